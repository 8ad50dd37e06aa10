import type { FuzzyMatcher } from 'langium/lsp';

/**
 * Whether what somebody has typed may stand for a text: its letters in their order, the first of them at the
 * beginning of a word. Words begin after hyphens, dots and blanks, and at capitals.
 */
export class RtwFuzzyMatcher implements FuzzyMatcher {
  match(query: string, text: string): boolean {
    const wanted = query.toLocaleLowerCase();
    if (wanted === '') return true;
    const lower = text.toLocaleLowerCase();
    for (let start = lower.indexOf(wanted.charAt(0)); start >= 0; start = lower.indexOf(wanted.charAt(0), start + 1)) {
      if (beginsWord(text, start) && follows(wanted, lower, start)) return true;
    }
    return false;
  }
}

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const pair = text.slice(at - 1, at + 1);
  return /^[^\p{L}\d]|^\P{Lu}\p{Lu}|^\D\d/u.test(pair);
}

function follows(wanted: string, text: string, start: number): boolean {
  let at = start;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
