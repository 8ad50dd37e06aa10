import { type Claim, isExact, type Localized, type Quantity, type Range, type SampleSize } from '@rtw-protocol/model';
import type { Pair } from '@rtw-protocol/statistics/trial';
import { type Allocation, sharedOut } from './allocation.ts';
import type { NumberOfPersons } from './calculation.ts';
import { assumedIn } from './choices.ts';
import type { Situation } from './situation.ts';

/** A number of persons that the protocol tells, shared out to the two arms that are compared. */
export interface NumberTold {
  of: NumberOfPersons;
  label: Localized;
  /** In all arms. */
  total: number;
  pair: Pair;
  assumed?: string | undefined;
  range: Range;
}

const labels: Readonly<Record<NumberOfPersons, Localized>> = {
  required: { en: 'The number that the calculation asks for', sv: 'Antalet som beräkningen anger' },
  given: { en: 'The number that the power is told for', sv: 'Antalet som styrkan anges för' },
  planned: { en: 'The number to be recruited', sv: 'Antalet som ska rekryteras' },
  recruited: { en: 'The number recruited', sv: 'Antalet rekryterade' },
};

/** So many numbers that disagree are followed. */
const most = 4;

/**
 * The numbers at which the power is of interest. A calculation for a part of the participants alone has its own numbers,
 * and not those of the whole study.
 */
export function numbersTold(size: SampleSize, situation: Situation, allocation: Allocation): NumberTold[] {
  const ofPart = (size.among?.claims.length ?? 0) > 0;
  const told = (of: NumberOfPersons, whole: Claims, perArm: Claims): NumberTold[] => {
    const numbers = [...inAll(of, whole, allocation), ...inEach(of, perArm, allocation)];
    return numbers.filter(({ total }, n) => numbers.findIndex((other) => other.total === total) === n).slice(0, most);
  };
  const planned = told('planned', size.participants?.claims, size.participantsPerArm?.claims);
  return [
    ...told('required', size.required?.claims, size.requiredPerArm?.claims),
    ...told('given', [], size.givenPerArm?.claims),
    ...(planned.length > 0 || ofPart ? planned : told('planned', situation.planned, [])),
    ...(ofPart ? [] : told('recruited', situation.recruited, [])),
  ];
}

type Claims = readonly Claim<Quantity>[] | undefined;

/** A number of all arms, or one for each of them that add up to it. */
function inAll(of: NumberOfPersons, claims: Claims = [], allocation: Allocation): NumberTold[] {
  const whole = claims.flatMap((claim) => {
    const total = exact(claim);
    return total === undefined || claim.arm !== undefined
      ? []
      : [
          {
            of,
            label: labels[of],
            total,
            pair: sharedOut(allocation, total),
            ...assumption(claim),
            range: claim.range,
          },
        ];
  });
  return whole.length > 0 ? whole : byArm(of, claims, allocation);
}

/** A number for each arm alike, or each arm's own. */
function inEach(of: NumberOfPersons, claims: Claims = [], allocation: Allocation): NumberTold[] {
  const alike = claims.flatMap((claim) => {
    const number = exact(claim);
    return number === undefined || claim.arm !== undefined
      ? []
      : [
          {
            of,
            label: labels[of],
            total: number * allocation.arms.length,
            pair: { control: number, intervention: number },
            ...assumption(claim),
            range: claim.range,
          },
        ];
  });
  return alike.length > 0 ? alike : byArm(of, claims, allocation);
}

function byArm(of: NumberOfPersons, claims: readonly Claim<Quantity>[], { arms }: Allocation): NumberTold[] {
  const each = arms.map((arm) => ({
    ...arm,
    claim: claims.find(({ arm: name }) => name !== undefined && name === arm.name),
  }));
  const numbers = each.flatMap(({ isControl, claim }) => {
    const number = claim && exact(claim);
    return number === undefined ? [] : [{ isControl, number, claim }];
  });
  const [first] = numbers;
  if (!first || numbers.length < arms.length) return [];
  const least = (ofControls: boolean) => {
    const own = numbers.filter(({ isControl }) => isControl === ofControls);
    // A single arm has no other: its number stands for both.
    return Math.min(...(own.length > 0 ? own : numbers).map(({ number }) => number));
  };
  const total = numbers.reduce((sum, { number }) => sum + number, 0);
  const pair = { control: least(true), intervention: least(false) };
  return [{ of, label: labels[of], total, pair, range: (first.claim as Claim).range }];
}

function assumption(claim: Claim<Quantity>): Pick<NumberTold, 'assumed'> {
  const assumed = assumedIn(claim);
  return assumed === undefined ? {} : { assumed };
}

function exact({ value }: Claim<Quantity>): number | undefined {
  return isExact(value) && value.min !== undefined && value.min >= 1 ? value.min : undefined;
}
