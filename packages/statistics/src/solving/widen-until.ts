/** Doubles a number until a condition holds; nothing where it does not hold before `limit`. */
export function widenUntil(start: number, limit: number, holds: (x: number) => boolean): number | undefined {
  for (let x = start; x <= limit; x *= 2) if (holds(x)) return x;
  return undefined;
}
