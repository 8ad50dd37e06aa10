import { Fault } from '../fault.ts';
import { printable } from '../text/printable.ts';

/** One of several runs that share the work: its number, from 1, and how many there are. */
export interface Shard {
  index: number;
  count: number;
}

/** The part of all files that belongs to a shard: they take turns, so that the files of one folder are shared out. */
export function shardOf<T>(all: readonly T[], { index, count }: Shard): T[] {
  return all.filter((_, place) => place % count === index - 1);
}

/** How many of so many files belong to a shard. */
export function shardSize(files: number, { index, count }: Shard): number {
  return Math.max(0, Math.ceil((files - index + 1) / count));
}

/**
 * Reads `2/3`.
 *
 * @throws Fault when it is no shard, or there is none of its number
 */
export function parseShard(value: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  const given = printable(value);
  if (index === undefined || count === undefined || count === 0) {
    throw new Fault({
      en: `--shard takes the number of the part and how many parts there are, such as 2/3 for the second of three, not "${given}".`,
      sv: `--shard tar delens nummer och antalet delar, till exempel 2/3 för den andra av tre, inte "${given}".`,
    });
  }
  throw new Fault({
    en: `There is no shard ${given}: with ${count} parts they are numbered 1 to ${count}.`,
    sv: `Det finns ingen del ${given}: med ${count} delar är de numrerade från 1 till ${count}.`,
  });
}
