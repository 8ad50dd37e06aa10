import type { Calculation, Missing } from '@rtw-protocol/language/calculation';
import type { Language, Localized } from '@rtw-protocol/model';
import { parameterWords } from './parameter-words.ts';
import { textsWithWays } from './ways.ts';

const places: Readonly<Record<Missing['block'], Localized>> = {
  'sample-size': { en: 'in `sample-size`', sv: 'i `sample-size`' },
  compare: { en: 'in the braces after `compare`', sv: 'i klamrarna efter `compare`' },
  design: { en: 'in `design`', sv: 'i `design`' },
};

const write: Localized = { en: 'write', sv: 'skriv' };

/** What has to be written before anything can be recomputed, each named once, whichever ways lack it. */
export function missingIn({ ways }: Pick<Calculation, 'ways'>): Missing[] {
  const all = ways.flatMap(({ missing }) => missing);
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** What has to be written, with the statement to write. */
export function missingLines({ ways }: Pick<Calculation, 'ways'>, language: Language): string[] {
  const texts = ways.flatMap(({ missing }, way) => missing.map((one) => ({ text: missingLine(one, language), way })));
  return textsWithWays(texts, ways.length, language);
}

/** "Standard deviation: write `sd: 40 days` in the braces after `compare`". */
function missingLine({ name, write: statement, block }: Missing, language: Language): string {
  return `${parameterWords[name][language]}: ${write[language]} \`${statement}\` ${places[block][language]}`;
}
