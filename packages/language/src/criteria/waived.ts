import type { Answer, JudgedStudy, Range, Waiver } from '@rtw-protocol/model';
import type { Context, Item } from './context.ts';

/** The things at which a criterion is waived, by the places of their names, and those that it was wanting at. */
export interface Waived {
  at: ReadonlySet<string>;
  needed: Set<string>;
}

/** The things of a study at which a criterion is waived; nothing where there are none. */
export function waivedFor(criterion: string, { waivers }: JudgedStudy): Waived | undefined {
  const at = waivers.flatMap((waiver) => (waiver.criterion === criterion ? (thingOf(waiver) ?? []) : []));
  return at.length > 0 ? { at: new Set(at), needed: new Set() } : undefined;
}

/** The thing that a waiver stands in, by the place of its name; nothing for one that holds for the whole protocol. */
export function thingOf({ at }: Waiver): string | undefined {
  return at && placeOf(at.range);
}

/** Whether the criterion is waived at a thing: then the thing drops out, whatever is answered there. */
export function isWaivedAt(item: Item, answer: Answer, { waived, isNegated = false }: Context): boolean {
  if (!waived || item.kind !== 'thing') return false;
  const place = placeOf(item.thing.range as Range);
  if (!waived.at.has(place)) return false;
  if (answer === 'not-reported' || answer === (isNegated ? 'met' : 'not-met')) waived.needed.add(place);
  return true;
}

/** Names stand in one place each, and a part that several arms share has one name. */
function placeOf({ start }: Range): string {
  return `${start.line}:${start.character}`;
}
