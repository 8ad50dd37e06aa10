const units: readonly (readonly [unit: string, words: readonly string[]])[] = [
  ['day', ['d', 'day', 'days', 'dag', 'dagar']],
  ['week', ['w', 'week', 'weeks', 'v', 'vecka', 'veckor']],
  ['month', ['m', 'mo', 'mon', 'month', 'months', 'mån', 'månad', 'månader']],
  ['year', ['y', 'yr', 'year', 'years', 'å', 'år']],
];

/** The length of time that the name of a point tells: `m12` of 12 months, `FU-week-6` of 6 weeks. */
export function timeInName(name: string): string | undefined {
  const [, word, digits] = /(?:^|[-_])(\p{L}+)[-_]?(\d{1,4})$/u.exec(name) ?? [];
  const unit = units.find(([, words]) => word && words.includes(word.toLowerCase()))?.[0];
  if (!unit) return undefined;
  const number = Number(digits);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
