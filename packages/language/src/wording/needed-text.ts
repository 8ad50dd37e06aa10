import { type Language, type Localized, type Quantity, showQuantity } from '@rtw-protocol/model';
import type { Calculation, Comparison, Missing, StatedNumber, Way } from '../calculation/index.ts';

/** "240", or "210 to 240" where the parameters can be read in several ways. */
export function numbersText(numbers: readonly number[], language: Language): string {
  const among: Quantity = { dimension: 'number', min: Math.min(...numbers), max: Math.max(...numbers) };
  return showQuantity(among, language);
}

/** "needed 240" */
export function neededText(numbers: readonly number[], language: Language): string {
  const number = numbersText(numbers, language);
  return { en: `needed ${number}`, sv: `behövs ${number}` }[language];
}

/** What a stated number should be by each way to read the parameters, each number once. */
export function neededFor({ against }: StatedNumber): number[] {
  return [...new Set(against.map(({ needed }) => needed))];
}

/** What a calculation asks to be recruited, or to be analysed where no attrition is told, each number once. */
export function neededInAll({ ways }: Calculation): number[] {
  return [...new Set(ways.flatMap(({ needed }) => (needed ? [(needed.recruited ?? needed.analysed).total] : [])))];
}

/** What any way to read the parameters lacks, each once. */
export function missingOf(ways: readonly Way[]): Missing[] {
  const found = new Map(ways.flatMap(({ missing }) => missing).map((one) => [`${one.block}/${one.name}`, one]));
  return [...found.values()];
}

/** Whether a stated number is as many as every way to read the parameters asks for, or one of them gives it. */
export function isInOrder({ stage, against }: StatedNumber): boolean {
  const isRight = ({ verdict }: Comparison) => verdict === 'agrees' || verdict === 'unclear';
  return stage === 'recruited'
    ? against.every((one) => one.verdict === 'enough' || isRight(one))
    : against.some(isRight);
}

/** "34 too few: 240 are needed" */
export function comparisonText(
  { word, against: _, claim }: StatedNumber,
  { needed, difference, verdict, custom, cause }: Comparison,
  language: Language,
): string {
  const number = numbersText([needed], language);
  const away = difference === undefined ? '' : numbersText([Math.abs(difference)], language);
  const verdicts: Record<Comparison['verdict'], Localized> = {
    agrees: custom
      ? { en: `agrees, reckoned with ${custom.en}`, sv: `stämmer, räknat med ${custom.sv}` }
      : { en: 'agrees', sv: 'stämmer' },
    enough: { en: `enough: ${number} are needed`, sv: `räcker: ${number} behövs` },
    short: away
      ? { en: `${away} too few: ${number} are needed`, sv: `${away} för få: ${number} behövs` }
      : { en: `too few: ${number} are needed`, sv: `för få: ${number} behövs` },
    differs: { en: `recomputed, it is ${number}`, sv: `omräknat blir det ${number}` },
    unclear: { en: `${number} are needed, which lies within it`, sv: `${number} behövs, vilket ligger inom det angivna` },
  };
  const stated = showQuantity(claim.value, language);
  const why = cause && { en: `The stated ${stated} is ${cause.text.en}.`, sv: `De angivna ${stated} är ${cause.text.sv}.` };
  return [`${word} ${stated}: ${verdicts[verdict][language]}.`, why?.[language]].filter((part) => part).join(' ');
}
