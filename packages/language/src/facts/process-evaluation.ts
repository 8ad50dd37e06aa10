import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { fact, yesNoFact } from './fact.ts';

/** Whether the study has a process evaluation: as it says, or where it only tells what one covers or how it is done. */
export function evaluatesProcessFact({ processEvaluation }: Study): JudgedStudy['evaluatesProcess'] {
  const { planned, covers, method } = processEvaluation ?? {};
  if (planned && planned.claims.length > 0) return fact(planned.claims.map(({ about: _, ...claim }) => claim));
  const described = [covers, method].find((property) => (property?.claims.length ?? 0) > 0);
  return described && yesNoFact(true, described.range);
}
