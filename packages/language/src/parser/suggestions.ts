import { changesBetween } from '../wording/changes-between.ts';
import { nearest } from '../wording/nearest.ts';
import { englishFor } from './swedish-words.ts';

/** Words that may have been meant: the English for a Swedish word, or what is spelt alike. */
export function suggestions(word: string, allowed: readonly string[]): string[] {
  const english = englishFor(word).filter((candidate) => allowed.includes(candidate));
  if (english.length > 0) return english;
  const slips = Math.max(1, Math.floor(word.length / 4));
  const begun = word.length > 2 ? allowed.filter((candidate) => candidate.startsWith(word.toLowerCase())) : [];
  if (begun.length === 1) return begun;
  return nearest(word, allowed, 2).filter((candidate) => changesBetween(word, candidate) <= slips);
}
