import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { sharingCalculations } from '../calculation/calculations-of.ts';
import { armFactsOf, involvesWorkplaceFact } from './arm-facts.ts';
import { hasAssessmentMeetingFact } from './assessment-meeting.ts';
import { atBaselineOf } from './at-baseline.ts';
import { attrition } from './attrition.ts';
import { blindsSomebodyFact } from './blinding.ts';
import { componentsOf } from './components.ts';
import { partsAmong } from './composite-outcomes.ts';
import { coreOutcomesFact } from './core-outcomes.ts';
import { detectableFact } from './detectable.ts';
import { economicsDeclinedFact } from './economics-declined.ts';
import { eitherWay } from './either-way.ts';
import { fact, present } from './fact.ts';
import { followUpFact } from './follow-up.ts';
import { employerToldUnconsentedFact, ethicsFactsOf } from './information-flow.ts';
import { type InterventionEnds, interventionEndsOf } from './intervention-end.ts';
import {
  clusterRandomisedFact,
  comparesGroupsFact,
  matchedFact,
  observationalFact,
  preventionFact,
  qualitativeFact,
  randomisedFact,
  testsEffectFact,
  unrandomisedComparisonFact,
} from './kind-of-study.ts';
import { outcomeFactsOf } from './outcome-facts.ts';
import { workplacePartsWithKnowledge } from './participant-knows.ts';
import { participantsFact } from './participants.ts';
import { mixedStatusFact, onSickLeaveFact } from './population.ts';
import { populationFactsOf } from './population-facts.ts';
import { evaluatesProcessFact } from './process-evaluation.ts';
import { registeredFact } from './registered.ts';
import { sampleSizeFactsOf } from './sample-size-facts.ts';
import { sessionsToldFact } from './sessions-told.ts';
import { finishedFact, isFinished, supposing } from './stage.ts';
import { professionsNamedFact, teamBasedFact } from './team.ts';
import { type TimeLine, timeLineOf } from './time-line.ts';
import { timePlanFact } from './time-plan.ts';
import { timesUsedFact } from './times-used.ts';
import { hasCoordinatorFact, workplaceConfidentialFact, workplaceContactFact } from './workplace-parts.ts';

/**
 * The study with what follows from it. A fact is absent where the study does not tell enough; where it contradicts
 * itself, the fact has a claim for each thing it may be. Takes any study, half-written ones too, and never throws.
 */
export function factsOf(study: Study): JudgedStudy {
  if (isFinished(study) !== undefined) return factsAtStage(study);
  const {
    stage: _,
    finished: __,
    ...facts
  } = eitherWay(factsAtStage(supposing(study, false)), factsAtStage(supposing(study, true)));
  return sharingCalculations({ ...facts, ...present({ stage: study.stage, finished: finishedFact(study) }) }, study);
}

/** What follows from a study that tells how far it has come. */
function factsAtStage(study: Study): JudgedStudy {
  // The time line may count from the intervention's end, and that end stands on the time line.
  const timeLine: TimeLine = timeLineOf(study.timeline, () => ends.ofStudy().map(({ value }) => value));
  const ends: InterventionEnds = interventionEndsOf(study, () => timeLine);
  const parts = partsAmong(study.outcomes);
  const outcomes = study.outcomes.map((outcome) => outcomeFactsOf(study, outcome, parts, timeLine, ends));
  const followUp = followUpFact(study, outcomes, ends, timeLine);
  const participants = participantsFact(study, timeLine);
  const facts: JudgedStudy = {
    ...study,
    outcomes,
    sampleSizes: sampleSizeFactsOf(study),
    arms: study.arms.map((arm) => armFactsOf(study, arm, ends)),
    atBaseline: atBaselineOf(study, outcomes),
    components: componentsOf(study),
    workplaceParts: workplacePartsWithKnowledge(study),
    ...present({
      population: populationFactsOf(study),
      ethics: ethicsFactsOf(study),
      employerToldUnconsented: employerToldUnconsentedFact(study),
      followUp,
      finished: finishedFact(study),
      onSickLeave: onSickLeaveFact(study),
      mixedStatus: mixedStatusFact(study),
      qualitative: qualitativeFact(study),
      testsEffect: testsEffectFact(study),
      prevention: preventionFact(study),
      randomised: randomisedFact(study),
      clusterRandomised: clusterRandomisedFact(study),
      observational: observationalFact(study),
      matched: matchedFact(study),
      comparesGroups: comparesGroupsFact(study),
      unrandomisedComparison: unrandomisedComparisonFact(study),
      blindsSomebody: blindsSomebodyFact(study),
      registered: registeredFact(study),
      detectable: detectableFact(study, timeLine),
      economicsDeclined: economicsDeclinedFact(study),
      involvesWorkplace: involvesWorkplaceFact(study),
      sessionsTold: sessionsToldFact(study),
      teamBased: teamBasedFact(study),
      professionsNamed: professionsNamedFact(study),
      hasAssessmentMeeting: hasAssessmentMeetingFact(study),
      workplaceContact: workplaceContactFact(study, timeLine),
      workplaceConfidential: workplaceConfidentialFact(study),
      hasCoordinator: hasCoordinatorFact(study),
      timesUsed: timesUsedFact(study),
      interventionEnd: fact(ends.ofStudy()),
      attrition: fact(attrition(study, timeLine)),
      participants,
      evaluatesProcess: evaluatesProcessFact(study),
      timePlan: timePlanFact(study, present({ participants, followUp }), ends),
      coreOutcomes: coreOutcomesFact(study),
    }),
  };
  return sharingCalculations(facts, study);
}
