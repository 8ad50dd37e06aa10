import type { Language, Localized } from '@rtw-protocol/model';
import { isUnknown, languages, type Quantity, type Term } from '@rtw-protocol/model';
import { isFinished } from '../facts/stage.ts';
import { joined } from '../wording/joined.ts';
import { notStated } from '../wording/not-stated.ts';
import { showValue } from '../wording/show-value.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import type { Context, Item } from './context.ts';
import { type Evaluate, literalValue, operandClosure } from './operands.ts';
import { readPath } from './read-path.ts';
import type { Cause } from './trace.ts';
import type { CompiledCriterion, Condition, LocalizedTemplate, Operand, Path, Template } from './tree.ts';

/** So many values or names a message shows, and counts the rest: a study may have thousands of outcomes. */
const mostShown = 10;

const listNames = { outcomes: { en: 'outcomes', sv: 'utfall' }, arms: { en: 'arms', sv: 'grupper' } };

/** Fills in a message. `items` are the things that decided the answer, by the variables of the check. */
export type Fill = (context: Context, causes: readonly Cause[]) => Localized;

/** A message as a function, made once per set. */
export function fillerOf(message: LocalizedTemplate): Fill {
  const parts = Object.fromEntries(languages.map((language) => [language, sentencesOf(message[language])]));
  const fill = (language: Language, context: Context, causes: readonly Cause[]) =>
    (parts[language] ?? [])
      .map((part) => part(context, language, causes))
      .join('')
      .trimEnd();
  return (context, causes) => ({ en: fill('en', context, causes), sv: fill('sv', context, causes) });
}

type FillPart = (context: Context, language: Language, causes: readonly Cause[]) => string;

/** A sentence that names things of a list says that the list is empty or open, or nothing, where it has no such thing. */
function sentencesOf(template: Template): FillPart[] {
  const sentences: Template[] = [[]];
  for (const part of template) {
    const [first = '', ...others] = typeof part === 'string' ? part.split(/(?<=\. )/) : [part];
    sentences.at(-1)?.push(first);
    for (const start of others) sentences.push([start]);
  }
  return sentences.map((sentence, index) => {
    const parts = sentence.map(fillerOfPart);
    const variable = sentence.map(thingIn).find((name) => name !== undefined);
    return (context, language, causes) => {
      const isNone = variable !== undefined && decidingItems(variable, context).length === 0;
      const instead = isNone && listMessage(context, causes)?.[language];
      if (instead) return String(sentence.at(-1)).endsWith(' ') ? `${instead} ` : instead;
      // What follows the first sentence tells of things which: of none there is nothing to tell.
      if (isNone && index > 0) return '';
      return parts.map((part) => part(context, language, causes)).join('');
    };
  });
}

/** The variable that a placeholder shows the things of. */
function thingIn(part: Template[number]): string | undefined {
  return typeof part !== 'string' && part.node === 'path' && part.steps.length === 0 ? part.variable : undefined;
}

/** What is said of a list in the place of its things: that there are none, or that there may be more. */
function listMessage({ study }: Context, causes: readonly Cause[]): Localized | undefined {
  const lists = causes.flatMap(({ kind, path }) => (kind === 'silent' && path.yields === 'things' ? [path] : []));
  const step = lists[0]?.steps.at(-1);
  const field = (['outcomes', 'arms'] as const).find((list) => step?.get === 'things' && step.field === list);
  if (!field) return undefined;
  const [{ en, sv }, isOpen] = [listNames[field], study.open.includes(field)];
  if (study[field].length > 0) {
    return isOpen
      ? {
          en: `The list of ${en} is open: there may be others than those listed.`,
          sv: `Listan över ${sv} är öppen: det kan finnas fler än de som anges.`,
        }
      : undefined;
  }
  return isOpen
    ? { en: `No ${en} are listed, and the list is open.`, sv: `Inga ${sv} anges, och listan är öppen.` }
    : { en: `No ${en} are listed.`, sv: `Inga ${sv} anges.` };
}

function fillerOfPart(part: Template[number]): FillPart {
  if (typeof part === 'string') return () => part;
  if (part.node === 'silent') return (_, language, causes) => silentParts(causes, language);
  if (part.node === 'path') return (context, language) => showPath(part, context, language);
  const evaluate = operandClosure(part, () => () => 'not-reported');
  return (context, language) => showOperand(part, evaluate, context, language);
}

function showOperand(operand: Operand, evaluate: Evaluate, context: Context, language: Language): string {
  if (operand.node === 'parameter') {
    const literal = context.parameters[operand.name];
    if (!literal) return notStated[language];
    return literal.value.kind === 'word' ? literal.value.label[language] : showValue(literalValue(literal), language);
  }
  const { values } = evaluate(context);
  const told = values.filter((value) => !isUnknown(value as Quantity));
  return told.length === 0
    ? notStated[language]
    : joined(
        told.map((value) => showValue(value, language)),
        'or',
        language,
        mostShown,
      );
}

/** What a path leads to: a list of values joined by "and", values that disagree by "or", things by their names. */
function showPath(path: Path, context: Context, language: Language): string {
  const texts = starts(path, context).flatMap((start) => shownFrom(path, start, language));
  const isList = path.yields !== 'one' || (texts.length > 1 && startsFromList(path, context));
  return texts.length === 0 ? notStated[language] : joined(texts, isList ? 'and' : 'or', language, mostShown);
}

function shownFrom(path: Path, context: Context, language: Language): string[] {
  const found = readPath(path, context);
  if (found.kind === 'things')
    return found.things.flatMap((thing) => (typeof thing.name === 'string' ? [thing.name] : []));
  return found.parts.flatMap((part) => part.claims.map(({ value }) => showValue(value, language, path.valueLabels)));
}

/** One context for each thing that a variable stands for in the message: those that decided. */
function starts(path: Path, context: Context): Context[] {
  const { variable } = path;
  if (variable === undefined) return [context];
  return decidingItems(variable, context).map((item) => ({ ...context, variables: new Map([[variable, item]]) }));
}

function startsFromList(path: Path, context: Context): boolean {
  return path.variable !== undefined && decidingItems(path.variable, context).length > 1;
}

function decidingItems(variable: string, { trace }: Context): Item[] {
  const items = trace.items.filter((note) => note.variable === variable).map(({ item }) => item);
  return [...new Set(items)];
}

/** The names of what is silent: "how missing data are handled (analysis.missing-data)". */
export function silentParts(causes: readonly Cause[], language: Language): string {
  const names = causes.flatMap((cause) => (cause.kind === 'silent' ? [silentPart(cause, language)] : []));
  return names.length === 0 ? notStated[language] : joined(names, 'and', language, mostShown);
}

/** What is missing, and the statements that would do as well; what only follows from others is no statement. */
export function silentPart({ path, or = [] }: Extract<Cause, { kind: 'silent' }>, language: Language): string {
  const statements = [path, ...or.filter(({ isDerived }) => !isDerived)];
  return joined(
    statements.map((each) => labelled(each, language)),
    'or',
    language,
  );
}

/** What a path means, and the words with which a protocol says it, if it can. */
function labelled({ label, words, variable, isDerived }: Path, language: Language): string {
  const own = isDerived ? '' : variable === undefined ? words : words.slice(variable.length + 1);
  const meaning = withinSentence(label[language]);
  return own ? `${meaning} (${own})` : meaning;
}

/**
 * The message about a criterion that cannot be told. The criterion's own words are for silence; where something
 * is said that leaves the answer open, the message shows that.
 */
export function undecidedMessage(
  { title, check }: CompiledCriterion,
  ownMessage: () => Localized | undefined,
  context: Context,
  causes: readonly Cause[],
): Localized {
  const spoken = causes.find((cause) => cause.kind !== 'silent');
  const isSilent = causes.some(({ kind }) => kind === 'silent');
  if (spoken && !isSilent) return withTitle(title, inOtherCurrency(spoken, check) ?? spokenMessage(spoken, context));
  const own = ownMessage();
  if (own) return own;
  if (!isSilent) return withTitle(title, cannotTell);
  return withTitle(title, notStatedMessage(causes));
}

/** An amount that is held against one in another currency: rates are not ours to choose. */
function inOtherCurrency(
  { path, claims }: Exclude<Cause, { kind: 'silent' }>,
  check: Condition,
): Localized | undefined {
  const found = claims.map(({ value }) => value as Quantity).find(({ dimension }) => dimension === 'money');
  const bounds = (check.node === 'all' ? check.parts : [check]).flatMap((part) =>
    part.node === 'compare' && part.left.node === 'path' && part.left.words === path.words ? [part.right] : [],
  );
  const bound = bounds
    .flatMap((right) => (right.node === 'literal' && right.value.kind === 'quantity' ? [right.value.quantity] : []))
    .find(({ unit }) => unit !== found?.unit);
  if (!found?.unit || bound?.dimension !== 'money' || !bound.unit) return undefined;
  const said = (language: Language) => [showValue(found, language), showValue(bound, language)];
  const [[stated, limit], [angivet, gräns]] = [said('en'), said('sv')];
  return {
    en: `the protocol states ${stated}, and the limit is ${limit}. State the amount in ${bound.unit}.`,
    sv: `protokollet anger ${angivet}, och gränsen är ${gräns}. Ange beloppet i ${bound.unit}.`,
  };
}

/** The message about a criterion of which it cannot be told whether it applies. */
export function inDoubtMessage({ title }: CompiledCriterion, context: Context, causes: readonly Cause[]): Localized {
  const isSilent = causes.some(({ kind }) => kind === 'silent');
  const spoken = causes.find((cause) => cause.kind !== 'silent');
  if (!spoken || isSilent) {
    return withTitle(title, {
      en: `whether this concerns the study depends on something that the protocol does not state: ${silentParts(causes, 'en')}.`,
      sv: `om detta gäller studien beror på något som protokollet inte anger: ${silentParts(causes, 'sv')}.`,
    });
  }
  const reason = spokenMessage(spoken, context);
  return withTitle(title, {
    en: `it is not clear whether this concerns the study: ${reason.en}`,
    sv: `det är oklart om detta gäller studien: ${reason.sv}`,
  });
}

/** What is silent is a thing ("the design") or a question ("how missing data are handled"): both follow a verb. */
function notStatedMessage(causes: readonly Cause[]): Localized {
  return {
    en: `the protocol does not state ${silentParts(causes, 'en')}.`,
    sv: `protokollet anger inte ${silentParts(causes, 'sv')}.`,
  };
}

const cannotTell: Localized = {
  en: 'the protocol does not say enough to tell.',
  sv: 'protokollet säger inte tillräckligt för att det ska gå att avgöra.',
};

export function withTitle(title: Localized, rest: Localized): Localized {
  return { en: `${title.en}: ${rest.en}`, sv: `${title.sv}: ${rest.sv}` };
}

function stageWanted(label: (language: Language) => string, shown: (language: Language) => string): Localized {
  return {
    en: `${label('en')} depends on how far the study has come, and \`stage\` does not tell: ${shown('en')}. They lead to different answers.`,
    sv: `${label('sv')} beror på hur långt studien har kommit, och det framgår inte av \`stage\`: ${shown('sv')}. De ger olika svar.`,
  };
}

const quoted: Record<Language, (words: string) => string> = {
  en: (words) => `“${words}”`,
  sv: (words) => `”${words}”`,
};

function spokenMessage(cause: Exclude<Cause, { kind: 'silent' }>, { study }: Context): Localized {
  const { path, claims } = cause;
  const label = (language: Language) => labelled(path, language);
  const shown = (language: Language) =>
    joined(
      claims.map(({ value }) => showValue(value, language, path.valueLabels)),
      'or',
      language,
      mostShown,
    );
  if (cause.kind === 'disagreeing') {
    // Facts differ between a plan and a finished study: without a stage, both stand side by side.
    if (path.isDerived && isFinished(study) === undefined) return stageWanted(label, shown);
    return {
      en: `the protocol says different things about ${label('en')}: ${shown('en')}. They lead to different answers.`,
      sv: `protokollet anger olika uppgifter om ${label('sv')}: ${shown('sv')}. De ger olika svar.`,
    };
  }
  if (cause.kind === 'vague') {
    const asked = (language: Language) =>
      joined(
        cause.asked.map((term) => quoted[language](term.label?.[language] ?? term.name)),
        'or',
        language,
        mostShown,
      );
    if (claims.every(({ value }) => isUnknownTerm(value as Term))) {
      return {
        en: `“${shown('en')}” is not in the vocabulary, so that nobody can tell whether ${asked('en')} is meant.`,
        sv: `”${shown('sv')}” finns inte i ordlistan, så det går inte att avgöra om det gäller ${asked('sv')}.`,
      };
    }
    return {
      en: `“${shown('en')}” is not precise enough to tell whether ${asked('en')} is meant.`,
      sv: `”${shown('sv')}” är för oprecist för att det ska gå att avgöra om det gäller ${asked('sv')}.`,
    };
  }
  if (claims.length === 0) {
    return {
      en: `${label('en')} is stated for single arms only.`,
      sv: `${label('sv')} anges bara för enskilda grupper.`,
    };
  }
  return {
    en: `what is stated about ${label('en')} does not settle it: ${shown('en')}.`,
    sv: `det som anges om ${label('sv')} avgör inte saken: ${shown('sv')}.`,
  };
}

/** A name that the vocabulary does not have; a known term is a kind of itself at least. */
function isUnknownTerm({ name, lineage }: Term): boolean {
  return name !== undefined && lineage.length === 0;
}
