import type { GradeInterval, Language } from '@rtw-protocol/model';
import type { Titles } from './text-options.ts';

/** "medium to high", or one grade where the interval has one only; as the set calls its grades. */
export function gradeWords({ set, worst, best }: GradeInterval, titles: Titles, language: Language): string {
  const word = (grade: string) => titles.grade(set, grade, language) ?? grade;
  if (worst === best) return word(worst);
  return `${word(worst)} ${language === 'sv' ? 'till' : 'to'} ${word(best)}`;
}
