import { type CompiledSet, toldWords } from '@rtw-protocol/language';
import { type Language, languages } from '@rtw-protocol/model';
import { citationPage } from '../explain/citation-page.ts';
import { anchorOf, asMarkdown, asMarkdownCell } from '../text/markdown.ts';
import { catalogueIntroduction, cataloguePlaces, catalogueWords } from './catalogue-words.ts';
import { criteriaTable } from './criteria-markdown.ts';
import { type CatalogueOptions, setAsPage } from './set-page.ts';

export interface CataloguePage {
  /** Path within `packages/docs`. */
  file: string;
  language: Language;
  text: string;
}

/** The catalogue of criteria in each language of its readers: a page that lists all, and a page for each set. */
export function cataloguePages(options: CatalogueOptions): CataloguePage[] {
  const sets = options.library.criteria;
  return languages.flatMap((language) => {
    const place = cataloguePlaces[language];
    return [
      { file: `${place}.md`, language, text: `${indexPage(sets, language, options)}\n` },
      ...sets.map((set) => ({
        file: `${place}/${set.name}.md`,
        language,
        text: `${setAsPage(set, language, options)}\n`,
      })),
    ];
  });
}

function indexPage(sets: readonly CompiledSet[], language: Language, options: CatalogueOptions): string {
  const other = languages.find((one) => one !== language) ?? language;
  const place = cataloguePlaces[language];
  const { titles } = options;
  return [
    `# ${catalogueWords.title[language]}`,
    `*[${catalogueWords.other[language]}](${cataloguePlaces[other]}.md)*`,
    catalogueIntroduction[language],
    `## ${catalogueWords.sets[language]}`,
    setTable(sets, language),
    ...sets.flatMap((set) => [
      `### ${set.name}`,
      `**[${asMarkdown(set.title[language])}](${place}/${set.name}.md)**`,
      criteriaTable(set, { language, titles, addressOf: (id) => `${place}/${set.name}.md#${anchorOf(id)}` }),
    ]),
    ...sourceList(sets, language, options),
  ].join('\n\n');
}

function setTable(sets: readonly CompiledSet[], language: Language): string {
  const rows = sets.map(({ name, title, criteria }) => [
    `[\`${name}\`](#${anchorOf(name)})`,
    asMarkdownCell(title[language]),
    String(criteria.length),
  ]);
  const head = ['', catalogueWords.set[language], catalogueWords.number[language]];
  return [head, ['---', '---', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The works that the sets and their criteria rest on. */
function sourceList(sets: readonly CompiledSet[], language: Language, { library }: CatalogueOptions): string[] {
  const cited = new Set(
    sets.flatMap(({ source, criteria }) => [source?.key, ...criteria.map((criterion) => criterion.source?.key)]),
  );
  const items = library.citations
    .filter(({ name }) => cited.has(name))
    .map((citation) => {
      const { name, title, facts } = citationPage(citation, language);
      // Notes are in one language, whatever the page's.
      const told = facts.filter(({ label }) => label !== toldWords.note?.[language]).map(({ text }) => text);
      return `- ${[`**${asMarkdown(title)}** (\`${name}\`)`, ...told.map(reference)].join('. ')}`;
    });
  return items.length > 0 ? [`## ${catalogueWords.sources[language]}`, items.join('\n')] : [];
}

/** "BMJ", and an address as a link. */
function reference(text: string): string {
  return /^https?:\S+$/.test(text) ? `<${text}>` : asMarkdown(text.replace(/\.$/, ''));
}
