import type { Study } from '@rtw-protocol/model';
import type { Pair } from '@rtw-protocol/statistics/trial';
import type { Arms } from './calculation.ts';

/** How the participants are shared out among the arms. */
export interface Allocation {
  /** Each arm by its name, where the study has arms, with its part of the ratio. */
  arms: readonly { name?: string | undefined; part: number; isControl: boolean }[];
  /** Intervention to control, of the two arms that the calculation compares. */
  ratio: number;
}

/**
 * Of several intervention arms the smallest is compared with the control arm: what is enough for it is enough for the
 * others. Without a control arm the two smallest are compared. Without a ratio the arms are of one size. A study of one
 * arm has that arm alone, and nothing to compare it with.
 */
export function allocationOf(study: Study, ratio: readonly number[] | undefined): Allocation {
  const named = study.arms.map(({ name, kind }) => ({ name, isControl: kind.word === 'control' }));
  if (hasOneArm(study)) return { arms: named.map((arm) => ({ ...arm, part: 1, isControl: true })), ratio: 1 };
  const known = named.length > 1 ? named : twoArms;
  const isEven = ratio?.every((part) => part === ratio[0]) !== false;
  // A ratio of other arms than those that are named is read as it is mostly written: intervention to control.
  const arms = isEven || ratio?.length === known.length ? known : ratio.map((_, n) => ({ isControl: n > 0 }));
  const parts = arms.map((arm, n) => ({ ...arm, part: isEven ? 1 : (ratio?.[n] ?? 1) }));
  const controls = parts.filter(({ isControl }) => isControl);
  const others = parts.filter(({ isControl }) => !isControl);
  if (controls.length === 0 || others.length === 0) {
    const [first, second] = parts.toSorted((a, b) => a.part - b.part);
    const all = parts.map((arm) => ({ ...arm, isControl: arm === first }));
    return { arms: all, ratio: (second?.part ?? 1) / (first?.part ?? 1) };
  }
  return { arms: parts, ratio: smallest(others) / smallest(controls) };
}

/** Whether the study is known to have one arm, and is not one of which the others are still to be written. */
export function hasOneArm({ arms, open }: Study): boolean {
  return arms.length === 1 && !open.includes('arms');
}

const twoArms: readonly { name?: string; isControl: boolean }[] = [{ isControl: false }, { isControl: true }];

const smallest = (arms: readonly { part: number }[]): number => Math.min(...arms.map(({ part }) => part));

/** The number in each arm of the study from those of the two arms that are compared. */
export function numbersByArm({ arms }: Allocation, pair: Pair): { name?: string | undefined; number: number }[] {
  const least = {
    control: smallest(arms.filter(({ isControl }) => isControl)),
    intervention: smallest(arms.filter(({ isControl }) => !isControl)),
  };
  return arms.map(({ name, part, isControl }) => {
    const kind = isControl ? 'control' : 'intervention';
    return { name, number: Math.ceil((pair[kind] * part) / least[kind] - 1e-9) };
  });
}

/** The numbers of the two arms, and of all arms together. */
export function armsOf(allocation: Allocation, pair: Pair): Arms {
  const total = numbersByArm(allocation, pair).reduce((sum, { number }) => sum + number, 0);
  return { control: pair.control, intervention: pair.intervention, total };
}

/** A number of all arms, shared out to the two that are compared. Persons need not be whole here. */
export function sharedOut({ arms, ratio }: Allocation, total: number): Pair {
  const whole = arms.reduce((sum, { part }) => sum + part, 0);
  const control = (total * smallest(arms.filter(({ isControl }) => isControl))) / whole;
  return { control, intervention: ratio * control };
}
