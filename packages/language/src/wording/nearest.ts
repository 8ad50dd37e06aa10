import { changesBetween } from './changes-between.ts';

/** A word that somebody may have meant, and what to offer for it. */
export interface Candidate {
  readonly word: string;
  readonly offer: string;
  /** What the word stands for, where several words stand for one thing: it is offered once. */
  readonly thing?: object;
}

/**
 * The names that somebody may have meant, nearest first: at most `limit`. Near is what is spelt alike (no more than
 * about a third of the letters differ), and what begins with the word or holds it between hyphens.
 */
export function nearest(meant: string, names: Iterable<string>, limit = 3): string[] {
  return nearestOffers(
    meant,
    Array.from(names, (name) => ({ word: name, offer: name })),
    limit,
  );
}

/** What to offer for a word, nearest first and each thing once. Where candidates have just this word, only those. */
export function nearestOffers(meant: string, candidates: Iterable<Candidate>, limit = 3): string[] {
  const wanted = hyphenated(meant);
  const best = new Map<object | string, { offer: string; far: number; length: number }>();
  for (const { word, offer, thing = offer } of candidates) {
    const known = hyphenated(word);
    const far = distanceBetween(wanted, known);
    const before = best.get(thing);
    if (far !== undefined && (!before || far < before.far)) best.set(thing, { offer, far, length: known.length });
  }
  const near = [...best.values()].sort(
    (a, b) => a.far - b.far || (a.far === asPart ? a.length - b.length : 0) || (a.offer < b.offer ? -1 : 1),
  );
  const shown = near[0]?.far === 0 ? near.filter(({ far }) => far === 0) : near;
  return [...new Set(shown.map(({ offer }) => offer))].slice(0, limit);
}

/** A word as a name would have it: with small letters, and hyphens for spaces. */
export function hyphenated(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, '-');
}

// One slip of the keyboard is nearer than a part of a name, two or more are farther.
const asPart = 1.5;
const asBeginning = 1.7;

/** How far a known word is from the one that was written; nothing where it is not near. */
function distanceBetween(wanted: string, known: string): number | undefined {
  const changes = changesBetween(wanted, known);
  if (changes <= Math.min(1, wanted.length)) return changes;
  if (wanted.length > 1 && `-${known}-`.includes(`-${wanted}-`)) return asPart;
  if (wanted.length > 2 && known.startsWith(wanted)) return asBeginning;
  return changes <= Math.ceil(Math.min(wanted.length, known.length) / 3) ? changes : undefined;
}
