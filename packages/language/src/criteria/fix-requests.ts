import type { Answer, Claim, Moment, Range } from '@rtw-protocol/model';
import { alternatives } from './alternatives.ts';
import type { Context } from './context.ts';
import { type Draft, draftOf, placeholder, together } from './draft.ts';
import { preferDeciding, type Thing } from './places.ts';
import { statementWords } from './statement-words.ts';
import type { Cause } from './trace.ts';
import type { AskedTerm, CompiledCriterion, CompiledPlace, Path, Step } from './tree.ts';
import { wantedTerms } from './wanted-terms.ts';

/**
 * A change that would answer a finding, told by what it does. Where in the text it goes needs the syntax tree, and
 * is the check layer's to find out.
 */
export type FixRequest =
  /** Writes what is lacking: the first of several ways in which something is. */
  | { kind: 'insert'; ways: readonly Way[] }
  /** Writes a precise term in place of a general one. The range is that of the claim, or of the name of the thing. */
  | { kind: 'replace'; range: Range; name: string; by: AskedTerm }
  | { kind: 'waive'; criterion: string };

/** Statements for the protocol, or for the first of the things that lacks them, told by where their names stand. */
export interface Way {
  drafts: readonly Draft[];
  inside?: readonly Range[];
}

/** The changes that may answer a finding about a criterion; `answer` is absent where nobody can tell if it applies. */
export function fixRequests(criterion: CompiledCriterion, answer: Answer | undefined, context: Context): FixRequest[] {
  const isUndecided = answer === 'not-reported';
  const ways = answer
    ? [
        ...(isUndecided ? placeholders(criterion, context) : []),
        ...(criterion.fix && (isUndecided || criterion.fix.some(saysSomething)) ? [{ drafts: criterion.fix }] : []),
      ]
    : whetherItApplies(context);
  return [
    ...(isUndecided ? replacements(criterion, context) : []),
    ...pointsOfTime(ways, context),
    ...(ways.length > 0 ? [{ kind: 'insert' as const, ways }] : []),
    { kind: 'waive', criterion: criterion.id },
  ];
}

/** Another arm or outcome may meet what those that are there do not; a statement that says nothing yet does not. */
function saysSomething({ name, value = placeholder, block }: Draft): boolean {
  return name !== undefined || value !== placeholder || block.some(saysSomething);
}

// Placeholders where the protocol is silent

/** What would tell whether a criterion applies. */
function whetherItApplies({ trace }: Context): Way[] {
  const silent = trace.causes.filter(({ kind }) => kind === 'silent').map(({ path }) => path);
  const drafts = together(silentWords(silent).map(draftOf)).flatMap(asWritten);
  return drafts.length > 0 ? [{ drafts }] : [];
}

function placeholders({ places, check }: CompiledCriterion, context: Context): Way[] {
  const last = places.at(-1);
  const silent = context.trace.causes.filter(({ kind }) => kind === 'silent').map(({ path }) => path);
  if (!last?.write || silent.length === 0) return [];
  // Of what will do as well as something else, one is enough.
  const either = alternatives(check);
  const needed = silent.filter(({ words }) => !either.has(words));
  return placeholdersAt(places, last.write, needed.length > 0 ? needed : silent.slice(0, 1), context);
}

function placeholdersAt(
  places: readonly CompiledPlace[],
  write: readonly string[],
  silent: readonly Path[],
  context: Context,
): Way[] {
  const path = places.at(-1)?.path as Path;
  const { steps } = path;
  const lastList = steps.findLastIndex(({ get }) => get === 'things');
  // Sample sizes have no names; the study has one, as a rule.
  if (lastList === -1 || path.words.startsWith('sample-size.')) {
    const others = [...besides(write, silentWords(silent)), ...atOtherPlaces(places, silent)];
    return [{ drafts: together([draftOf(write), ...others].flatMap(asWritten)) }];
  }
  const things = thingsAlong(steps.slice(0, lastList + 1), context);
  if (things.length === 0) return [];
  const own = write.slice(lastList + 1);
  const inThing = silentIn(things, listOf(path, lastList), silent, context);
  if (own.length === 0) return inThing;
  const isAmongSilent = inThing.some(({ drafts }) => drafts.some(({ word }) => word === own[0]));
  const lacking = { drafts: asWritten(draftOf(own)), inside: things.map(({ range }) => range as Range) };
  return isAmongSilent ? inThing : [lacking];
}

/** What the check found silent about the same section, if the statement that is written is part of that. */
function besides(write: readonly string[], silent: readonly string[][]): Draft[] {
  if (write.length < 2 || !silent.some((words) => words.join('.') === write.join('.'))) return [];
  return silent.filter((words) => words.length > 1 && words[0] === write[0]).map(draftOf);
}

/** The statements of other places of the criterion whose silence left the answer open, too. */
function atOtherPlaces(places: readonly CompiledPlace[], silent: readonly Path[]): Draft[] {
  return places.slice(0, -1).flatMap(({ path, write }) => {
    const isOfThing = path.steps.some(({ get }) => get === 'things');
    return write && !isOfThing && silent.some(({ words }) => words === path.words) ? [draftOf(write)] : [];
  });
}

/** The statements, from the protocol on, whose silence left the answer open. */
function silentWords(silent: readonly Path[]): string[][] {
  return silent.flatMap((path) => {
    const isStatement = path.variable === undefined && !path.isDerived;
    const isOfThing = path.steps.some(({ get }) => get === 'things') && !path.words.startsWith('sample-size.');
    const words = isStatement && !isOfThing ? statementWords(path.words.split('.')) : undefined;
    return words ? [words] : [];
  });
}

/** Things cannot be written with a placeholder alone, nor can sections. */
function asWritten(draft: Draft): Draft[] {
  if (named.has(draft.word)) return [];
  const block = draft.block.flatMap(asWritten);
  return draft.value !== undefined || block.length > 0 ? [{ ...draft, block }] : [];
}

const named: ReadonlySet<string> = new Set(['arm', 'outcome', 'component', 'workplace', 'point', 'period']);

const listOf = (path: Path, lastList: number) => path.words.split('.').slice(0, lastList + 1);

/** The things that a path leads to; those that decided the answer, where there are any. */
function thingsAlong(steps: readonly Step[], context: Context): Thing[] {
  let things: Thing[] = [context.study as unknown as Thing];
  for (const step of steps) {
    if (!('field' in step)) return [];
    const next = things.flatMap((thing) => (thing[step.field] as Thing[] | undefined) ?? []);
    things = preferDeciding(next, context);
  }
  return things;
}

/** The statements whose silence left the answer open, of the first of the things that decided. */
function silentIn(
  things: readonly Thing[],
  list: readonly string[],
  silent: readonly Path[],
  { trace }: Context,
): Way[] {
  // A fact may list the things of the study once more: they are the same if they stand at the same place.
  const ranges = new Set(things.map(({ range }) => range));
  const note = trace.items.find(({ item }) => item.kind === 'thing' && ranges.has(item.thing.range));
  if (note?.item.kind !== 'thing') return [];
  const drafts = silent.flatMap((path) => {
    if (path.variable !== note.variable) return [];
    const words = statementWords([...list, ...path.words.split('.').slice(1)])?.slice(list.length);
    return words && words.length > 0 ? asWritten(draftOf(words)) : [];
  });
  return drafts.length > 0 ? [{ drafts: together(drafts), inside: [note.item.thing.range as Range] }] : [];
}

// Points of time

/** An outcome without times may be measured at those of the study: at those that are for nothing yet, if any are. */
function pointsOfTime(ways: readonly Way[], { study }: Context): FixRequest[] {
  const names = study.timeline.points.map(({ name }) => name);
  const [way] = ways;
  const outcomes = study.outcomes.map(({ range }) => range);
  const isAboutTimes =
    way?.inside?.every((range) => outcomes.includes(range)) &&
    way.drafts.every(({ word, value }) => word === 'at' && value === placeholder);
  if (!way || !isAboutTimes || names.length === 0) return [];
  const used = study.outcomes.flatMap(({ at }) =>
    (at?.claims ?? []).map((claim) => ((claim as Claim).value as Moment).from),
  );
  const unused = names.filter((name) => !used.includes(name));
  const value = (unused.length > 0 ? unused : names).join(', ');
  return [{ kind: 'insert', ways: [{ ...way, drafts: [{ word: 'at', value, block: [] }] }] }];
}

// Terms that are too general

const mostTerms = 5;

/** The terms that a criterion asks for, in place of one that they are kinds of. */
function replacements({ check }: CompiledCriterion, { trace }: Context): FixRequest[] {
  const vague = trace.causes.filter((cause): cause is Extract<Cause, { kind: 'vague' }> => cause.kind === 'vague');
  const wanted = vague.length > 0 ? wantedTerms(check) : new Set();
  const [cause] = vague.filter(({ asked }) => wanted.has(asked));
  const claim = cause?.claims[0];
  const name = (claim?.value as { name?: string } | undefined)?.name;
  if (!cause || !claim || name === undefined) return [];
  return cause.asked
    .filter(({ generals }) => generals.includes(name))
    .slice(0, mostTerms)
    .map((by) => ({ kind: 'replace', range: claim.range, name, by }));
}
