import { type Outcome, type OutcomeFacts, type Study, subtract } from '@rtw-protocol/model';
import { type Alternatives, combine } from './alternatives.ts';
import type { Parts } from './composite-outcomes.ts';
import { measures, measuresEmployment, measuresTimeToReturn } from './core-outcomes.ts';
import { fact, present, yesNoFact } from './fact.ts';
import { followedFor } from './followed-for.ts';
import type { InterventionEnds } from './intervention-end.ts';
import { measuredEvery } from './measured-every.ts';
import {
  hasValidatedInstrument,
  isFromRegister,
  isPrimary,
  isReturnEvent,
  isSelfReportOnly,
  isWorkOutcome,
} from './outcome-data.ts';
import { firstMeasured, isMeasuredAtBaseline, lastFollowUp } from './outcome-times.ts';
import { comparedTimes, isRepeated } from './repeated.ts';
import { isSelfRated, namesInstrument } from './self-rated.ts';
import { type TimeLine, timeLineFromEnd } from './time-line.ts';

export function outcomeFactsOf(
  study: Study,
  outcome: Outcome,
  parts: Parts,
  timeLine: TimeLine,
  ends: InterventionEnds,
): OutcomeFacts {
  const last = lastFollowUp(study, outcome, timeLine);
  const measuredAt = (outcome.at ?? outcome.window ?? outcome).range;
  return {
    ...outcome,
    ...present({
      primary: yesNoFact(isPrimary(outcome), (outcome.role ?? outcome).range),
      workOutcome: yesNoFact(isWorkOutcome(outcome), outcome.range),
      lastFollowUp: fact(last),
      firstMeasured: fact(firstMeasured(study, outcome, timeLine)),
      afterIntervention: fact(afterIntervention(study, outcome, last, ends)),
      measuredAtBaseline: yesNoFact(isMeasuredAtBaseline(study, outcome, timeLine), measuredAt),
      fromRegister: yesNoFact(isFromRegister(outcome, parts), (outcome.dataSource ?? outcome).range),
      selfReportOnly: yesNoFact(
        isSelfReportOnly(outcome, parts),
        (outcome.dataSource ?? outcome.reportedBy ?? outcome.instrument ?? outcome).range,
      ),
      validatedInstrument: yesNoFact(hasValidatedInstrument(outcome, parts), (outcome.instrument ?? outcome).range),
      shareReturned: yesNoFact(measures(outcome, 'share-returned'), outcome.range),
      newSpells: yesNoFact(measures(outcome, 'new-spells'), outcome.range),
      daysInWork: yesNoFact(measures(outcome, 'days-in-work'), outcome.range),
      relapse: yesNoFact(measures(outcome, 'relapse'), outcome.range),
      timeToReturn: yesNoFact(measuresTimeToReturn(outcome), outcome.range),
      measuredEvery: fact(measuredEvery(study, outcome)),
      followedFor: fact(followedFor(study, outcome, last)),
      returnEvent: yesNoFact(isReturnEvent(outcome), outcome.range),
      employment: yesNoFact(measuresEmployment(outcome), outcome.range),
      selfRated: yesNoFact(isSelfRated(outcome), outcome.range),
      namesInstrument: yesNoFact(namesInstrument(outcome), (outcome.instrument ?? outcome).range),
      repeated: yesNoFact(isRepeated(study, outcome, timeLine), measuredAt),
      comparedTimes: comparedTimes(study, outcome, timeLine),
    }),
  };
}

/** Time from the end of the intervention to the last follow-up; also where only the time after that end is told. */
function afterIntervention(study: Study, outcome: Outcome, last: Alternatives, ends: InterventionEnds): Alternatives {
  const end = ends.ofStudy();
  return end.length > 0
    ? combine(last, end, subtract)
    : lastFollowUp(study, outcome, timeLineFromEnd(study.timeline)).filter(({ value }) => value.min !== undefined);
}
