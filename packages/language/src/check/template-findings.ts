import type { Finding, Localized, Range } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument } from 'langium';
import type { Problem } from '../criteria/index.ts';
import { rangeIn } from '../criteria/problem.ts';
import { type Extends, type File, isExtends, isOutcome, isTemplate, type Template } from '../generated/ast.ts';
import { extendedBy, type Prescribed, prescribedIn } from '../references/prescribed.ts';
import type { RtwCoreServices } from '../services.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import { mostExtended } from '../templates/effective.ts';
import { versionText } from '../templates/version.ts';
import { nameRange } from './name-findings.ts';
import { isShippedDocument } from './own-sets.ts';

/** What is wrong with the templates that a file itself defines, and with what they make of those that they extend. */
export function templateFindings(document: LangiumDocument<File>, services: RtwCoreServices): Finding[] {
  const isShipped = isShippedDocument(document, services);
  return document.parseResult.value.elements.filter(isTemplate).flatMap((node) => {
    const { problems } = compileTemplate(node);
    const narrowed = services.check.Templates.of(node).problems;
    return [
      ...[...problems, ...narrowed].map(asFinding),
      ...extensionFindings(node),
      ...redefinitions(node, document),
      ...(isShipped ? [] : takenName(node, services)),
    ];
  });
}

function asFinding({ code, severity, message, range }: Problem): Finding {
  return { code, severity, message, range, fixes: [] };
}

function extensionFindings(node: Template): Finding[] {
  const bases = node.statements.filter(isExtends);
  const [surplus] = bases.slice(mostExtended);
  return [
    ...bases.filter((base) => leadsBack(base, node)).map((base) => circular(base, node)),
    ...(surplus ? [error('type.too-many-extended', tooMany, rangeIn(surplus))] : []),
    ...(depthOf(node, new Map()) > mostExtended ? [error('type.extended-too-deep', tooDeep, nameRange(node))] : []),
    ...severalVersions(node),
  ];
}

function leadsBack({ base }: Extends, node: Template): boolean {
  return base?.ref !== undefined && extendedBy(base.ref).includes(node);
}

function circular({ $cstNode, base }: Extends, node: Template): Finding {
  const name = base.$refText;
  const isSelf = base.ref === node;
  return error(
    'link.circular-extends',
    isSelf
      ? {
          en: `${name} cannot extend itself. Remove this line.`,
          sv: `${name} kan inte bygga på sig själv. Ta bort raden.`,
        }
      : {
          en: `${name} extends ${node.name} in turn, by whatever detour, so that nobody can tell which of them asks for more. Remove one of the two, or move what both need to a third template.`,
          sv: `${name} bygger i sin tur på ${node.name}, direkt eller genom andra, så att det inte går att säga vilken som kräver mer. Ta bort den ena, eller flytta det som båda behöver till en tredje mall.`,
        },
    $cstNode?.range ?? nameRange(node),
  );
}

/** How many templates stand one behind the other. */
function depthOf(node: Template, known: Map<Template, number>): number {
  const before = known.get(node);
  if (before !== undefined) return before;
  // Of a circle it is told elsewhere.
  known.set(node, 0);
  if (known.size > mostExtended * mostExtended) return 0;
  const bases = node.statements.filter(isExtends).flatMap(({ base }) => base?.ref ?? []);
  const depth = 1 + bases.reduce((deepest, base) => Math.max(deepest, depthOf(base, known)), 0);
  known.set(node, depth);
  return depth;
}

const tooMany: Localized = {
  en: `A template extends at most ${mostExtended} others; from here on they count for nothing.`,
  sv: `En mall bygger på högst ${mostExtended} andra; från och med den här räknas de inte.`,
};

const tooDeep: Localized = {
  en: `More than ${mostExtended} templates stand one behind the other here; those further away count for nothing. Extend fewer.`,
  sv: `Fler än ${mostExtended} mallar bygger på varandra i rad här; de som ligger längre bort räknas inte. Bygg på färre.`,
};

/** Two versions of one template cannot both be extended: their requirements have the same names. */
function severalVersions(node: Template): Finding[] {
  const byName = Map.groupBy(extendedBy(node).slice(1), ({ name }) => name);
  return [...byName].flatMap(([name, templates]) => {
    if (templates.length < 2) return [];
    const versions = templates.map((template) => versionText(template) ?? '?').join(', ');
    return [
      error(
        'type.several-versions',
        {
          en: `The templates that this one extends build on several versions of ${name} (${versions}). The first counts. Extend versions that build on the same.`,
          sv: `Mallarna som den här bygger på använder flera versioner av ${name} (${versions}). Den första gäller. Bygg på versioner som använder samma.`,
        },
        nameRange(node),
      ),
    ];
  });
}

/** What a template prescribes under a name that those it extends have used already. */
function redefinitions(node: Template, document: LangiumDocument): Finding[] {
  const before = new Map(prescribedIn(extendedBy(node).slice(1)).map((known) => [keyOf(known), known]));
  return prescribedIn([node]).flatMap((own) => {
    const known = before.get(keyOf(own));
    if (!known) return [];
    const owner = AstUtils.getContainerOfType(known, isTemplate)?.name ?? '';
    return [
      {
        ...error(
          'link.redefined',
          {
            en: `${own.name} is prescribed by ${owner}, which this template extends, and cannot be given another meaning. Remove it here, or call it otherwise.`,
            sv: `${own.name} föreskrivs av ${owner}, som den här mallen bygger på, och kan inte få en annan innebörd. Ta bort det här, eller kalla det något annat.`,
          },
          nameRange(own),
        ),
        related: [{ ...placeIn(known, document), message: prescribedHere(owner) }],
      },
    ];
  });
}

export const keyOf = (node: Prescribed): string => `${isOutcome(node) ? 'outcome' : 'time'} ${node.name}`;

export const prescribedHere = (template: string): Localized => ({
  en: `What the template ${template} says`,
  sv: `Det som mallen ${template} säger`,
});

/** Where something stands, with the address of its file where that is another. */
export function placeIn(node: Prescribed, document: LangiumDocument): { uri?: string; range: Range } {
  const { uri } = AstUtils.getDocument(node);
  const place = { range: nameRange(node) };
  return uri.toString() === document.uri.toString() ? place : { uri: uri.toString(), ...place };
}

/** A template that has name and version of a shipped one is followed by nobody. */
function takenName(node: Template, { library }: RtwCoreServices): Finding[] {
  const version = versionText(node);
  const isTaken = library.Library.templates.some(
    ({ template }) => template.name === node.name && template.version === version,
  );
  if (!isTaken) return [];
  return [
    {
      ...error(
        'link.shipped-name',
        {
          en: `A template called "${node.name}" comes with RTW Protocol in version ${version}, and protocols follow that one, not this. Give this one a name or a version of its own.`,
          sv: `En mall med namnet "${node.name}" följer med RTW Protocol i version ${version}, och det är den som protokoll följer, inte den här. Ge den här ett eget namn eller en egen version.`,
        },
        nameRange(node),
      ),
      severity: 'warning',
    },
  ];
}

function error(code: string, message: Localized, range: Range): Finding {
  return { code, severity: 'error', message, range, fixes: [] };
}
