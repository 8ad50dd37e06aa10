import type { Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { shardSize } from '../judging/shard.ts';
import type { JsonShard } from '../reports/json-shape.ts';
import { counted, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import { filesIn, type Result, type ToldFile } from './result.ts';

interface ShardResult extends Result {
  shard: JsonShard;
}

/**
 * The results in the order in which their files are told: as given, or the shards of one run by their numbers.
 *
 * @throws Fault when they are not the shards of one run, each once
 */
export function inOrder(results: readonly Result[]): readonly Result[] {
  const shards = results.flatMap((result) => (result.frame.shard ? [{ ...result, shard: result.frame.shard }] : []));
  const [first] = shards;
  if (!first) return results;
  const whole = results.find(({ frame }) => !frame.shard);
  if (whole) throw new Fault(mixed(first.name, whole.name));
  const { count, files } = first.shard;
  const byIndex = new Map<number, ShardResult>();
  for (const result of shards) {
    const { index } = result.shard;
    if (result.shard.count !== count) throw new Fault(otherCount(first, result));
    if (result.shard.files !== files) throw new Fault(otherFiles(first, result));
    if (result.shard.run !== first.shard.run) throw new Fault(otherRun(first, result));
    const same = byIndex.get(index);
    if (same) throw new Fault(twice(same.name, result));
    const size = shardSize(files, result.shard);
    if (result.files !== size) throw new Fault(incomplete(result, size));
    byIndex.set(index, result);
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw new Fault(absent(missing, count));
  return [...byIndex.values()].sort((a, b) => a.shard.index - b.shard.index);
}

/** What the results say of each file, in the order of the whole run; of each result one file is in memory. */
export async function* filesInOrder(
  ordered: readonly Result[],
  folder: string,
): AsyncGenerator<{ told: ToldFile; result: Result }, void> {
  const shard = ordered[0]?.frame.shard;
  if (!shard) {
    for (const result of ordered) for await (const told of filesIn(result, folder)) yield { told, result };
    return;
  }
  const readers = ordered.map((result) => ({ result, files: filesIn(result, folder) }));
  for (let place = 0; place < shard.files; place++) {
    const { result, files } = readers[place % readers.length]!;
    const { value: told } = await files.next();
    if (!told) throw new Fault(incomplete({ ...result, shard }, shardSize(shard.files, result.frame.shard ?? shard)));
    yield { told, result };
  }
}

function mixed(shard: string, whole: string): Localized {
  const [part, other] = [printable(shard), printable(whole)];
  return {
    en: `${part} is a part of a run and ${other} is not: merge the parts of one run, or whole runs.`,
    sv: `${part} är en del av en körning, men inte ${other}: lägg ihop delarna av en körning, eller hela körningar.`,
  };
}

function otherCount(first: ShardResult, other: ShardResult): Localized {
  const [one, two] = [first, other].map(
    ({ name, shard: { index, count } }) => `${printable(name)} (${index}/${count})`,
  );
  return {
    en: `${one} and ${two} are not parts of the same run: the number of parts differs.`,
    sv: `${one} och ${two} är inte delar av samma körning: antalet delar skiljer sig.`,
  };
}

function otherFiles(first: ShardResult, other: ShardResult): Localized {
  const [one, two] = [first, other].map(({ name, shard: { files } }) => ({ name: printable(name), files }));
  return {
    en: `${one!.name} belongs to a run over ${counted(one!.files, things.file, 'en')} and ${two!.name} to one over ${two!.files}: all parts have to be given the same files.`,
    sv: `${one!.name} hör till en körning över ${counted(one!.files, things.file, 'sv')} och ${two!.name} till en över ${two!.files}: alla delar måste få samma filer.`,
  };
}

function otherRun(first: ShardResult, other: ShardResult): Localized {
  const [one, two] = [printable(first.name), printable(other.name)];
  return {
    en: `${one} and ${two} are not parts of the same run: they were given other files, or another --template, --config or --baseline. Give all parts the same.`,
    sv: `${one} och ${two} är inte delar av samma körning: de fick andra filer, eller olika --template, --config eller --baseline. Ge alla delar samma.`,
  };
}

function twice(first: string, { name, shard: { index, count } }: ShardResult): Localized {
  const [one, two] = [printable(first), printable(name)];
  return {
    en: `${one} and ${two} are both part ${index}/${count}: each part is merged once.`,
    sv: `${one} och ${two} är båda del ${index}/${count}: varje del läggs till en gång.`,
  };
}

function incomplete({ name, files, shard: { index, count } }: ShardResult, size: number): Localized {
  const part = `${printable(name)} (${index}/${count})`;
  return {
    en: `${part} tells of ${counted(files, things.file, 'en')}, and its part has ${size}: it is not whole. Run it again.`,
    sv: `${part} innehåller ${counted(files, things.file, 'sv')}, men dess del har ${size}: den är inte hel. Kör den igen.`,
  };
}

function absent(missing: readonly number[], count: number): Localized {
  const named = missing.slice(0, 5).map((index) => `${index}/${count}`);
  const list = `${named.join(', ')}${missing.length > named.length ? ' …' : ''}`;
  return {
    en: `The run has ${count} parts, and these are missing: ${list}.`,
    sv: `Körningen har ${count} delar, och dessa saknas: ${list}.`,
  };
}
