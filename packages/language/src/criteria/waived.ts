import type { Answer, JudgedStudy, Range, Waiver } from '@rtw-protocol/model';
import type { Judged } from './closures.ts';
import type { Context, Item } from './context.ts';
import { emptyTrace } from './trace.ts';

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

/**
 * The answer about a list of things when those are excused that are wanting and at which the criterion is waived, and
 * the things that it rests on. A waiver makes no answer worse, and one thing of which one is enough is excused only
 * together with all the others.
 *
 * @param decide the answer that things give together
 * @param isAnyEnough whether one thing is enough for `decide` to be met
 * @param isNegated whether what is met fails the criterion
 */
export function excuseWaived(
  asked: readonly Judged[],
  decide: (judged: readonly Judged[]) => Answer,
  isAnyEnough: boolean,
  isNegated: boolean,
  { waived }: Context,
): { selected: readonly Judged[]; answer: Answer } {
  const asItIs = { selected: asked, answer: decide(asked) };
  if (!waived) return asItIs;
  const good = isNegated ? 'not-met' : 'met';
  const bad = isNegated ? 'met' : 'not-met';
  const excused = asked.filter(
    ({ item, answer }) => (answer === 'not-reported' || answer === bad) && isWaivedAt(item, waived),
  );
  if (excused.length === 0 || asItIs.answer === good) return asItIs;
  for (const { item } of excused) waived.needed.add(placeOfItem(item) as string);
  if (isAnyEnough === isNegated) {
    // Each thing counts by itself.
    const selected = asked.map((judged) => (excused.includes(judged) ? harmless(judged, good) : judged));
    return { selected, answer: decide(selected) };
  }
  const others = asked.filter((judged) => !excused.includes(judged));
  if (others.every(({ answer }) => answer === 'not-applicable')) return { selected: others, answer: good };
  const answer = decide(others);
  return answer === bad && asItIs.answer !== bad ? asItIs : { selected: others, answer };
}

/** A thing that is excused, as if it were as it should be. */
function harmless({ item }: Judged, answer: Answer): Judged {
  return { item, isSelected: true, answer, trace: emptyTrace() };
}

function isWaivedAt(item: Item, { at }: Waived): boolean {
  const place = placeOfItem(item);
  return place !== undefined && at.has(place);
}

function placeOfItem(item: Item): string | undefined {
  return item.kind === 'thing' ? placeOf(item.thing.range as Range) : undefined;
}

/** Names stand in one place each, and a part that several arms share has one name. */
function placeOf({ start }: Range): string {
  return `${start.line}:${start.character}`;
}
