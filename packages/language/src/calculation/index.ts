// The sample size of a study, recomputed. For who reads it (the command `rtw sample-size`, the editor):
//
//   calculationsOf(study: Study): Calculation[]   one for each `sample-size`, in the order of the text; kept per study
//   Calculation   outcomes, among, deciding, aim, range, ways, stated
//   Way           parameters, method, missing, refused, steps, needed, powers, detectable
//   StatedNumber  word, claim (with the range of the value), stage, against: Comparison[]
//   Comparison    way, needed, difference, verdict, custom, cause
//
// Nothing throws; what has no answer has a reason (`refused`) or names what is missing (`missing`).
export type {
  Arms,
  Calculation,
  Cause,
  ChosenMethod,
  Comparison,
  DetectableAt,
  Effect,
  MethodName,
  Missing,
  Needed,
  NumberOfPersons,
  Parameter,
  ParameterName,
  PowerAt,
  StatedNumber,
  Step,
  Way,
} from './calculation.ts';
export { methodNames, parameterNames } from './calculation.ts';
export { calculationsOf, decidingCalculations } from './calculations-of.ts';
