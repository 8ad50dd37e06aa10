import type { Arm, ArmFacts, Claim, JudgedStudy, Study } from '@rtw-protocol/model';
import { armNumbersOf } from './arm-numbers.ts';
import { fact, present, yesNoFact } from './fact.ts';
import type { InterventionEnds } from './intervention-end.ts';
import { isMultimodal } from './multimodal.ts';
import { entryWords, some } from './terms.ts';
import { leavesWorkplaceOut, mayHaveMore } from './workplace-parts.ts';

type Nature = NonNullable<ArmFacts['natures']>['claims'][number]['value'];

export function armFactsOf(study: Study, arm: Arm, ends: InterventionEnds): ArmFacts {
  return {
    ...arm,
    ...present({
      natures: fact(naturesOf(arm)),
      involvesWorkplace: yesNoFact(involvesWorkplace(study, arm), arm.workplace[0]?.range ?? arm.range),
      interventionEnd: fact(ends.ofArm(arm)),
      multimodal: yesNoFact(isMultimodal(study, arm), arm.range),
      ...armNumbersOf(study, arm),
    }),
  };
}

/** Whether an experimental arm involves the workplace; no only where each of them is known not to. */
export function involvesWorkplaceFact(study: Study): JudgedStudy['involvesWorkplace'] {
  const arms = study.arms.filter((arm) => arm.kind.word === 'experimental');
  const answers = arms.map((arm) => involvesWorkplace(study, arm));
  const answer = arms.length === 0 || study.open.includes('arms') ? answers.includes(true) || undefined : some(answers);
  const place = arms.find((arm) => arm.workplace.length > 0);
  return yesNoFact(answer, place?.workplace[0]?.range ?? arms[0]?.range ?? study.range);
}

/**
 * Whether an arm has a workplace part. Such parts belong to what an arm consists of: an arm with components and no
 * workplace part has none, unless the protocol leaves the list open; an arm with nothing in it is silent.
 */
function involvesWorkplace(study: Study, arm: Arm): boolean | undefined {
  if (arm.workplace.length > 0) return true;
  if (arm.workplaceNone) return false;
  return leavesWorkplaceOut(arm) && !mayHaveMore(study) ? false : undefined;
}

/** The natures of what an arm consists of, each once. What is done at the workplace is directed at work. */
function naturesOf(arm: Arm): Claim<Nature>[] {
  const natures = [
    ...arm.components.flatMap(({ kind, range }) => entryWords(kind, 'nature').map((word) => ({ word, range }))),
    ...arm.workplace.map(({ range }) => ({ word: 'work-directed', range })),
  ];
  const first = new Map(natures.toReversed().map((nature) => [nature.word, nature]));
  return natures
    .filter((nature) => first.get(nature.word) === nature)
    .map(({ word, range }) => ({ value: { word: word as Nature['word'] }, range }));
}
