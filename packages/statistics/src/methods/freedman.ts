import type { Demand } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import type { EventTest } from '../event-methods.ts';
import { requireHazardDifference } from './hazard-ratio.ts';

/**
 * Events for the log-rank test by Freedman.
 *
 * Formula: D = (zα + zβ)²·(1 + r·HR)²/(r·(1 − HR)²); power Φ(√(r·D)·|HR − 1|/(r·HR + 1) − zα). r = n2/n1.
 * Assumptions: proportional hazards, independent censoring. With unequal arms it matters which arm is the larger: the
 * number is too high when that arm has the higher hazard, and slightly too low when it has the lower.
 * Units: events in both arms together. Unrounded here.
 * Source: Freedman 1982; the power in the form of Rosner.
 */
export const freedman: EventTest = {
  events: (hazardRatio: number, demand: Demand) => {
    const relative = (1 + demand.ratio * hazardRatio) / (1 - requireHazardDifference(hazardRatio));
    return (spanOf(demand) * relative) ** 2 / demand.ratio;
  },
  power: (hazardRatio, { events, ratio, tail }) => {
    const distance = (Math.sqrt(ratio * events) * Math.abs(hazardRatio - 1)) / (ratio * hazardRatio + 1);
    return normalProbability(distance - criticalValue(tail));
  },
};
