import type { Answer, Claim, Comparison, Moment, Term } from '@rtw-protocol/model';
import { compare, type Quantity } from '@rtw-protocol/model';
import { type Context, type Item, spend } from './context.ts';
import * as kleene from './kleene.ts';
import { type Evaluate, operandClosure, pathValues, type Values } from './operands.ts';
import { readList } from './read-list.ts';
import { readPath } from './read-path.ts';
import { append, type Cause, cutFrom, mark, type Trace } from './trace.ts';
import type { AskedTerm, Condition, Path } from './tree.ts';
import { excuseWaived } from './waived.ts';

/** A condition as a function of what it is evaluated in. */
export type Hold = (context: Context) => Answer;

/** Makes a condition a function, once per set. It is total: whatever the study holds, it answers. */
export function closureOf(condition: Condition): Hold {
  const hold = makeClosure(condition);
  return (context) => {
    spend(context);
    return hold(context);
  };
}

function makeClosure(condition: Condition): Hold {
  switch (condition.node) {
    case 'all':
      return combined(condition.parts.map(closureOf), kleene.all);
    case 'any':
      if (condition.parts.every(({ node }) => node === 'stated')) return anyStated(condition.parts.map(closureOf));
      return combined(condition.parts.map(closureOf), kleene.any);
    case 'not': {
      const part = closureOf(condition.part);
      return (context) => kleene.not(negated(part, context));
    }
    case 'absent': {
      const part = closureOf(condition.part);
      return (context) => (negated(part, context) === 'met' ? 'not-met' : 'met');
    }
    case 'compare': {
      const [left, right] = [operandClosure(condition.left, closureOf), operandClosure(condition.right, closureOf)];
      return comparison(left, condition.operator, right);
    }
    case 'is':
      return (context) => isTerm(condition.value, condition.terms, context);
    case 'holds':
      return (context) => holds(condition.value, context);
    case 'stated':
      return (context) => isStated(condition.value, context);
    case 'quantified':
      return quantified(condition);
  }
}

/** Evaluates the parts and keeps the notes of those that decided. */
function combined(parts: readonly Hold[], combine: (answers: Iterable<Answer>) => Answer): Hold {
  return (context) => {
    const notes = parts.map((part) => noted(part, context));
    const answer = combine(notes.map((note) => note.answer));
    for (const note of notes) if (note.answer === answer) append(context.trace, note.trace);
    return answer;
  };
}

/** Where one of several statements is enough, their silence is one thing that is missing. */
function anyStated(parts: readonly Hold[]): Hold {
  return (context) => {
    const notes = parts.map((part) => noted(part, context));
    const answer = kleene.any(notes.map((note) => note.answer));
    const [first, ...others] = notes.flatMap(({ trace }) => trace.causes);
    if (answer === 'not-reported' && first?.kind === 'silent') {
      context.trace.causes.push({ ...first, or: others.map(({ path }) => path) });
    }
    return answer;
  };
}

/** Evaluates what stands inside a negation. */
function negated<Result>(evaluate: (context: Context) => Result, context: Context): Result {
  const { isNegated = false } = context;
  context.isNegated = !isNegated;
  const result = evaluate(context);
  context.isNegated = isNegated;
  return result;
}

function noted(hold: Hold, context: Context): { answer: Answer; trace: Trace } {
  const from = mark(context.trace);
  const answer = hold(context);
  return { answer, trace: cutFrom(context.trace, from) };
}

// Comparisons

function comparison(left: Evaluate, operator: Comparison, right: Evaluate): Hold {
  return (context) => {
    const from = mark(context.trace);
    const [a, b] = [left(context), right(context)];
    const answer = compareValues(a, operator, b, context);
    // What was silent within a count does not matter where the count was told well enough.
    if (answer !== 'not-reported') cutFrom(context.trace, from);
    return answer;
  };
}

function compareValues(a: Values, operator: Comparison, b: Values, context: Context): Answer {
  if (a.isNotApplicable || b.isNotApplicable) return 'not-applicable';
  const isMany = a.isMany || b.isMany;
  // A list differs from a value when none of it is that value.
  const asked = isMany && operator === '!=' ? '=' : operator;
  const told = a.values.flatMap((x) => b.values.map((y) => compareTwo(x, asked, y)));
  const answer = judgeTold(told, isMany, a.hasHoles || b.hasHoles, [...a.sources, ...b.sources], context);
  return asked === operator ? answer : kleene.not(answer);
}

/** One answer from those that the values give: one of a list is enough; what disagrees must answer alike. */
function judgeTold(
  told: readonly (boolean | undefined)[],
  isMany: boolean,
  hasHoles: boolean,
  sources: Values['sources'],
  context: Context,
): Answer {
  if (isMany && told.includes(true)) return 'met';
  const isOpen = hasHoles || told.length === 0;
  if (!isOpen && told.every((one) => one === false)) return 'not-met';
  if (!isMany && !isOpen && told.every((one) => one === true)) return 'met';
  note(told, hasHoles, sources, context);
  return 'not-reported';
}

function note(
  told: readonly (boolean | undefined)[],
  hasHoles: boolean,
  sources: Values['sources'],
  { trace }: Context,
): void {
  for (const { path, claims, says } of sources) {
    if (says === 'nothing' || (hasHoles && claims.length === 0 && told.length === 0)) {
      trace.causes.push(says === 'nothing' ? { kind: 'silent', path } : { kind: 'undecided', path, claims });
    }
  }
  const spoken = sources.filter(({ claims }) => claims.length > 0);
  if (told.includes(true) && told.includes(false)) {
    for (const { path, claims } of spoken)
      if (claims.length > 1) trace.causes.push({ kind: 'disagreeing', path, claims });
  } else if (told.includes(undefined)) {
    for (const { path, claims } of spoken) {
      const isSilent = path.isDerived === true && claims.every(({ value }) => isOnlyBounded(value));
      trace.causes.push(isSilent ? { kind: 'silent', path } : { kind: 'undecided', path, claims });
    }
  } else if (hasHoles) {
    for (const { path } of spoken) trace.causes.push({ kind: 'silent', path });
  }
}

/** What follows from a study as "at most" or "at least" is open for want of something that nobody stated. */
function isOnlyBounded(value: unknown): boolean {
  return isQuantity(value) && (value.min === undefined || value.max === undefined);
}

function compareTwo(a: unknown, operator: Comparison, b: unknown): boolean | undefined {
  if (isQuantity(a) && isQuantity(b)) return compareQuantities(a, operator, b);
  const [x, y] = [plainValue(a), plainValue(b)];
  if (x === undefined || y === undefined) return undefined;
  return operator === '=' ? x === y : x !== y;
}

function compareQuantities(a: Quantity, operator: Comparison, b: Quantity): boolean | undefined {
  const isRatio =
    (a.dimension === 'share' && b.dimension === 'number') || (a.dimension === 'number' && b.dimension === 'share');
  // How many times one goes into the other is a number and a share alike; the type check lets nothing else pass.
  return isRatio
    ? compare({ ...a, dimension: 'number' }, operator, { ...b, dimension: 'number' })
    : compare(a, operator, b);
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'dimension' in value;
}

/** What words, texts, and yes or no are compared by. */
function plainValue(value: unknown): string | boolean | undefined {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (typeof value !== 'object' || value === null) return undefined;
  if ('word' in value && typeof value.word === 'string') return value.word;
  return 'yes' in value && typeof value.yes === 'boolean' ? value.yes : undefined;
}

// Terms, yes or no, silence

function isTerm(path: Path, asked: readonly AskedTerm[], context: Context): Answer {
  const found = pathValues(path, context);
  if (found.isNotApplicable) return 'not-applicable';
  const told = found.values.map((value) => isKindOf(value, asked, context));
  const from = mark(context.trace);
  const answer = judgeTold(told, found.isMany, found.hasHoles, found.sources, context);
  if (answer !== 'not-reported') return answer;
  const claims = (found.sources[0]?.claims ?? []).filter((_, index) => told[index] === undefined);
  if (claims.length > 0) {
    cutFrom(context.trace, from);
    context.trace.causes.push({ kind: 'vague', path, claims, asked });
  }
  return answer;
}

/**
 * Whether a term is one of those asked for, or a kind of it. A term that is more general than the one asked for,
 * and words that are no term of the vocabulary, leave it open.
 */
function isKindOf(value: unknown, asked: readonly AskedTerm[], context: Context): boolean | undefined {
  if (asked[0]?.category === 'anchor') return startsAt(value as Moment, asked, context);
  const { name, lineage } = value as Term;
  if (name === undefined) return undefined;
  const kinds = lineage.length > 0 ? lineage : [name];
  if (asked.some((term) => kinds.includes(term.name))) return true;
  if (lineage.length === 0 || asked.some(({ generals }) => generals.includes(name))) return undefined;
  return false;
}

/** Whether a moment is an anchor itself, and no time before or after it. */
function startsAt(
  { from, offset }: Moment,
  asked: readonly AskedTerm[],
  context: Context,
  depth = 0,
): boolean | undefined {
  if (from === undefined) return undefined;
  if (offset && (offset.min !== 0 || offset.max !== 0)) return false;
  const point = context.study.timeline.points.find(({ name }) => name === from);
  if (point && depth < 8) return startsAt(point.moment, asked, context, depth + 1);
  return asked.some(({ name }) => name === from);
}

function holds(path: Path, context: Context): Answer {
  const found = pathValues(path, context);
  if (found.isNotApplicable) return 'not-applicable';
  const told = found.values.map((value) => plainValue(value) === true);
  return judgeTold(told, found.isMany, found.hasHoles, found.sources, context);
}

/** Met or not reported, and nothing else: silence is no answer. */
function isStated(path: Path, context: Context): Answer {
  const found = readPath(path, context);
  const answer = found.kind === 'things' ? areThingsStated(path, found.things, context) : arePartsStated(found.parts);
  if (answer === 'not-reported') context.trace.causes.push({ kind: 'silent', path });
  return answer;
}

function arePartsStated(parts: Extract<ReturnType<typeof readPath>, { kind: 'claims' }>['parts']): Answer {
  const asked = parts.filter(({ isNotApplicable }) => !isNotApplicable);
  if (asked.length === 0) return 'not-applicable';
  return kleene.answerOf(asked.every((part) => part.claims.length > 0 || part.isPartial) || undefined);
}

function areThingsStated(path: Path, things: readonly Record<string, unknown>[], context: Context): Answer {
  if (path.yields === 'things') {
    const { items, state } = readList(path, context);
    return kleene.answerOf(items.length > 0 || state === 'none' || undefined);
  }
  return kleene.answerOf(things.some((thing) => Object.values(thing).some(saysSomething)) || undefined);
}

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && 'claims' in value && (value.claims as Claim[]).length > 0;
}

// Quantifiers

export interface Judged {
  item: Item;
  /** Whether the item belongs to the selection; `undefined` when it cannot be told. */
  isSelected: boolean | undefined;
  answer: Answer;
  trace: Trace;
}

type Quantified = Extract<Condition, { node: 'quantified' }>;

function quantified(condition: Quantified): Hold {
  const { quantifier, variable, list: path } = condition;
  const filter = condition.filter && closureOf(condition.filter);
  const body = closureOf(condition.body);
  return (context) => {
    const { items, state } = readList(path, context);
    if (state === 'not-applicable') return 'not-applicable';
    if (state === 'none') return ofNone(quantifier);
    const outer = context.variables.get(variable);
    const judgeAll = () =>
      items.map((item) => {
        context.variables.set(variable, item);
        return judgeItem(item, filter, body, context);
      });
    // `no x satisfies B` is `not (some x satisfies B)` in every case.
    const isNegated = (context.isNegated ?? false) !== (quantifier === 'no');
    const judged = quantifier === 'no' ? negated(judgeAll, context) : judgeAll();
    if (outer) context.variables.set(variable, outer);
    else context.variables.delete(variable);
    const asked = judged.filter(({ isSelected }) => isSelected !== false);
    const decideRaw = (some: readonly Judged[]) =>
      quantifier === 'every' ? decideEvery(some) : decideSome(some, state === 'closed');
    const { selected, answer: raw } = excuseWaived(asked, decideRaw, quantifier !== 'every', isNegated, context);
    const answer = quantifier === 'no' ? kleene.not(raw) : raw;
    noteItems(condition, answer, selected, context);
    return answer;
  };
}

function judgeItem(item: Item, filter: Hold | undefined, body: Hold, context: Context): Judged {
  // Which things are asked about does not depend on waivers.
  const filtered = filter
    ? noted((inner) => withoutWaivers(filter, inner), context)
    : { answer: 'met' as const, trace: { causes: [], items: [] } };
  if (filtered.answer === 'not-met' || filtered.answer === 'not-applicable') {
    return { item, isSelected: false, answer: 'not-applicable', trace: { causes: [], items: [] } };
  }
  const { answer, trace } = noted(body, context);
  if (filtered.answer === 'met') return { item, isSelected: true, answer, trace };
  return {
    item,
    isSelected: undefined,
    answer,
    trace: { causes: [...filtered.trace.causes, ...trace.causes], items: trace.items },
  };
}

function withoutWaivers(hold: Hold, context: Context): Answer {
  const { waived } = context;
  context.waived = undefined;
  const answer = hold(context);
  context.waived = waived;
  return answer;
}

/**
 * The answer where the protocol tells that there is nothing to look at: none of it satisfies anything, so `some` is
 * not met and `no` is met; what every one of them must satisfy does not apply.
 */
function ofNone(quantifier: 'every' | 'some' | 'no'): Answer {
  if (quantifier === 'every') return 'not-applicable';
  return quantifier === 'some' ? 'not-met' : 'met';
}

/**
 * `some` may be not met, or not apply, where the list is closed. An item that may belong to the selection changes
 * nothing where it answers no better than those that surely do.
 */
function decideSome(selected: readonly Judged[], isClosed: boolean): Answer {
  const certain = kleene.any(answersOf(selected, true));
  if (certain === 'met') return 'met';
  const isIn = selected.some(({ isSelected }) => isSelected);
  const either = kleene.any(answersOf(selected, undefined));
  return isIn && isClosed && (either === certain || either === 'not-applicable') ? certain : 'not-reported';
}

/**
 * `every` judges what the list names, and is never met by nothing. An item that may belong to the selection changes
 * nothing where it answers no worse than those that surely do.
 */
function decideEvery(selected: readonly Judged[]): Answer {
  const certain = kleene.all(answersOf(selected, true));
  if (certain === 'not-met') return 'not-met';
  const isIn = selected.some(({ isSelected }) => isSelected);
  const either = kleene.all(answersOf(selected, undefined));
  return isIn && (either === certain || either === 'not-applicable') ? certain : 'not-reported';
}

function answersOf(judged: readonly Judged[], isSelected: true | undefined): Answer[] {
  return judged.filter((each) => each.isSelected === isSelected).map(({ answer }) => answer);
}

/** Notes the things that decided, and why the rest could not. */
function noteItems(
  { quantifier, variable, list: path, filter }: Quantified,
  answer: Answer,
  selected: readonly Judged[],
  context: Context,
): void {
  const { trace } = context;
  const deciding =
    answer === 'not-reported'
      ? leavingOpen(selected, quantifier)
      : selected.filter((judged) => answer === (quantifier === 'no' ? kleene.not(judged.answer) : judged.answer));
  // Nothing in the list leaves it open: it is what the list does not hold, or may hold besides.
  if (deciding.length === 0 && answer === 'not-reported') trace.causes.push({ kind: 'silent', path });
  const lacks = quantifier === 'some' && answer === 'not-met' && !filter;
  for (const judged of deciding) {
    // The notes of what stands within are copied outwards.
    spend(context, judged.trace.items.length + judged.trace.causes.length);
    trace.items.push({ variable, item: judged.item, ...(lacks ? { isOther: true } : {}) });
    append(trace, judged.trace);
  }
}

/** An item that answers as well outside the selection as in it leaves nothing open, unless none is surely in it. */
function leavingOpen(selected: readonly Judged[], quantifier: Quantified['quantifier']): readonly Judged[] {
  const harmful = quantifier === 'every' ? 'not-met' : 'met';
  const open = selected.filter(
    ({ isSelected, answer }) => answer === 'not-reported' || (isSelected === undefined && answer === harmful),
  );
  return open.length > 0 ? open : selected.filter(({ isSelected }) => isSelected === undefined);
}

export type { Cause };
