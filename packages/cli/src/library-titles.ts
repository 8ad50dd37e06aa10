import type { CompiledLibrary } from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { Titles } from './reports/text-options.ts';

const { files, criteria, templates } = library as CompiledLibrary;

/** A citation of the library as plain data. */
interface PackedCitation {
  $type: 'Citation';
  name: string;
  text?: string[];
}

/** What the shipped library calls its sources, sets and templates; read from its plain data, without the language. */
export const libraryTitles: Titles = {
  source: (key) => titles().get(key),
  set: (name, language) => criteria.find((set) => set.name === name)?.title[language],
  template: (name, language) => templates.find(({ template }) => template.name === name)?.template.title[language],
  templateIn: (path) => templates.find((shipped) => shipped.path === path)?.template.name,
};

let citationTitles: ReadonlyMap<string, string> | undefined;

function titles(): ReadonlyMap<string, string> {
  citationTitles ??= new Map(
    files
      .flatMap(({ elements }): { $type: string }[] => elements)
      .filter((element): element is PackedCitation => element.$type === 'Citation')
      .map(({ name, text }) => [name, (text ?? []).join(' ')]),
  );
  return citationTitles;
}
