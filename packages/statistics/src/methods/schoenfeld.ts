import type { Demand } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import type { EventTest } from '../event-methods.ts';
import { requireHazardDifference } from './hazard-ratio.ts';

/**
 * Events for the log-rank test, or for Cox regression on the arm, by Schoenfeld.
 *
 * Formula: D = (zα + zβ)²·(1 + r)²/(r·(ln HR)²); power Φ(|ln HR|·√(D·r)/(1 + r) − zα). r = n2/n1.
 * Assumptions: proportional hazards, independent censoring. Death and retirement compete with return to work and should
 * be left out of the event probability.
 * Units: events in both arms together. Unrounded here.
 * Source: Schoenfeld 1981 and 1983.
 */
export const schoenfeld: EventTest = {
  events: (hazardRatio: number, demand: Demand) =>
    ((spanOf(demand) * (1 + demand.ratio)) / Math.log(requireHazardDifference(hazardRatio))) ** 2 / demand.ratio,
  power: (hazardRatio, { events, ratio, tail }) => {
    const distance = (Math.abs(Math.log(hazardRatio)) * Math.sqrt(events * ratio)) / (1 + ratio);
    return normalProbability(distance - criticalValue(tail));
  },
};
