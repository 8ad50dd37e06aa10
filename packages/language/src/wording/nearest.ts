import { changesBetween } from './changes-between.ts';

/**
 * The names that somebody may have meant, nearest first: at most `limit`, and none that differs in more than
 * about a third of its letters.
 */
export function nearest(meant: string, names: Iterable<string>, limit = 3): string[] {
  const scored: { name: string; far: number }[] = [];
  for (const name of new Set(names)) {
    const far = changesBetween(meant, name);
    if (far <= Math.max(1, Math.ceil(Math.min(meant.length, name.length) / 3))) scored.push({ name, far });
  }
  scored.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return scored.slice(0, limit).map(({ name }) => name);
}
