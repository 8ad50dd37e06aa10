import * as z from 'zod';
import type { Demand } from './comparison.ts';
import { requirePowerAboveTail, tailOf } from './design/error-rates.ts';
import {
  averageProbability,
  eventProbabilityByHazardRatio,
  eventProbabilityWithAccrual,
} from './design/event-probability.ts';
import { roundUp } from './design/round-up.ts';
import { count, notNegative, positive, probability, ratio, share } from './fields.ts';
import { defineMethod, type Method, type Solution } from './method.ts';
import { hazardDirections, hazardRatio } from './methods/hazard-ratio.ts';
import { Refusal } from './refusal.ts';
import { alphaFields } from './size-method.ts';
import { smallestEffects } from './solving/smallest-effects.ts';

/** A test whose power hangs on the number of events, whoever has them. */
export interface EventTest {
  /** The unrounded number of events in both arms. */
  events(hazardRatio: number, demand: Demand): number;
  power(hazardRatio: number, given: { events: number; ratio: number; tail: number }): number;
}

/** The probability of the event in each arm. */
interface EventProbabilities {
  readonly control: number;
  readonly intervention: number;
}

const accrualFields = {
  /** Median time to the event among the controls, in the unit of the accrual and the follow-up. */
  median_control: positive,
  accrual: notNegative,
  followup_after_accrual: notNegative,
};
interface Accrual {
  readonly median_control: number;
  readonly accrual: number;
  readonly followup_after_accrual: number;
}

const demands = { ...alphaFields, power: probability, ratio };

/**
 * The events that are needed and, where the controls' event probability p is told, the persons: N = D/p̄, with p̄ the
 * mean of both arms' probabilities by allocation, and 1 − (1 − p)^HR in the intervention arm. Both arms are rounded up
 * by themselves from the unrounded N. Beside it stand N from the rounded events, and N rounded up as a whole.
 */
export function eventSizeMethod(test: EventTest): Method {
  const inputs = z.strictObject({ hazard_ratio: hazardRatio, event_prob_control: share.optional(), ...demands });
  return defineMethod(inputs, (given) => {
    const { events, demand } = eventsNeeded(test, given);
    if (given.event_prob_control === undefined) return { events: roundUp(events), unrounded: { events } };
    const probabilities = byHazardRatio(given.event_prob_control, given.hazard_ratio);
    const { rounded, unrounded, average } = personsFor(events, demand.ratio, probabilities);
    return {
      ...rounded,
      unrounded: {
        ...unrounded,
        n_total_from_rounded_events: roundUp(events) / average,
        n_total_simple_ceiling: roundUp(events / average),
      },
    };
  });
}

/**
 * The same when people are included at an even pace and the event comes at a constant hazard: the probabilities follow
 * from the controls' median time, the accrual and the further follow-up.
 */
export function accrualSizeMethod(test: EventTest): Method {
  const inputs = z.strictObject({ hazard_ratio: hazardRatio, ...accrualFields, ...demands });
  return defineMethod(inputs, (given) => {
    const { events, demand } = eventsNeeded(test, given);
    const probabilities = byAccrual(given, given.hazard_ratio);
    const { rounded, unrounded } = personsFor(events, demand.ratio, probabilities);
    return { ...rounded, unrounded: { ...unrounded, event_prob_control: probabilities.control } };
  });
}

/** How many events there are to be, or how many persons, of whom so many of the controls have the event. */
const eventNumbers = {
  events: count.optional(),
  ratio: positive.optional(),
  event_prob_control: share.optional(),
  n_control: count.optional(),
  n_intervention: count.optional(),
  ...alphaFields,
};
interface EventNumbers {
  readonly events?: number | undefined;
  readonly ratio?: number | undefined;
  readonly event_prob_control?: number | undefined;
  readonly n_control?: number | undefined;
  readonly n_intervention?: number | undefined;
}

/**
 * The power with a given number of events and allocation, or with given numbers of persons and the probability of the
 * event among the controls.
 */
export function eventPowerMethod(test: EventTest): Method {
  return defineMethod(z.strictObject({ hazard_ratio: hazardRatio, ...eventNumbers }), (given) => {
    const told = eventsTold(given, given.hazard_ratio);
    const power = test.power(given.hazard_ratio, { ...told, tail: tailOf(given.alpha, given.sided) });
    return { power, unrounded: { power, events: told.events } };
  });
}

/** The smallest hazard ratios, above and below one, that a given number of events or of persons detects. */
export function eventDetectableMethod(test: EventTest): Method {
  return defineMethod(z.strictObject({ ...eventNumbers, power: probability }), (given) =>
    detectable(given, (hazardRatio, tail) => test.power(hazardRatio, { ...eventsTold(given, hazardRatio), tail })),
  );
}

function eventsTold(given: EventNumbers, hazardRatio: number): { events: number; ratio: number } {
  const { events, event_prob_control, n_control, n_intervention } = given;
  const persons = [event_prob_control, n_control, n_intervention];
  if (events !== undefined && persons.every((figure) => figure === undefined)) {
    return { events, ratio: given.ratio ?? 1 };
  }
  if (events !== undefined || given.ratio !== undefined || !event_prob_control || !n_control || !n_intervention) {
    throw new Refusal(eventsOrPersons);
  }
  const probabilities = byHazardRatio(event_prob_control, hazardRatio);
  return { events: expectedEvents({ n_control, n_intervention }, probabilities), ratio: n_intervention / n_control };
}

const personNumbers = { n_control: count, n_intervention: count, ...alphaFields };

/** The power with given numbers of persons, whose events follow from accrual and follow-up. */
export function accrualPowerMethod(test: EventTest): Method {
  const inputs = z.strictObject({ hazard_ratio: hazardRatio, ...accrualFields, ...personNumbers });
  return defineMethod(inputs, (given) => {
    const power = powerOfPersons(test, given, given.hazard_ratio, tailOf(given.alpha, given.sided));
    const events = expectedEvents(given, byAccrual(given, given.hazard_ratio));
    return { power, unrounded: { power, events } };
  });
}

/** The smallest hazard ratios, above and below one, that given numbers of persons detect. */
export function accrualDetectableMethod(test: EventTest): Method {
  return defineMethod(z.strictObject({ ...accrualFields, ...personNumbers, power: probability }), (given) =>
    detectable(given, (hazardRatio, tail) => powerOfPersons(test, given, hazardRatio, tail)),
  );
}

function eventsNeeded(
  test: EventTest,
  given: { hazard_ratio: number; alpha: number; sided: 1 | 2; power: number; ratio: number },
) {
  const demand: Demand = { tail: tailOf(given.alpha, given.sided), power: given.power, ratio: given.ratio };
  requirePowerAboveTail(demand);
  return { demand, events: test.events(given.hazard_ratio, demand) };
}

function personsFor(events: number, ratio: number, { control, intervention }: EventProbabilities) {
  const average = averageProbability(control, intervention, ratio);
  if (average === 0) throw new Refusal(noEvents);
  const total = events / average;
  const [n1, n2] = [roundUp(total / (1 + ratio)), roundUp((total * ratio) / (1 + ratio))];
  return {
    average,
    rounded: { events: roundUp(events), n1, n2, n_total: n1 + n2 },
    unrounded: {
      events,
      n_total: total,
      event_prob_intervention: intervention,
      event_prob_average: average,
    },
  };
}

const byHazardRatio = (control: number, hazardRatio: number): EventProbabilities => ({
  control,
  intervention: eventProbabilityByHazardRatio(control, hazardRatio),
});

function byAccrual(given: Accrual, hazardRatio: number): EventProbabilities {
  const hazard = Math.LN2 / given.median_control;
  const probability = (hazard: number) =>
    eventProbabilityWithAccrual(hazard, given.accrual, given.followup_after_accrual);
  return { control: probability(hazard), intervention: probability(hazard * hazardRatio) };
}

const expectedEvents = (arms: { n_control: number; n_intervention: number }, probabilities: EventProbabilities) =>
  arms.n_control * probabilities.control + arms.n_intervention * probabilities.intervention;

function powerOfPersons(
  test: EventTest,
  given: Accrual & { n_control: number; n_intervention: number },
  hazardRatio: number,
  tail: number,
): number {
  const events = expectedEvents(given, byAccrual(given, hazardRatio));
  return test.power(hazardRatio, { events, ratio: given.n_intervention / given.n_control, tail });
}

function detectable(
  { alpha, sided, power }: { alpha: number; sided: 1 | 2; power: number },
  powerOf: (hazardRatio: number, tail: number) => number,
): Solution {
  const tail = tailOf(alpha, sided);
  requirePowerAboveTail({ tail, power });
  const effects = smallestEffects(hazardDirections, {}, power, (hazardRatio) => powerOf(hazardRatio, tail));
  return { ...effects, unrounded: effects };
}

const noEvents = {
  en: 'Without any follow-up no one has the event.',
  sv: 'Utan uppföljning inträffar händelsen inte för någon.',
};

const eventsOrPersons = {
  en: 'Either events (and ratio) is needed, or event_prob_control, n_control and n_intervention, but not both.',
  sv: 'Antingen behövs events (och ratio), eller event_prob_control, n_control och n_intervention, men inte båda.',
};
