import {
  type Claim,
  exactly,
  isExact,
  type JudgedStudy,
  type Localized,
  type Quantity,
  type SampleSize,
  type Study,
} from '@rtw-protocol/model';
import { designEffect, spanOf } from '@rtw-protocol/statistics';
import type { Calculation, DetectableAt, Way } from '../calculation/calculation.ts';
import { decidingCalculations } from '../calculation/calculations-of.ts';
import { joined } from '../wording/joined.ts';
import { type Alternatives, alternatives } from './alternatives.ts';
import { fact, present } from './fact.ts';
import { isClusterRandomised, isOfPersons } from './kind-of-study.ts';
import { participantsFact } from './participants.ts';
import type { TimeLine } from './time-line.ts';

/**
 * The smallest difference that the planned participants, less the expected attrition, can show at the stated alpha and
 * power, in standard deviations. Where the calculation tells a difference of means, it is that one over their standard
 * deviation. Elsewhere it is approximated: (z of alpha + z of power) × √((1/n₁ + 1/n₂) × design effect). This is the normal
 * approximation for two groups of known size; of several groups, the two smallest. Two-sided where nothing else is
 * told. A cluster trial needs its intracluster correlation and cluster size, for 1 + ((cv² + 1) m − 1) icc; clusters
 * are taken for equal where no variation is told.
 */
export function detectableFact(study: Study, timeLine: TimeLine): JudgedStudy['detectable'] {
  const people = participantsFact(study, timeLine)?.about?.afterAttrition?.claims ?? [];
  const groups = groupShares(study);
  const approximated = (size: SampleSize) =>
    criticalValues(size).flatMap((z) =>
      designEffects(study, size).flatMap((effect) =>
        people.map((claim) => ({ value: inverted(claim.value, z, groups, effect), range: claim.range })),
      ),
    );
  const standardised = decidingCalculations(study).flatMap(({ size, calculation }) => {
    const reckoned = inDeviations(calculation);
    return reckoned.length > 0 ? reckoned : approximated(size);
  });
  const found = fact(alternatives(standardised));
  return (
    found && {
      ...found,
      about: present({ shares: fact(alternatives(found.claims.map(asShares))), own: fact(onOwnScale(study)) }),
    }
  );
}

/** The effects that the planned number can show after the attrition that is told, in the words of each calculation. */
function onOwnScale(study: Study): Claim<Localized>[] {
  return decidingCalculations(study).flatMap(({ calculation }) =>
    calculation.ways.flatMap((way) =>
      planned(way).map(({ effects, range }) => ({
        value: {
          en: joined(
            effects.map(({ text }) => text.en),
            'or',
            'en',
          ),
          sv: joined(
            effects.map(({ text }) => text.sv),
            'or',
            'sv',
          ),
        },
        range,
      })),
    ),
  );
}

/** The same effects in standard deviations, where they are differences between means or margins for them. */
function inDeviations({ ways }: Calculation): Claim<Quantity>[] {
  return ways.flatMap((way) => {
    const deviations = way.parameters.flatMap(({ name, value }) => (name === 'sd' ? [value] : []));
    if (deviations.length === 0) return [];
    const sd = Math.sqrt(deviations.reduce((sum, one) => sum + one ** 2, 0) / deviations.length);
    return planned(way).flatMap(({ effects, range }) =>
      effects
        .filter(({ scale }) => scale === 'difference' || scale === 'margin')
        .map(({ quantity }) => ({ value: exactly('number', rounded((quantity.min ?? 0) / sd)), range })),
    );
  });
}

/** What the planned number can show, if it is told how many of them will be left. */
function planned({ parameters, detectable }: Way): readonly DetectableAt[] {
  return parameters.some(({ name }) => name === 'attrition') ? detectable.filter(({ of }) => of === 'planned') : [];
}

/** What is added up for alpha and power, for each pair of them that is told. */
function criticalValues(size: SampleSize): number[] {
  const sides = exact(size.sided?.claims);
  return exact(size.alpha?.claims).flatMap((alpha) =>
    exact(size.power?.claims).flatMap((power) =>
      (sides.length > 0 ? sides : [2])
        .map((sided) => spanOf({ tail: alpha / sided, power }))
        // An alpha of none, or a power of all, has no quantile.
        .filter(Number.isFinite),
    ),
  );
}

function exact(claims: readonly Claim<Quantity>[] | undefined): number[] {
  return (claims ?? []).flatMap(({ value }) => (isExact(value) && value.min !== undefined ? [value.min] : []));
}

/** The least and the greatest factor by which clusters inflate the variance; none where it cannot be told. */
function designEffects(study: Study, size: SampleSize): [low: number, high: number][] {
  if (isOfPersons(study)) return [[1, 1]];
  if (!isClusterRandomised(study)) return [];
  const sizes = size.clusterSize?.claims ?? study.design?.clusterSize?.claims ?? [];
  const variations = size.clusterSizeVariation?.claims ?? [];
  return (size.icc?.claims ?? []).flatMap(({ value: icc }) =>
    sizes.flatMap(({ value: m }) =>
      (variations.length > 0 ? variations : [{ value: none }]).map(({ value: cv }): [number, number] => [
        effectOf(icc.min ?? 0, m.min ?? 1, cv.min ?? 0),
        effectOf(icc.max ?? 1, m.max ?? Infinity, cv.max ?? Infinity),
      ]),
    ),
  );
}

const none: Quantity = { dimension: 'number', min: 0, max: 0 };

function effectOf(icc: number, size: number, variation: number): number {
  // Without a correlation the size does not matter, not even one that nothing limits.
  return icc === 0 ? 1 : designEffect(size, icc, variation);
}

/** The two smallest groups, as shares of all participants. */
function groupShares(study: Study): [number, number] {
  const told = study.design?.ratio?.claims[0]?.value ?? [];
  const parts = told.length > 1 && told.every((part) => part > 0) ? told : equalParts(study);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const [first = 1, second = 1] = parts.toSorted((a, b) => a - b);
  return [first / whole, second / whole];
}

function equalParts({ arms }: Study): number[] {
  return Array.from({ length: Math.max(2, arms.length) }, () => 1);
}

/** The difference for a number of people: the more there are, the smaller it is. */
function inverted(people: Quantity, z: number, [first, second]: [number, number], [low, high]: [number, number]) {
  const difference = (count: number, effect: number) =>
    rounded(z * Math.sqrt((1 / (count * first) + 1 / (count * second)) * effect));
  const min = people.max === undefined || people.max <= 0 ? undefined : difference(people.max, low);
  const max = people.min === undefined || people.min <= 0 ? undefined : difference(people.min, high);
  return {
    dimension: 'number' as const,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined || max === Infinity ? {} : { max }),
    ...(people.about ? { about: true } : {}),
  };
}

/**
 * The same difference between two shares that lie evenly around one half, by the arcsine transformation: further from
 * one half, a smaller one can be shown.
 */
function asShares({ value, range }: Alternatives[number]): Claim<Quantity> {
  const { min, max, about } = value;
  const share = (difference: number) => rounded(Math.sin(Math.min(difference, Math.PI) / 2));
  return {
    value: {
      dimension: 'share',
      ...(min === undefined ? {} : { min: share(min) }),
      ...(max === undefined ? {} : { max: share(max) }),
      ...(about ? { about } : {}),
      unit: '%',
    },
    range,
  };
}

/** Two decimals: the approximation is good for no more. */
function rounded(value: number): number {
  return value === Infinity ? value : Math.round(value * 100) / 100;
}
