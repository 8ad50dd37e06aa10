import { type FileReport, type Finding, type Localized, type Range, startOfDocument } from '@rtw-protocol/model';
import { AstUtils, stream, type URI, UriUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { laidOut } from '../new-protocol/new-protocol.ts';
import { startText } from '../new-protocol/start-text.ts';
import { shown } from '../parser/wording.ts';
import { prescribedBy } from '../references/prescribed.ts';
import type { RtwCoreServices } from '../services.ts';
import { type Contradiction, contradictionsIn } from '../templates/contradictions.ts';
import type { EffectiveTemplate } from '../templates/effective.ts';
import { versionText } from '../templates/version.ts';
import { nameRange } from './name-findings.ts';
import type { Templates } from './templates.ts';

/**
 * All that is said of a file of templates to whoever publishes it: beyond what is wrong with its text, what a template
 * lacks that is to be used by others, and what a new protocol would have to struggle with.
 * @param packageVersion of the package that shares the file, where it shares no other template
 * @returns nothing where the file holds no template
 */
export async function checkTemplates(
  text: string,
  uri: URI,
  services: RtwCoreServices,
  packageVersion?: string,
): Promise<FileReport | undefined> {
  const { FileChecker, Templates } = services.check;
  const { report, templates } = await FileChecker.read(text, uri, { validation: true }, (document) => ({
    report: FileChecker.reportOf(document),
    templates: document.parseResult.value.elements.filter(ast.isTemplate).map((node, _, all) => ({
      effective: Templates.of(node).effective,
      lacking: [
        ...publishingFindings(node),
        ...(all.length === 1 ? versionFindings(node, packageVersion) : []),
        ...uncountedFindings(node),
        ...contradictionFindings(node, Templates),
      ],
      begins: beginningOf(node),
    })),
  }));
  if (templates.length === 0) return undefined;
  const isUnreadable = report.findings.some(({ code }) => code.startsWith('syntax.'));
  const more: Finding[] = [];
  for (const { effective, lacking, begins } of templates) {
    more.push(...lacking);
    // Of half a text nobody can tell what a protocol would begin with.
    if (!isUnreadable) more.push(...(await skeletonFindings(effective, begins, uri, services, report.findings)));
  }
  return { ...report, findings: [...report.findings.map(asPublished), ...more] };
}

/** A text in one language only leaves half of those who follow a template without it. */
function asPublished(finding: Finding): Finding {
  return finding.code === 'type.missing-language' ? { ...finding, severity: 'error' } : finding;
}

// What readers of a template need

function publishingFindings(node: ast.Template): Finding[] {
  const { statements } = node;
  const isSourced = statements.some(ast.isSourceProperty);
  const isPublished = statements.some((one) => ast.isProperty(one) && one.keyword === 'publisher');
  return [
    ...(isSourced ? [] : [finding('type.missing-source', 'warning', noSource, nameRange(node))]),
    ...(isPublished ? [] : [finding('type.missing-publisher', 'warning', noPublisher, nameRange(node))]),
    ...statements.filter(ast.isRequirement).flatMap(unexplained),
  ];
}

const noSource: Localized = {
  en: 'The template does not say where its requirements come from. Add a citation to the file, and name it here: `source: our-call, "Page 1"`.',
  sv: 'Mallen anger inte varifrån kraven kommer. Lägg till en källa i filen (`citation`) och ange den här: `source: our-call, "Sida 1"`.',
};

const noPublisher: Localized = {
  en: 'The template does not say who publishes it: `publisher: "…"`.',
  sv: 'Mallen anger inte vem som ger ut den: `publisher: "…"`.',
};

/** A requirement is known to those who meet it by its title and its text. */
function unexplained(node: ast.Requirement): Finding[] {
  const words = node.statements.filter(ast.isLocalizedProperty).map(({ keyword }) => keyword);
  const missing = ['title', 'text'].filter((word) => !words.includes(word));
  if (missing.length === 0) return [];
  const shown = missing.map((word) => `\`${word}\``);
  return [
    finding(
      'type.missing-message',
      'warning',
      {
        en: `The requirement lacks ${shown.join(' and ')}: findings call it by its title and tell its text, in the funder's words.`,
        sv: `Kravet saknar ${shown.join(' och ')}: anmärkningar använder dess rubrik och återger dess text, med finansiärens ord.`,
      },
      nameRange(node),
    ),
  ];
}

/** Whoever installs a package chooses by its version what a protocol is to follow. */
function versionFindings(node: ast.Template, packageVersion: string | undefined): Finding[] {
  const version = versionText(node);
  if (packageVersion === undefined || version === undefined || version === packageVersion) return [];
  const property = node.statements.find((one) => ast.isProperty(one) && one.keyword === 'version');
  const [own, packed] = [shown(version, 40), shown(packageVersion, 40)];
  const message = {
    en: `The template has version ${own}, and the package that shares it ${packed} in its package.json: whoever installs the package takes the one for the other. Give both the same version.`,
    sv: `Mallen har version ${own}, men paketet som den delas i har ${packed} i sin package.json: den som installerar paketet tar den ena för den andra. Ge båda samma version.`,
  };
  return [finding('type.package-version', 'warning', message, property?.$cstNode?.range ?? nameRange(node))];
}

/** Times that the template prescribes and does not say from when. */
function uncountedFindings({ statements }: ast.Template): Finding[] {
  const prescribing = statements.filter((statement) => prescribedBy(statement).length > 0);
  return stream(prescribing)
    .flatMap((statement) => AstUtils.streamAst(statement))
    .flatMap((node) => {
      const length = (ast.isMoment(node) && node.offset) || (ast.isPeriod(node) && node.span);
      return length && !(node as ast.Moment | ast.Period).place ? [length] : [];
    })
    .map((length) => {
      const written = length.$cstNode?.text ?? '';
      const range = length.$cstNode?.range ?? startOfDocument;
      return finding('type.missing-starting-point', 'warning', uncounted(written), range);
    })
    .toArray();
}

const uncounted = (written: string): Localized => ({
  en: `The template does not say from when ${shown(written)} is counted, and all who follow it have the time from here. Write ${shown(`${written} after inclusion`, 80)}, or after another starting point.`,
  sv: `Mallen anger inte från när ${shown(written)} räknas, och alla som följer den får tiden härifrån. Skriv ${shown(`${written} after inclusion`, 80)}, eller efter en annan utgångspunkt.`,
});

function contradictionFindings(node: ast.Template, templates: Templates): Finding[] {
  const { effective } = templates.of(node);
  return contradictionsIn(effective).map(({ message, parts }) => {
    // Of two parts the one that stands in this file; two parts of others come together where they are built upon.
    const here = parts.find(({ at }) => at.uri === effective.uri);
    const range = here ? here.at.range : whereFrom(parts[0], node, templates);
    const related = parts
      .filter((part) => part !== here)
      .map(({ at }, index) => ({
        ...(at.uri === effective.uri ? {} : { uri: at.uri }),
        range: at.range,
        message: here || index > 0 ? theOther : theOne,
      }));
    return { ...finding('type.contradiction', 'error', message, range), related };
  });
}

/** Where a template says that it extends what asks a part. */
function whereFrom({ id }: Contradiction['parts'][number], node: ast.Template, templates: Templates): Range {
  const found = node.statements
    .filter(ast.isExtends)
    .find(({ base }) => base?.ref && templates.of(base.ref).effective.parts.some((part) => part.id === id));
  return found?.$cstNode?.range ?? nameRange(node);
}

const theOne: Localized = { en: 'The one', sv: 'Det ena' };
const theOther: Localized = { en: 'The other one', sv: 'Det andra' };

// What a new protocol begins with

function beginningOf(node: ast.Template): Range {
  const skeleton = node.statements.find(ast.isSkeleton)?.$cstNode?.range;
  return skeleton
    ? { start: skeleton.start, end: { ...skeleton.start, character: skeleton.start.character + 8 } }
    : nameRange(node);
}

/** What is wrong with a protocol as it begins, beyond what is still to be filled in. */
async function skeletonFindings(
  template: EffectiveTemplate,
  range: Range,
  uri: URI,
  services: RtwCoreServices,
  told: readonly Finding[],
): Promise<Finding[]> {
  const { FileChecker } = services.check;
  const start = startText({ name, template, importPath: `./${UriUtils.basename(uri)}`, language: 'en' });
  const beside = UriUtils.joinPath(UriUtils.dirname(uri), `${name}.rtw`);
  const { findings } = await FileChecker.checkText(await laidOut(start, 'en', beside, services), beside);
  return (
    findings
      .filter(({ status, severity }) => status !== 'not-reported' && severity !== 'info')
      // A name of the skeleton that leads nowhere is told of where it stands.
      .filter(({ message }) => !told.some((known) => known.message.en === message.en))
      .slice(0, mostShown)
      .map(({ code, severity, message }) => ({
        ...finding('type.skeleton', severity, broken(code, message), range),
      }))
  );
}

const name = 'NewProtocol';
const mostShown = 5;

const broken = (code: string, { en, sv }: Localized): Localized => ({
  en: `A new protocol would begin with a mistake (${code}): ${en}`,
  sv: `Ett nytt protokoll skulle börja med ett fel (${code}): ${sv}`,
});

function finding(code: string, severity: Finding['severity'], message: Localized, range: Range): Finding {
  return { code, severity, message, range, fixes: [] };
}
