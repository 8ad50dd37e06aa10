import type { Claim, JudgedStudy, Outcome, Study, Term } from '@rtw-protocol/model';
import { fact, present } from './fact.ts';
import { preventionFact } from './kind-of-study.ts';
import { isKindOf, some } from './terms.ts';

type Core = NonNullable<JudgedStudy['coreOutcomes']>['claims'][number]['value']['word'];
type Answer = boolean | undefined;

const core: readonly Core[] = ['share-returned', 'new-spells', 'days-in-work', 'relapse'];
/** Where nobody is on sick leave there is no return, and no relapse after it. */
const ofPrevention: readonly Core[] = ['new-spells', 'days-in-work'];

/**
 * Which of the core outcomes the study measures, which it may measure (an outcome is there, but too vaguely
 * defined to tell), and which it does not. A list that the text leaves open misses nothing for certain.
 */
export function coreOutcomesFact(study: Study): JudgedStudy['coreOutcomes'] {
  const measured = study.outcomes.filter(isMeasure);
  const [first] = measured;
  if (!first) return undefined;
  const isPrevention = preventionFact(study)?.claims[0]?.value.yes;
  const asked = isPrevention ? ofPrevention : core;
  const answers = asked.map((word) => {
    const answer = some(measured.map((outcome) => measures(outcome, word)));
    // What is asked for only where somebody is on sick leave is not missing while nobody tells whether anybody is.
    const isAskedFor = isPrevention !== undefined || ofPrevention.includes(word);
    return { word, answer: answer === false && !isAskedFor ? undefined : answer };
  });
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
export function measures(outcome: Outcome, word: Core): Answer {
  const { concept, measuredAs, relapseWindow } = outcome;
  if (concept.lineage.length === 0) return undefined;
  if (isKindOf(concept, word)) return true;
  const ways = measuredAs?.claims.map(({ value }) => value.word) ?? [];
  const measuredBy = (...telling: string[]): Answer =>
    ways.length === 0 ? undefined : ways.some((way) => telling.includes(way));
  if (isKindOf(concept, 'return-to-work')) return ofReturn(concept, word, measuredBy);
  const saysRelapse = (relapseWindow?.claims.length ?? 0) > 0;
  return isKindOf(concept, 'sick-leave') === true && ofAbsence(concept, word, measuredBy, saysRelapse);
}

type MeasuredBy = (...telling: string[]) => Answer;

function ofReturn(concept: Term, word: Core, measuredBy: MeasuredBy): Answer {
  if (isKindOf(concept, 'share-returned', 'time-to-return')) return false;
  if (word === 'share-returned') return measuredBy('share', 'status');
  return word === 'days-in-work' ? measuredBy('days') : false;
}

/** Concepts of sick leave that leave no doubt that something else than spells is measured. */
const noSpells = [
  'sick-leave-days',
  'share-on-sick-leave',
  'sick-leave-extent',
  'spell-length',
  'end-of-benefit',
  'disability-benefit',
];

/** Spells that are counted are new ones; that they follow a return must be said for them to be relapses. */
function ofAbsence(concept: Term, word: Core, measuredBy: MeasuredBy, saysRelapse: boolean): Answer {
  if (word === 'relapse' && saysRelapse) return true;
  if (isKindOf(concept, ...noSpells, 'relapse')) return false;
  if (word === 'new-spells') return measuredBy('spells');
  const isOfOtherSpells = isKindOf(concept, 'new-spells', 'short-sick-leave');
  const mayBeRelapse = word === 'relapse' && !isOfOtherSpells && measuredBy('spells') !== false;
  return mayBeRelapse ? undefined : false;
}

/** Whether an outcome measures the time until return to work. */
export function measuresTimeToReturn({ concept, measuredAs }: Outcome): Answer {
  if (concept.lineage.length === 0) return undefined;
  if (isKindOf(concept, 'time-to-return')) return true;
  if (!isKindOf(concept, 'return-to-work') || isKindOf(concept, 'share-returned')) return false;
  const ways = measuredAs?.claims.map(({ value }) => value.word) ?? [];
  return ways.length === 0 ? undefined : ways.includes('time-to-event');
}

/**
 * Whether an outcome measures having employment, of whatever kind. Being in work is having one; a return to work that
 * is not specified may be either.
 */
export function measuresEmployment({ concept, measuredAs }: Outcome): Answer {
  if (concept.lineage.length === 0) return undefined;
  if (isKindOf(concept, 'employment', 'share-in-work')) return true;
  if (!isKindOf(concept, 'return-to-work') || isKindOf(concept, 'share-returned', 'time-to-return')) return false;
  const ways = measuredAs?.claims.map(({ value }) => value.word) ?? [];
  return ways.length === 0 ? undefined : ways.includes('status');
}
