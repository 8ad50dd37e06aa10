import { add, type Claim, exactly, type Quantity, type SampleSize, type Study } from '@rtw-protocol/model';
import type { Calculation } from '../calculation/calculation.ts';
import { decidingCalculations } from '../calculation/calculations-of.ts';
import { isDeciding } from '../calculation/situation.ts';
import { type Alternatives, alternatives, combine } from './alternatives.ts';
import { timesArms, total } from './counts.ts';
import { isClusterRandomised, isOfPersons } from './kind-of-study.ts';
import { latest } from './latest.ts';

/**
 * The power calculations that the study's size is judged by: those for a primary outcome, or else those that do
 * not say for which outcome they are. Calculations for secondary outcomes, and those only considered, do not decide.
 */
export function decidingSizes(study: Study): SampleSize[] {
  return study.sampleSizes.filter((size) => isDeciding(study, size));
}

/** A number that is required, and whether it is recomputed or as stated. */
export interface Required {
  number: Alternatives;
  from: 'stated' | 'recomputed';
}

/** The number that the power calculation asks for; of several calculations the largest, which satisfies them all. */
export function requiredNumber(study: Study): Required {
  const sizes = decidingCalculations(study).map(({ size, calculation }) => ({
    size,
    ...requiredBy(study, size, calculation),
  }));
  const told = [...ofWholeStudy(sizes), ...ofBothSexes(sizes)].filter(({ number }) => number.length > 0);
  const from = told.some((one) => one.from === 'recomputed') ? 'recomputed' : 'stated';
  return { number: latest(told.map(({ number }) => number)), from };
}

type RequiredBy = Required & { size: SampleSize };

function ofWholeStudy(sizes: readonly RequiredBy[]): Required[] {
  return sizes.filter(({ size }) => !size.among?.claims.length);
}

/** Numbers for women and for men are both needed. */
function ofBothSexes(sizes: readonly RequiredBy[]): Required[] {
  const [women, men] = (['women', 'men'] as const).map((sex) =>
    sizes.filter(({ size }) => size.among?.claims.some(({ value }) => value.word === sex)),
  );
  return (women ?? []).flatMap((one) =>
    (men ?? []).map((other) => ({
      number: combine(one.number, other.number, add),
      from: one.from === other.from ? one.from : ('recomputed' as const),
    })),
  );
}

/**
 * What one calculation asks for: the stated number where nothing speaks against it, else what its parameters give. So
 * it changes nothing to tell more of a calculation that is right, and one that is wrong is judged by its parameters.
 */
function requiredBy(study: Study, size: SampleSize, calculation: Calculation): Required {
  const stated = statedBy(size, study);
  const recomputed = recomputedBy(study, size, calculation);
  if (recomputed === undefined) return { number: stated, from: 'stated' };
  return stated.length > 0 && recomputed.agrees
    ? { number: stated, from: 'stated' }
    : { number: recomputed.number, from: 'recomputed' };
}

function statedBy(size: SampleSize, study: Study): Alternatives {
  const whole = total(study, size.required?.claims ?? []);
  return whole.length > 0 ? whole : timesArms(study, ofEachArm(size.requiredPerArm?.claims));
}

interface Recomputed {
  number: Alternatives;
  /** Whether what is stated as required is the same, or the same by another custom. */
  agrees: boolean;
}

/**
 * What the parameters give, for each value that they may have; nothing where they do not suffice, or lie in a range.
 * Where the arms are not told, or whether persons are randomised, only the number of one arm is known.
 */
export function recomputedBy(study: Study, size: SampleSize, { ways, stated }: Calculation): Recomputed | undefined {
  if (study.arms.length < 2 || study.open.includes('arms') || !tellsUnit(study)) return undefined;
  const isWhole = ways.every(({ needed, parameters }) => needed && parameters.every(({ isExact }) => isExact));
  if (!isWhole) return undefined;
  const range = (size.compare ?? size).range;
  const number = ways.flatMap(({ needed }) =>
    needed ? [{ value: exactly('number', needed.analysed.total), range }] : [],
  );
  const required = stated.filter(({ stage }) => stage === 'analysed');
  const agrees = required.every(({ against }) =>
    against.every(({ verdict, includesAttrition }) => verdict !== 'differs' && !includesAttrition),
  );
  return { number: alternatives(number), agrees };
}

/** Whether the study tells that persons are randomised, or that groups of them are. */
function tellsUnit(study: Study): boolean {
  return isClusterRandomised(study) || isOfPersons(study);
}

/** The number that is to be recruited, as the power calculations state it. */
export function numberToRecruit(study: Study): Alternatives {
  return alternatives(
    decidingSizes(study).flatMap((size) => {
      const stated = total(study, size.participants?.claims ?? []);
      return stated.length > 0 ? stated : timesArms(study, ofEachArm(size.participantsPerArm?.claims));
    }),
  );
}

/** A number that is told for each arm alike; one for a single arm is not. */
function ofEachArm(claims: readonly Claim<Quantity>[] | undefined): Alternatives {
  return alternatives((claims ?? []).filter((claim) => claim.arm === undefined));
}
