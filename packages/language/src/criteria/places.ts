import { type Claim, type Property, type Range, wordOf } from '@rtw-protocol/model';
import type { Context } from './context.ts';
import type { CompiledPlace, Path } from './tree.ts';

export type Thing = Record<string, unknown>;

/** Where something stands, and whether that is the place itself or only what is around it. */
interface Located {
  range: Range;
  isExact: boolean;
  /** Of a thing of a list: whether it decided the answer; nothing where no things did. */
  isDeciding?: boolean | undefined;
}

/**
 * Where a finding is shown: at the first of the places that the protocol has, else at what is around the first
 * of them, else at the name of the study. Of a list, the things that decided the answer come first, and so does a list
 * that holds some before one that holds none; what a list lacks is shown at none of its things.
 */
export function locate(places: readonly CompiledPlace[], context: Context): Range {
  const located = places.map(({ path }) => locatePath(path, context));
  const exact = located.filter((place) => place?.isExact);
  const first = exact[0]?.isDeciding === false ? exact.find((place) => place?.isDeciding) : undefined;
  const found = first ?? exact[0] ?? located.find((place) => place !== undefined);
  return found?.range ?? decidingThing(context) ?? context.study.range;
}

/** The first thing that decided the answer. */
export function decidingThing({ trace }: Context): Range | undefined {
  for (const { item, isOther } of trace.items) {
    if (isOther) continue;
    if (item.kind === 'thing') return item.thing.range as Range | undefined;
    const claim = item.part.claims[0];
    if (claim) return claim.range;
  }
  return undefined;
}

function locatePath(path: Path, context: Context): Located | undefined {
  let things: Thing[] = [context.study as unknown as Thing];
  let around: Range | undefined;
  let isDeciding: boolean | undefined;
  for (const step of path.steps) {
    if (step.get === 'section') {
      things = things.flatMap((thing) => asThing(thing[step.field]));
      const range = rangeOf(things[0], wordOf(step.field));
      if (!range) return around && { range: around, isExact: false };
      around = range;
    } else if (step.get === 'things') {
      const list = things.flatMap((thing) => (thing[step.field] as Thing[] | undefined) ?? []);
      if (step === path.steps.at(-1) && isLacking(list, step.field, context))
        return around && { range: around, isExact: false };
      things = preferDeciding(list, context);
      isDeciding = context.trace.items.length > 0 ? decides(things[0], context) : undefined;
      const range = rangeOf(things[0]);
      if (!range) return around && { range: around, isExact: false };
      around = range;
    } else if (step.get === 'property') {
      const range = rangeOfProperty(things, step.field);
      return range ? { range, isExact: true } : around && { range: around, isExact: false };
    } else {
      break;
    }
  }
  return around && { range: around, isExact: true, isDeciding };
}

/** Whether the answer rests on what a list does not hold, or may hold besides. */
function isLacking(list: readonly Thing[], field: string, { trace }: Context): boolean {
  const things = new Set(list);
  const deciding = trace.items.filter(({ item }) => item.kind === 'thing' && things.has(item.thing));
  if (deciding.length > 0) return deciding.every(({ isOther }) => isOther);
  return trace.causes.some(({ kind, path }) => {
    const last = path.steps.at(-1);
    return kind === 'silent' && last?.get === 'things' && last.field === field;
  });
}

function asThing(value: unknown): Thing[] {
  return typeof value === 'object' && value !== null ? [value as Thing] : [];
}

/** Of several things those that decided the answer, if any did. */
export function preferDeciding(things: Thing[], context: Context): Thing[] {
  const preferred = things.filter((thing) => decides(thing, context));
  return preferred.length > 0 ? preferred : things;
}

/** A fact may list the things of the study once more: they are the same if they stand at the same place. */
function decides(thing: Thing | undefined, { trace }: Context): boolean {
  return trace.items.some(
    ({ item }) => item.kind === 'thing' && (item.thing === thing || (thing?.range && item.thing.range === thing.range)),
  );
}

function rangeOfProperty(things: readonly Thing[], field: string): Range | undefined {
  for (const thing of things) {
    const property = thing[field] as Property | undefined;
    if (!property) continue;
    const [first, ...others] = property.claims as Claim[];
    const range = first && others.length === 0 ? first.range : property.range;
    return onOneLine(range, field === 'kinds' ? 'design' : wordOf(field));
  }
  return undefined;
}

function rangeOf(thing: Thing | undefined, word?: string): Range | undefined {
  const range = thing?.range as Range | undefined;
  return range && word ? onOneLine(range, word) : range;
}

/** What goes over several lines is shown by its word, so that not half the page is underlined. */
function onOneLine(range: Range, word: string): Range {
  const { start, end } = range;
  return start.line === end.line
    ? range
    : { start, end: { line: start.line, character: start.character + word.length } };
}
