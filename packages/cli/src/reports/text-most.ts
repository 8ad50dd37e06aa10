import type { Language, Localized } from '@rtw-protocol/model';
import { displayWidth } from '../text/display-width.ts';
import { printable, printableProse } from '../text/printable.ts';
import { wrapHanging } from '../text/wrap.ts';
import type { Counted, MostFindings } from './most-findings.ts';
import { type TextOptions, widestProse } from './text-options.ts';

/** From so many files on, their findings no longer fit on a screen, and it is told where most of them are. */
export const manyFiles = 10;

/** So many files and criteria are told. */
export const mostTold = 10;

const words = {
  files: { en: 'Files with most findings:', sv: 'Filer med flest anmärkningar:' },
  codes: { en: 'Most frequent findings:', sv: 'Vanligaste anmärkningar:' },
} satisfies Record<string, Localized>;

/** Where most findings are, by file and by criterion. */
export function mostBlock(most: MostFindings, { language, width, colours }: TextOptions): string {
  const block = (heading: Localized, all: readonly Counted[]) =>
    all.length === 0
      ? []
      : [colours.bold(heading[language]), ...all.flatMap((one) => lineOf(one, all, language, width)), ''];
  return [...block(words.files, most.files()), ...block(words.codes, most.codes())].map((line) => `${line}\n`).join('');
}

/** "  12  rehsam.attrition: Attrition"; the figures stand under one another. */
function lineOf(
  { name, title, number }: Counted,
  all: readonly Counted[],
  language: Language,
  width: number,
): string[] {
  const format = new Intl.NumberFormat(language);
  const column = displayWidth(format.format(all[0]?.number ?? 0));
  const text = title === undefined ? printable(name) : `${printable(name)}: ${printableProse(title[language])}`;
  return wrapHanging(`  ${format.format(number).padStart(column)}  `, text, Math.min(width, widestProse));
}
