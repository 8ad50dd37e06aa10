import type { CompiledSet } from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import type { Language } from '@rtw-protocol/model';
import { words } from '../explain/words.ts';
import { coloured, sourceWords } from '../reports/text-finding.ts';
import { type Titles, widestProse } from '../reports/text-options.ts';
import type { Colours } from '../terminal/colours.ts';
import { displayWidth, padded } from '../text/display-width.ts';
import { printableProse } from '../text/printable.ts';
import { wrap, wrapHanging } from '../text/wrap.ts';

export interface CatalogueOptions {
  language: Language;
  width: number;
  colours: Colours;
  titles: Titles;
}

/** The sets one after the other: what each is about, and a table of its criteria. */
export function criteriaAsText(sets: readonly CompiledSet[], options: CatalogueOptions): string {
  return `${sets.map((set) => setLines(set, options).join('\n')).join('\n\n')}\n`;
}

function setLines(set: CompiledSet, options: CatalogueOptions): string[] {
  const { language, width, colours, titles } = options;
  const prose = Math.min(width, widestProse);
  const source = set.source && sourceWords(set.source, titles.source(set.source.key));
  return [
    colours.bold(`${printableProse(set.title[language])} (${set.name})`),
    ...(set.about ? wrap(printableProse(set.about[language]), prose) : []),
    ...(source ? wrapHanging(`${words.source[language]}: `, printableProse(source), prose) : []),
    '',
    ...table(set, options),
  ];
}

/** Id, severity, title; the title goes on in its own column, or below where the terminal is narrow. */
function table({ criteria }: CompiledSet, { language, width, colours }: CatalogueOptions): string[] {
  const ids = Math.max(...criteria.map(({ id }) => displayWidth(id)));
  const words = Math.max(...criteria.map(({ severity }) => displayWidth(severityWords[severity][language])));
  return criteria.flatMap(({ id, severity, title }) => {
    const word = severityWords[severity][language];
    const start = `  ${padded(id, ids)}  ${padded(word, words)}  `;
    const [first = start, ...rest] = wrapHanging(start, printableProse(title[language]), width);
    return [first.replace(`  ${word}`, () => `  ${coloured(severity, word, colours)}`), ...rest];
  });
}
