import type { Claim, coreOutcome, JudgedStudy, Outcome, Study } from '@rtw-protocol/model';
import type { z } from 'zod';
import { fact, present } from './fact.ts';
import { isKindOf, some } from './terms.ts';

type Core = z.infer<typeof coreOutcome>['word'];
type Answer = boolean | undefined;

const core: readonly Core[] = ['share-returned', 'new-spells', 'days-in-work', 'relapse'];

/**
 * Which of the core outcomes the study measures, which it may measure (an outcome is there, but too vaguely
 * defined to tell), and which it does not. A list that the text leaves open misses nothing for certain.
 */
export function coreOutcomesFact(study: Study): JudgedStudy['coreOutcomes'] {
  const measured = study.outcomes.filter(isMeasure);
  const [first] = measured;
  if (!first) return undefined;
  const answers = core.map((word) => ({ word, answer: some(measured.map((outcome) => measures(outcome, word))) }));
  const isOpen = study.open.includes('outcomes');
  const claimsOf = (wanted: Answer): Claim<{ word: Core }, never>[] =>
    answers.flatMap(({ word, answer }) => {
      if (answer !== wanted || (answer === false && isOpen)) return [];
      const outcome = measured.find((candidate) => measures(candidate, word) === answer);
      return [{ value: { word }, range: answer === false ? study.range : (outcome ?? first).range }];
    });
  return {
    claims: claimsOf(true),
    about: present({ missing: fact(claimsOf(false)), unclear: fact(claimsOf(undefined)) }),
    range: first.range,
  };
}

/** What only explains an effect, or sets groups apart, is no outcome of the intervention. */
function isMeasure({ role }: Outcome): boolean {
  const roles = role?.claims.map(({ value }) => value.word) ?? [];
  return roles.length === 0 || roles.some((word) => word !== 'mediator' && word !== 'moderator');
}

/** Whether an outcome measures a core outcome: by its concept, or for an unspecified one by how it is measured. */
function measures(outcome: Outcome, word: Core): Answer {
  const { concept, measuredAs, relapseWindow } = outcome;
  if (concept.lineage.length === 0) return undefined;
  if (isKindOf(concept, word)) return true;
  if (word === 'relapse' && isKindOf(concept, 'sick-leave') && relapseWindow?.claims.length) return true;
  const name = concept.lineage[0];
  const ways = measuredAs?.claims.map(({ value }) => value.word) ?? [];
  const measuredBy = (...telling: string[]): Answer =>
    ways.length === 0 ? undefined : ways.some((way) => telling.includes(way));
  if (name === 'return-to-work') return ofReturn(word, measuredBy);
  if (name === 'sick-leave') return ofAbsence(word, measuredBy);
  return false;
}

type MeasuredBy = (...telling: string[]) => Answer;

function ofReturn(word: Core, measuredBy: MeasuredBy): Answer {
  if (word === 'share-returned') return measuredBy('share', 'status');
  return word === 'days-in-work' ? measuredBy('days') : false;
}

/** Spells that are counted are new ones; that they follow a return must be said for them to be relapses. */
function ofAbsence(word: Core, measuredBy: MeasuredBy): Answer {
  if (word === 'new-spells') return measuredBy('spells');
  return word === 'relapse' && measuredBy('spells') !== false ? undefined : false;
}
