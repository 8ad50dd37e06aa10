import type { Calculation } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { listed } from '../text/counted.ts';
import { asMarkdown } from '../text/markdown.ts';
import { printable } from '../text/printable.ts';
import { wrapHanging } from '../text/wrap.ts';
import type { Standing } from './calculation-block.ts';
import { nameOf } from './calculation-name.ts';
import { missingIn } from './missing-lines.ts';
import type { PageOptions } from './page-options.ts';
import { parameterWords } from './parameter-words.ts';
import { statedName } from './stated-table.ts';

/** Whether a calculation tells no parameter at all: then a line says all that there is to say of it. */
export function isEmpty({ ways }: Calculation): boolean {
  return ways.every(
    ({ parameters, missing, ownMethod }) =>
      missing.length > 0 && ownMethod === undefined && parameters.every(({ from }) => from !== 'stated'),
  );
}

/** A calculation that cannot be recomputed since nothing is told of it, as an item of a list. */
export function emptyLine(calculation: Calculation, { path, study }: Standing, options: PageOptions): string {
  const { language } = options;
  const place = `${printable(path)}:${calculation.range.start.line + 1}`;
  const name = `**${nameOf(study, calculation, language)}**`;
  return item(`${place} ${name}. ${emptySentence(calculation, language)}`, options);
}

/** A study that has no calculation. */
export function noCalculationLine({ path, study }: Standing, line: number, options: PageOptions): string {
  const place = `${printable(path)}:${line + 1}`;
  const none = noCalculation[options.language];
  return item(`${place} **${asMarkdown(study)}**. ${none}`, options);
}

const noCalculation: Localized = {
  en: 'No sample size is stated (`sample-size { … }`).',
  sv: 'Ingen urvalsstorlek anges (`sample-size { … }`).',
};

/** "Stated: to recruit 603. Missing: what is compared, type I error and power." */
function emptySentence(calculation: Calculation, language: Language): string {
  const missing = missingIn(calculation).map(({ name }) => parameterWords[name][language]);
  const stated = calculation.stated.map(
    (number) => `${statedName(number, language)} ${showQuantity(number.claim.value, language)}`,
  );
  return [told(words.stated, stated, language), told(words.missing, missing, language)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function told(word: Localized, items: readonly string[], language: Language): string {
  return items.length === 0 ? '' : `${word[language]}: ${asMarkdown(listed(items.map(withinSentence), language))}.`;
}

const words = {
  stated: { en: 'Stated', sv: 'Anges' },
  missing: { en: 'Missing', sv: 'Saknas' },
} satisfies Record<string, Localized>;

const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function item(text: string, { width }: PageOptions): string {
  return `${wrapHanging('- ', text, width).join('\n')}\n`;
}
