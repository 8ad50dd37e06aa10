import type { Evidence, JudgedStudy, Quantity, Study, Term } from '@rtw-protocol/model';
import { isUnknown } from '@rtw-protocol/model';
import { isKindOf, some } from './terms.ts';

type Terms = NonNullable<Evidence['interventions']>;

/** Whether evidence is about a term: an intervention, or something done at a workplace. */
export function isAbout(term: Term, asked: Terms | undefined, except?: Terms): boolean {
  return isKindOf(term, ...namesOf(asked)) === true && isKindOf(term, ...namesOf(except)) !== true;
}

/** Whether evidence is about people and circumstances like those of a study. What it does not tell, it is not bound to. */
export function isAboutPeople(evidence: Evidence, study: JudgedStudy, involvesWorkplace: boolean | undefined) {
  return every([
    hasConditions(evidence, study),
    sameAnswer(evidence.onSickLeave, answerOf(study.onSickLeave)),
    sameAnswer(evidence.workplace, involvesWorkplace),
    overlaps(evidence.sickLeave, study.population?.sickLeave),
  ]);
}

/** Whether a study measures an outcome that the evidence is about. A term too general to tell leaves it open. */
export function isMeasured({ outcomes }: Evidence, study: Study): boolean | undefined {
  const names = namesOf(outcomes);
  const generals = (outcomes?.claims ?? []).flatMap(({ value }) => value.lineage);
  const answers = study.outcomes.map(({ concept }) => {
    if (isKindOf(concept, ...names)) return true;
    return concept.lineage.length > 0 && !generals.includes(concept.name ?? '') ? false : undefined;
  });
  const isOpen = study.outcomes.length === 0 || study.open.includes('outcomes');
  return some(isOpen ? [...answers, undefined] : answers);
}

/** The answer of a fact that is answered by yes or no; unknown where it may be either. */
export function answerOf(fact: Evidence['workplace']): boolean | undefined {
  const answers = new Set((fact?.claims ?? []).map(({ value }) => value.yes));
  return answers.size === 1 ? [...answers][0] : undefined;
}

function namesOf(terms: Terms | undefined): string[] {
  return (terms?.claims ?? []).flatMap(({ value }) => value.name ?? []);
}

function sameAnswer(asked: Evidence['workplace'], told: boolean | undefined): boolean | undefined {
  const wanted = answerOf(asked);
  if (wanted === undefined) return true;
  return told === undefined ? undefined : told === wanted;
}

/** By the conditions of a study, and where it names none by its diagnosis codes. */
function hasConditions({ conditions }: Evidence, { population }: Study): boolean | undefined {
  if (!conditions) return true;
  const told = population?.condition?.claims ?? [];
  if (told.length > 0) return some(told.map(({ value }) => hasCondition(value, conditions)));
  const codes = population?.diagnoses?.claims ?? [];
  const wanted = conditions.claims.flatMap(({ value }) => codesOf(value));
  if (codes.length === 0 || wanted.length === 0) return undefined;
  return codes.some(({ value }) => wanted.some((code) => areShared(value, code)));
}

function hasCondition(told: Term, conditions: Terms): boolean | undefined {
  if (isKindOf(told, ...namesOf(conditions))) return true;
  const isGeneral = conditions.claims.some(({ value }) => value.lineage.includes(told.name ?? ''));
  return told.lineage.length === 0 || isGeneral ? undefined : false;
}

interface Codes {
  from: string;
  to?: string | undefined;
}

function codesOf({ entry }: Term): Codes[] {
  const codes = entry?.codes as { claims: { value: Codes }[] } | undefined;
  return codes?.claims.map(({ value }) => value) ?? [];
}

/** Whether two ranges of codes have one in common. A code holds those that begin with it: F43 holds F43.8A. */
function areShared(a: Codes, b: Codes): boolean {
  const [start, end] = [a.from, a.to ?? a.from];
  const [otherStart, otherEnd] = [b.from, b.to ?? b.from];
  return isAtMost(start, otherEnd) && isAtMost(otherStart, end);
}

function isAtMost(code: string, end: string): boolean {
  return code <= end || code.startsWith(end);
}

/** Whether some of the people can be those that the evidence is about. */
function overlaps(asked: Evidence['sickLeave'], told: Evidence['sickLeave']): boolean | undefined {
  const wanted = asked?.claims[0]?.value;
  if (!wanted) return true;
  const answers = new Set(
    (told?.claims ?? []).map(({ value }) => (isUnknown(value) ? undefined : meet(value, wanted))),
  );
  return answers.size === 1 ? [...answers][0] : undefined;
}

function meet(a: Quantity, b: Quantity): boolean {
  const [low, high] = [
    Math.max(a.min ?? -Infinity, b.min ?? -Infinity),
    Math.min(a.max ?? Infinity, b.max ?? Infinity),
  ];
  return low <= high;
}

/** Kleene's "and": no where one is no, yes where all are yes. */
function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
