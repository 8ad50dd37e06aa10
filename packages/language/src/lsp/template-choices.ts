import { type URI, UriUtils } from 'langium';
import { type File, isTemplate } from '../generated/ast.ts';
import type { CompiledTemplate } from '../templates/tree.ts';
import { compareVersions, readVersion } from '../templates/version.ts';
import { isInside } from '../workspace/roots.ts';
import { isShippedFile } from './node-place.ts';
import type { RtwServices } from './services.ts';

/** A template that a new protocol may follow, in the reader's language. */
export interface TemplateChoice {
  name: string;
  version: string;
  title: string;
  publisher?: string;
  /** Its name, where it is shipped, or the path by which the new file imports it. */
  asked: string;
}

/** The templates that a new protocol may follow: those of its workspace, then the shipped ones, each in its latest version. */
export function templateChoices(uri: URI, services: RtwServices): TemplateChoice[] {
  const shipped = services.library.Library.templates.map(({ template }) => choice(template, template.name));
  return latest([...ofWorkspace(uri, services), ...shipped]);

  function choice({ name, version, title, publisher }: CompiledTemplate, asked: string): TemplateChoice {
    const told = publisher === undefined ? {} : { publisher };
    return { name, version, title: title[services.check.Settings.language], ...told, asked };
  }

  function ofWorkspace(file: URI, { shared, check }: RtwServices): TemplateChoice[] {
    const root = check.Configurations.rootOf(file);
    const folder = UriUtils.dirname(file);
    return shared.workspace.LangiumDocuments.all
      .filter((document) => isInside(root, document.uri) && !isShippedFile(document.uri, services))
      .flatMap((document) => {
        const path = UriUtils.relative(folder, document.uri);
        const asked = path.startsWith('@') ? `./${path}` : path;
        const templates = (document.parseResult.value as File).elements.filter(isTemplate).filter(({ name }) => name);
        return templates.map((node) => choice(check.Templates.of(node).effective.template, asked));
      })
      .toArray();
  }
}

/** Of what one file or the library holds several versions of, the latest. */
function latest(choices: readonly TemplateChoice[]): TemplateChoice[] {
  const sorted = choices.toSorted((a, b) => compareVersions(readVersion(b.version), readVersion(a.version)));
  const kept = new Set(new Map(sorted.toReversed().map((one) => [`${one.asked} ${one.name}`, one])).values());
  return choices.filter((one) => kept.has(one));
}
