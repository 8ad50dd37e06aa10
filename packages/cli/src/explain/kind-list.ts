import { categoryOf, categoryWords, hyphenated, type Library, readLocalized } from '@rtw-protocol/language';
import type { Language, TermCategory } from '@rtw-protocol/model';
import { displayWidth, padded } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';

/** Words by which a reader asks for all entries of a category, besides the category's own name and what it is called. */
const askedAs: Readonly<Record<TermCategory, readonly string[]>> = {
  anchor: ['anchors', 'utgångspunkt', 'utgångspunkter'],
  concept: ['concepts', 'outcome', 'outcomes', 'utfall', 'utfallsmått'],
  condition: ['conditions', 'tillstånd'],
  'data-source': ['data-sources', 'datakällor'],
  'design-kind': ['design-kinds', 'design', 'designs', 'designer', 'studiedesign', 'studiedesigner'],
  instrument: ['instruments'],
  'intervention-kind': ['intervention-kinds', 'intervention', 'interventions', 'insats', 'insatser'],
  party: ['parties', 'people', 'person', 'persons', 'personer', 'aktör', 'aktörer'],
  setting: ['settings', 'setting-kind', 'setting-kinds', 'place', 'places', 'verksamhet', 'verksamheter'],
  'workplace-action': ['workplace-actions', 'arbetsplatsåtgärd', 'arbetsplatsåtgärder', 'åtgärd', 'åtgärder'],
};

/** The category that a reader asks for: `instruments`, `design`, `setting-kind`, `utfall`. */
export function categoryAsked(word: string): TermCategory | undefined {
  const asked = hyphenated(word);
  return (Object.keys(askedAs) as TermCategory[]).find((category) => {
    const { en, sv } = categoryWords[category];
    return [category, hyphenated(en), hyphenated(sv), ...askedAs[category]].includes(asked);
  });
}

/** Whether a reader asks for the templates that come with the tool. */
export function asksForTemplates(word: string): boolean {
  return ['template', 'templates', 'mall', 'mallar'].includes(hyphenated(word));
}

/** The entries of a category by their names, one a line with its label. */
export function kindList(library: Library, category: TermCategory, language: Language): string {
  const entries = library.entries.filter((entry) => categoryOf[entry.$type] === category);
  return lines(
    entries.map(({ name, label }) => ({ name, label: readLocalized(label)?.[language] ?? '' })),
    language,
  );
}

/** The shipped templates by their names, one a line with its title. */
export function templateList({ templates }: Library, language: Language): string {
  return lines(
    templates.map(({ template: { name, title } }) => ({ name, label: title[language] })),
    language,
  );
}

function lines(items: readonly { name: string; label: string }[], language: Language): string {
  const width = Math.max(...items.map(({ name }) => displayWidth(name)));
  return items
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
    .map(({ name, label }) => `${`${padded(name, width)}  ${printable(label)}`.trimEnd()}\n`)
    .join('');
}
