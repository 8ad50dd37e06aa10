import { type Arm, hull, type JudgedStudy, type Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives } from './alternatives.ts';
import { fact, yesNoFact } from './fact.ts';
import { earliest } from './latest.ts';
import { asItStands } from './stage.ts';
import { isKindOf } from './terms.ts';
import type { TimeLine } from './time-line.ts';

type Part = Arm['workplace'][number];

/** What is done at the workplace in the experimental arms; a part that several arms share is there once. */
export function workplacePartsOf(study: Study): Part[] {
  return onceEach(experimentalArms(study).flatMap(({ workplace }) => workplace));
}

/** Each part once: a part of its own stands in one place of the text, however many arms give it. */
export function onceEach<P extends Pick<Part, 'name' | 'range'>>(parts: readonly P[]): P[] {
  const places = new Map(parts.toReversed().map((part) => [placeOf(part), part]));
  return [...new Set(parts.map((part) => places.get(placeOf(part)) ?? part))];
}

function placeOf({ name, range }: Pick<Part, 'name' | 'range'>): string {
  return `${name} ${range.start.line}:${range.start.character}`;
}

export function experimentalArms({ arms }: Pick<Study, 'arms'>): Arm[] {
  return arms.filter(({ kind }) => kind.word === 'experimental');
}

/** Whether an arm may have workplace parts that the protocol does not name. */
export function mayHaveMore({ open }: Pick<Study, 'open'>): boolean {
  return open.includes('components') || open.includes('workplace');
}

/** Whether an arm has no workplace part: it says so, or it has other contents and none at the workplace. */
export function leavesWorkplaceOut({ components, workplace, workplaceNone }: Arm): boolean {
  return workplace.length === 0 && (workplaceNone || components.length > 0);
}

/** What the number of workplace parts of the experimental arms says, as of any list of a study. */
export function stateOfWorkplaceParts(study: Study): 'closed' | 'open' | 'silent' | 'none' {
  const arms = experimentalArms(study);
  const mayBeMore = mayHaveMore(study) || study.open.includes('arms');
  const isTold = arms.length > 0 && arms.every((arm) => arm.workplace.length > 0 || leavesWorkplaceOut(arm));
  if (workplacePartsOf(study).length === 0) return isTold && !mayBeMore ? 'none' : 'silent';
  return isTold && !mayBeMore ? 'closed' : 'open';
}

/**
 * When the first contact with the workplace comes, counted from inclusion or, where the protocol counts from there,
 * from the start of the sick leave. A talk with the employee alone is no contact with the workplace.
 */
export function workplaceContactFact(study: Study, timeLine: TimeLine): JudgedStudy['workplaceContact'] {
  const contacts = workplacePartsOf(study).filter(({ kind }) => isKindOf(kind, 'employee-interview') !== true);
  const times = contacts.map((part) => startOf(study, part, timeLine));
  const known = times.filter((time) => time.length > 0);
  const first = earliest(known);
  if (known.length === times.length) return fact(first);
  // One that is not told may come sooner still.
  return fact(first.map(({ value: { min: _, minOpen: __, ...value }, ...claim }) => ({ ...claim, value })));
}

function startOf(study: Study, { starts, during }: Part, timeLine: TimeLine): Alternatives {
  const told = asItStands(study, starts?.claims ?? []).flatMap(({ value, about: _, ...claim }) => {
    const known = timeLine.when(value, 'start');
    const isAlone = value.from === undefined || value.from === 'start-of-sick-leave';
    const alone = isAlone ? [value.offset ?? { dimension: 'duration' as const, min: 0, max: 0 }] : [];
    return (known.length > 0 ? known : alone).map((time) => ({ ...claim, value: time }));
  });
  if (told.length > 0) return alternatives(told);
  // Within a period it may come on the first day or on the last.
  return alternatives(
    (during?.claims ?? []).flatMap(({ value, about: _, ...claim }) => {
      const [[start], [end]] = [timeLine.whenIs(value, 'start'), timeLine.whenIs(value, 'end')];
      return start && end ? [{ ...claim, value: hull(start, end) }] : [];
    }),
  );
}

/** Whether the employer is left out on purpose; no, unless an experimental arm says so and none has a workplace part. */
export function workplaceConfidentialFact(study: Study): JudgedStudy['workplaceConfidential'] {
  const arms = experimentalArms(study);
  const confidential = arms.find(({ workplaceConfidential }) => workplaceConfidential !== undefined);
  const isSo = confidential !== undefined && arms.every(({ workplace }) => workplace.length === 0);
  return yesNoFact(isSo, (confidential ?? study).range);
}

/** Whether a rehabilitation coordinator takes part; no, unless the protocol names one. */
export function hasCoordinatorFact(study: Study): JudgedStudy['hasCoordinator'] {
  const isCoordinator = (terms: Part['with']) =>
    terms?.claims.some(({ value }) => isKindOf(value, 'rehabilitation-coordinator')) === true;
  const found = experimentalArms(study).flatMap(({ components, workplace }) => [
    ...components.filter(({ kind, provider }) => isKindOf(kind, 'return-coordination') || isCoordinator(provider)),
    ...workplace.filter((part) => [part.with, part.ledBy, part.carriedBy].some(isCoordinator)),
  ]);
  return yesNoFact(found.length > 0, (found[0] ?? study).range);
}
