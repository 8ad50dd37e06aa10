import type { Lack, Localized, Range } from '@rtw-protocol/model';
import { variablesOfEach } from './concerned-by.ts';
import type { Context } from './context.ts';
import { silentPart } from './messages.ts';
import { resolvePath } from './paths.ts';
import type { Thing } from './places.ts';
import { statementWords } from './statement-words.ts';
import type { Cause } from './trace.ts';
import type { CompiledCriterion, Condition, Path, Step } from './tree.ts';

type Silence = Extract<Cause, { kind: 'silent' }>;

/** What is known when it is asked what a finding waits for. */
interface Told {
  answer: 'not-met' | 'not-reported';
  /** It cannot even be told whether the criterion applies. */
  isInDoubt: boolean;
  /** Where the finding is shown. */
  range: Range;
}

/** What is not there that a finding waits for; nothing where something that is there is the cause. */
export function lackOf(criterion: CompiledCriterion, told: Told, context: Context): Lack | undefined {
  const silent = context.trace.causes.filter((cause) => cause.kind === 'silent');
  const isSilent = told.answer === 'not-reported' && silent.length > 0;
  const path =
    (isSilent && !told.isInDoubt && pathToThing(criterion, told.range, context)) ||
    (isSilent ? pathOfSilence(criterion, silent, told.isInDoubt) : ownPath(criterion));
  if (!path) return undefined;
  const steps = stepsToThings(path);
  const things = thingsAlong(steps, context);
  const { statement, label } = headingOf(path, steps.length);
  const lack = (extent: Lack['extent']): Lack => ({ statement, label, extent, parts: partsOf(path, silent) });
  if (steps.length > 0 && things.length === 0) return lack('whole');
  const isAnother = isSilent
    ? silent.some((cause) => isList(cause.path, path))
    : told.answer === 'not-met' && asksForOne(criterion.check, path);
  if (isAnother) return lack('another');
  if (!isSilent) return undefined;
  const named = namesOfSilent(things, criterion.check, context);
  const all = { ...lack('parts'), ...(named.length > 0 ? { things: named } : {}) };
  const thing = things.find(({ range }) => isSamePlace(range as Range | undefined, told.range));
  if (typeof thing?.name !== 'string') return all;
  return { ...all, parts: partsOf(path, silenceAbout(thing, silent, context)), thing: thing.name };
}

/** What the things are called that leave the answer open, where each of them has to say something. */
function namesOfSilent(things: readonly Thing[], check: Condition, { trace }: Context): string[] {
  const variables = new Set(variablesOfEach(check));
  const ranges = new Set(
    trace.items.flatMap(({ item, variable }) =>
      item.kind === 'thing' && variables.has(variable) ? [item.thing.range] : [],
    ),
  );
  const lacking = things.filter(({ range }) => ranges.has(range));
  return [...new Set(lacking.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])))];
}

/** Of several lists in which something may lack, the one whose thing is shown, if it is not the last one. */
function pathToThing(criterion: CompiledCriterion, range: Range, context: Context): Path | undefined {
  const lists = criterion.places
    .map(({ path }) => path)
    .filter((path) => isWritten(path) && path.steps.at(-1)?.get === 'things');
  const own = ownPath(criterion);
  const holds = (path: Path) =>
    thingsAlong(stepsToThings(path), context).some((thing) => isSamePlace(thing.range as Range | undefined, range));
  return own && !holds(own) ? lists.find(holds) : undefined;
}

/** The last place of a criterion that a protocol can say is where its answer is written. */
function ownPath({ places }: CompiledCriterion): Path | undefined {
  return places.map(({ path }) => path).findLast(isWritten);
}

/** A silence that lies elsewhere, or that leaves open whether the criterion applies, is broken where it lies. */
function pathOfSilence(criterion: CompiledCriterion, silent: readonly Silence[], isInDoubt: boolean): Path | undefined {
  const own = ownPath(criterion);
  const written = silent.map(({ path }) => path).filter(isWritten);
  const isHere = silent.some(({ path }) => !isWritten(path) || path.words.split('.')[0] === own?.words.split('.')[0]);
  return isInDoubt || !isHere ? (written[0] ?? own) : own;
}

function isWritten({ isDerived, variable }: Path): boolean {
  return !isDerived && variable === undefined;
}

/** The way to the section or things that a path goes through. */
function stepsToThings({ steps }: Path): Step[] {
  const end = steps.findIndex(({ get }) => get !== 'section' && get !== 'things');
  return end === -1 ? steps : steps.slice(0, end);
}

function thingsAlong(steps: readonly Step[], { study }: Context): Thing[] {
  let things = [study as unknown as Thing];
  for (const step of steps) {
    if ('field' in step) things = things.flatMap((thing): Thing[] => [thing[step.field] ?? []].flat() as Thing[]);
  }
  return things;
}

const headings = new Map<string, { statement: string[]; label: Localized }>();

/** How the first words of a path are written in a protocol, and what they mean. */
function headingOf({ words }: Path, count: number): { statement: string[]; label: Localized } {
  const first = words.split('.').slice(0, count);
  const key = first.join('.');
  let heading = headings.get(key);
  if (!heading) {
    const label = resolvePath(first, new Map()).denoted.label;
    heading = { statement: statementWords(first) ?? first, label };
    headings.set(key, heading);
  }
  return heading;
}

function isList(path: Path, list: Path): boolean {
  return path.words === list.words && list.steps.at(-1)?.get === 'things';
}

/** Whether a condition is answered by one more thing of a list. */
function asksForOne(condition: Condition, list: Path): boolean {
  switch (condition.node) {
    case 'all':
    case 'any':
      return condition.parts.some((part) => asksForOne(part, list));
    case 'quantified':
      return condition.quantifier === 'some' && isList(condition.list, list);
    default:
      return false;
  }
}

/** What follows from several statements is none that could be written. */
function partsOf(path: Path, silent: readonly Silence[]): Lack['parts'] {
  return silent.filter((cause) => !cause.path.isDerived && isBeside(cause.path, path)).map(partOf);
}

/** What is silent about one thing, and not about those of another list that decided beside it. */
function silenceAbout(thing: Thing, silent: readonly Silence[], { trace }: Context): readonly Silence[] {
  const variablesOf = (isIt: boolean) =>
    trace.items.flatMap(({ item, variable }) =>
      item.kind === 'thing' && (item.thing.range === thing.range) === isIt ? [variable] : [],
    );
  const own = new Set(variablesOf(true));
  const others = new Set(own.size > 0 ? variablesOf(false) : []);
  return silent.filter(({ path: { variable = '' } }) => own.has(variable) || !others.has(variable));
}

/** Whether two paths lead into the same section, or both to statements of the protocol itself. */
function isBeside(path: Path, other: Path): boolean {
  if (path.variable !== undefined) return true;
  const [root, ...rest] = path.words.split('.');
  const [otherRoot, ...otherRest] = other.words.split('.');
  return root === otherRoot || (rest.length === 0 && otherRest.length === 0);
}

function partOf(cause: Silence): Lack['parts'][number] {
  const { words, variable } = cause.path;
  return {
    words: variable === undefined ? words : words.slice(variable.length + 1),
    text: { en: silentPart(cause, 'en'), sv: silentPart(cause, 'sv') },
  };
}

function isSamePlace(a: Range | undefined, b: Range): boolean {
  return a?.start.line === b.start.line && a.start.character === b.start.character;
}
