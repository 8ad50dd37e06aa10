import { distance } from 'fastest-levenshtein';

/**
 * How many letters one has to add, drop or change to make one word of another, whatever their capitals. Two
 * neighbouring letters that changed places, the commonest slip in an abbreviation (WIA for WAI), are one change.
 */
export function changesBetween(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  return isOneSwap(from, to) ? 1 : distance(from, to);
}

function isOneSwap(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  return (
    at + 1 < from.length &&
    from[at] === to[at + 1] &&
    from[at + 1] === to[at] &&
    from.slice(at + 2) === to.slice(at + 2)
  );
}
