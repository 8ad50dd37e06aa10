import { isExact, type Language, type Localized, type Quantity, showQuantity } from '@rtw-protocol/model';
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

/**
 * What is said of a stated number, one sentence for each way to judge it: "participants 206: 34 too few, 240 are
 * needed." Ways that lead to the same verdict are said together.
 */
export function comparisonTexts(number: StatedNumber, language: Language): string[] {
  const groups = Map.groupBy(number.against, ({ verdict, custom, cause }) => `${verdict} ${custom?.en} ${cause?.kind}`);
  return [...groups.values()].map((alike) => comparisonText(number, alike, language));
}

function comparisonText({ word, claim }: StatedNumber, alike: readonly Comparison[], language: Language): string {
  const [first] = alike;
  const needed = numbersText(
    alike.map((one) => one.needed),
    language,
  );
  const differences = alike.map(({ difference }) => Math.abs(difference ?? Number.NaN));
  const away = differences.some(Number.isNaN) ? '' : `${numbersText(differences, language)} `;
  const verdicts: Record<Comparison['verdict'], Localized> = {
    agrees: first?.custom
      ? { en: `agrees: ${first.custom.en}`, sv: `stämmer: ${first.custom.sv}` }
      : { en: 'agrees', sv: 'stämmer' },
    enough: { en: `enough, ${needed} are needed`, sv: `räcker, ${needed} behövs` },
    short: { en: `${away}too few, ${needed} are needed`, sv: `${away}för få, ${needed} behövs` },
    differs: { en: `recomputed, it is ${needed}`, sv: `omräknat blir det ${needed}` },
    unclear: isExact(claim.value)
      ? {
          en: `${needed} are needed with the parameters as they are told, but not all of them are exact`,
          sv: `${needed} behövs med parametrarna som de anges, men alla är inte exakta`,
        }
      : { en: `${needed} are needed, which lies within it`, sv: `${needed} behövs, vilket ligger inom det angivna` },
  };
  const stated = showQuantity(claim.value, language);
  const cause = first?.cause?.text;
  const why =
    cause && { en: `The stated ${stated} is ${cause.en}.`, sv: `De angivna ${stated} är ${cause.sv}.` }[language];
  const verdict = first ? verdicts[first.verdict][language] : '';
  return [`${word} ${stated}: ${verdict}.`, why].filter((part) => part).join(' ');
}
