import { type Pair, type Trial, trialPower } from '@rtw-protocol/statistics/trial';
import type { ComparisonPlan } from './comparison-plan.ts';

/** The power when so many persons are analysed in each arm. Equivalence has to be shown on both sides of the margin. */
export function powerOf(trial: Trial, analysed: Pair, { isTwoMargins }: ComparisonPlan): number | undefined {
  const outcome = trialPower(trial, analysed);
  if (!('found' in outcome)) return undefined;
  return isTwoMargins ? Math.max(0, 2 * outcome.found.power - 1) : outcome.found.power;
}
