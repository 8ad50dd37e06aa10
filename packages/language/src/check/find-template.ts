import type { Finding, Localized } from '@rtw-protocol/model';
import type { LangiumDocument, URI } from 'langium';
import { meant } from '../config/meant.ts';
import { type File, isTemplate, type Template } from '../generated/ast.ts';
import { shown } from '../parser/wording.ts';
import { extendedBy } from '../references/prescribed.ts';
import type { RtwCoreServices } from '../services.ts';
import type { EffectiveTemplate } from '../templates/effective.ts';
import { compareVersions, versionOf } from '../templates/version.ts';
import { joined } from '../wording/joined.ts';
import { nearest } from '../wording/nearest.ts';
import { findingsOf } from './finding-diagnostic.ts';
import { importFindings } from './import-findings.ts';
import { type UsedTemplate, usedTemplates } from './used-template.ts';

/** A template that somebody named. */
export interface FoundTemplate {
  template: EffectiveTemplate;
  /** Itself and all that it extends, as they are written. */
  used: readonly UsedTemplate[];
  /** The path by which a file imports it; nothing for a shipped one. */
  importPath?: string;
}

/** The template, or why there is none: mistakes stand in its file. */
export type TemplateFound = FoundTemplate | { problem: Localized } | { mistakes: readonly Finding[] };

/**
 * The template that a word means to a file: a shipped one by its name, else what the file could import by that path, a
 * file or a package. The file itself need not be there.
 */
export async function findTemplate(
  asked: string,
  file: URI,
  services: RtwCoreServices,
): Promise<FoundTemplate | { problem: Localized }> {
  const { Templates, FileChecker } = services.check;
  const shipped = Templates.shipped(asked);
  if (shipped) {
    const template = Templates.ofShipped(shipped).effective;
    return { template, used: usedTemplates(template, services) };
  }
  const probe = `import ${JSON.stringify(asked)}\n`;
  return FileChecker.read(probe, file, { validation: false }, (document) => {
    const [wrong] = importFindings(document, services);
    if (wrong) return { problem: isNoPackage(wrong) ? notFound(asked, wrong.message, services) : wrong.message };
    const found = theOneOf(templatesImported(document, services), asked, services);
    return 'problem' in found ? found : { ...found, importPath: asked };
  });
}

/** The template in a file. One with mistakes in it would judge by half of what it says. */
export function templateInFile(uri: URI, text: string, shownAs: string, services: RtwCoreServices) {
  return services.check.FileChecker.read(text, uri, { validation: true }, (document): TemplateFound => {
    const mistakes = (document.diagnostics ?? []).flatMap(findingsOf).filter(({ severity }) => severity === 'error');
    const isBroken = mistakes.filter(({ study }) => study === undefined);
    if (isBroken.length > 0) return { mistakes: isBroken };
    return theOneOf(document.parseResult.value.elements.filter(isTemplate), shownAs, services);
  });
}

/** The templates in the files that a file imports itself. */
function templatesImported(document: LangiumDocument, { shared, workspace }: RtwCoreServices): Template[] {
  return workspace.Imports.direct(document).flatMap((uri) => {
    const file = shared.workspace.LangiumDocuments.getDocument(uri)?.parseResult.value as File | undefined;
    return (file?.elements ?? []).filter(isTemplate);
  });
}

/** The one template among others that none of them extends, in its latest version. */
function theOneOf(
  templates: readonly Template[],
  shownAs: string,
  services: RtwCoreServices,
): FoundTemplate | { problem: Localized } {
  const extended = new Set(templates.flatMap((template) => extendedBy(template).slice(1)).map(({ name }) => name));
  const outermost = templates.filter(({ name }) => !extended.has(name));
  const names = [...new Set(outermost.map(({ name }) => name))];
  const [node] = outermost.toSorted((a, b) => compareVersions(versionOf(b), versionOf(a)));
  if (!node || names.length > 1) return { problem: severalIn(shownAs, names) };
  const template = services.check.Templates.of(node).effective;
  return { template, used: usedTemplates(template, services) };
}

function severalIn(asked: string, names: readonly string[]): Localized {
  const path = shown(asked, 80);
  if (names.length === 0) {
    return {
      en: `There is no template in ${path}: a file with one has \`template NAME { … }\`.`,
      sv: `Det finns ingen mall i ${path}: en fil med en mall har \`template NAMN { … }\`.`,
    };
  }
  return {
    en: `There are several templates in ${path}: ${joined(names, 'and', 'en')}. Name a file that holds one of them; a file of a package with a scope is named "@scope/package/file.rtw".`,
    sv: `Det finns flera mallar i ${path}: ${joined(names, 'and', 'sv')}. Ange en fil med bara en av dem; en fil i ett paket med ett @ först i namnet anges som "@scope/paket/fil.rtw".`,
  };
}

/** Of a package that is installed it is known what is wrong with it. */
function isNoPackage({ code }: Finding): boolean {
  return code === 'link.import-package-missing' || code === 'link.import-malformed';
}

/** What looks like a name was meant as that of a shipped template. */
function notFound(asked: string, why: Localized, { library }: RtwCoreServices): Localized {
  if (/[./\\]/.test(asked)) return why;
  const names = [...new Set(library.Library.templates.map(({ template }) => template.name))].sort();
  const near = meant(nearest(asked, names));
  return {
    en: `There is no template ${shown(asked, 80)}.${near.en} Templates that come with RTW Protocol: ${names.join(', ')}. Another is named by the path of its file, or by the name of the package that it is installed in, in this folder or up to the one with rtw.config.json.`,
    sv: `Det finns ingen mall ${shown(asked, 80)}.${near.sv} Med RTW Protocol följer ${names.join(', ')}. En annan anges med sökvägen till filen, eller med namnet på paketet som den är installerad i, i den här mappen eller upp till den som har rtw.config.json.`,
  };
}
