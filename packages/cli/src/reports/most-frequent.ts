import { byCodeUnit } from './ordered-findings.ts';

/** Counts that are kept by name, such as findings by code. */
export type Counts = Map<string, number>;

export function countOne(counts: Counts, name: string, number = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + number);
}

/** The names with the highest counts, highest first, and what is equal in an order that is always the same. */
export function mostFrequent(counts: ReadonlyMap<string, number>, most: number): [name: string, number: number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).slice(0, most);
}
