import { add, type Claim, multiply, type Quantity, type Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine, derive } from './alternatives.ts';

/**
 * A number of the whole study: as it is stated, or else summed over the arms where each of them has its own. An
 * arm without a number, or a list of arms that is left open, leaves the sum unknown.
 */
export function total(study: Study, claims: readonly Claim<Quantity>[]): Alternatives {
  const whole = claims.filter((claim) => claim.arm === undefined);
  if (whole.length > 0 || claims.length === 0) return alternatives(whole);
  if (study.open.includes('arms')) return [];
  const [first, ...rest] = study.arms.map((arm) => alternatives(claims.filter((claim) => claim.arm === arm.name)));
  return first ? rest.reduce((sum, next) => combine(sum, next, add), first) : [];
}

/** A number for each arm, times the arms. Unknown where the arms are not all listed, or not of one size. */
export function timesArms(study: Study, perArm: Alternatives): Alternatives {
  const arms = study.arms.length;
  if (arms < 2 || study.open.includes('arms') || !isEven(study)) return [];
  return derive(perArm, (number) => multiply(number, arms));
}

function isEven(study: Study): boolean {
  const ratios = study.design?.ratio?.claims.map(({ value }) => value) ?? [];
  return ratios.every((parts) => parts.every((part) => part === parts[0]));
}
