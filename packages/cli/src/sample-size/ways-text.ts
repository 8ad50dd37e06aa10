import type { Language, Localized } from '@rtw-protocol/model';

const all: Localized = { en: 'all', sv: 'alla' };

/** Which of several ways something holds for, counted from one: "all", "1, 3". Empty where there is only one. */
export function waysText(ways: readonly number[], of: number, language: Language): string {
  if (of === 1) return '';
  return ways.length === of ? all[language] : ways.map((way) => way + 1).join(', ');
}
