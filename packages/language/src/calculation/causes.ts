import type { Localized } from '@rtw-protocol/model';
import { type Trial, type TrialSize, trialSize } from '@rtw-protocol/statistics/trial';
import type { Cause } from './calculation.ts';
import { formulasOf } from './customs.ts';
import { type Asked, each, figureAsked, pick, plainRoundings, stageOf, whole } from './figure-asked.ts';
import { inBoth, percent } from './figures.ts';
import type { TrialPlan } from './trial-plan.ts';

/** The mistake that gives the stated number exactly; none where none does, or more than one. */
export function causeOf(stated: number, asked: Asked, plan: TrialPlan): Cause | undefined {
  const { trial } = plan;
  if (!trial) return undefined;
  const found = candidatesFor(asked, plan, trial).filter(({ fits }) => fits(stated));
  const kinds = new Set(found.map(({ kind }) => kind));
  const [first] = found;
  return first && kinds.size === 1 ? { kind: first.kind, text: first.text } : undefined;
}

interface Candidate extends Cause {
  fits(stated: number): boolean;
}

function candidatesFor(asked: Asked, plan: TrialPlan, trial: Trial): Candidate[] {
  const { allocation } = plan;
  /** Whether the calculation with another trial in it gives the number, by whichever formula. */
  const otherTrial =
    (changed: Trial) =>
    (stated: number): boolean =>
      sizesOf(changed).some(({ size, by }) => plainRoundings(asked, size, by, allocation).includes(stated));
  /** Whether another figure of the same calculation is the number. */
  const otherFigure =
    (figures: (size: TrialSize) => (number | undefined)[]) =>
    (stated: number): boolean =>
      sizesOf(trial).some(({ size }) => figures(size).includes(stated));
  const candidates: Candidate[] = [];
  const add = (kind: Cause['kind'], text: Localized, fits: Candidate['fits']) => candidates.push({ kind, text, fits });

  if (trial.clusters) {
    const { clusters: _, ...persons } = trial;
    if (stageOf(asked.word) !== 'clusters') add('design-effect-forgotten', withoutEffect, otherTrial(persons));
  }
  if (plan.comparison.scale !== 'margin' && plan.comparison.scale !== 'half-width') {
    if (trial.sided === 2) add('one-sided', oneSided, otherTrial({ ...trial, sided: 1 }));
    else add('two-sided', twoSided, otherTrial({ ...trial, sided: 2 }));
    for (const power of [0.8, 0.9]) {
      if (Math.abs(trial.power - power) < 1e-6) continue;
      add('other-power', otherPower(power), otherTrial({ ...trial, power }));
    }
  }
  const sharing = plan.parameters.find(({ name }) => name === 'sharing-alpha')?.value ?? 1;
  if (sharing > 1) {
    add('multiplicity-forgotten', withoutSharing, otherTrial({ ...trial, alpha: trial.alpha * sharing }));
  }
  const { attrition } = trial;
  if (stageOf(asked.word) === 'recruited' && attrition) {
    const times = (size: TrialSize, round: (n: number) => number) =>
      pick(
        asked,
        each(size.analysed, (n) => round(n * (1 + attrition))),
        allocation,
      );
    const inAll = (size: TrialSize) => {
      const total = pick(asked, size.analysed, allocation) * (1 + attrition);
      return [whole(total), Math.round(total)];
    };
    add(
      'attrition-multiplied',
      multiplied(attrition),
      otherFigure((size) => [times(size, whole), times(size, Math.round), ...inAll(size)]),
    );
    add(
      'attrition-forgotten',
      withoutAttrition,
      otherFigure((size) => [pick(asked, size.analysed, allocation)]),
    );
  }
  const counterpart = counterparts[asked.word];
  if (asked.arm === undefined && counterpart) {
    const isPerArm = asked.word.endsWith('-per-arm');
    const other: Asked = { arm: undefined, word: counterpart };
    add(
      isPerArm ? 'total-for-per-arm' : 'per-arm-for-total',
      isPerArm ? total : perArm,
      otherFigure((size) => [figureAsked(other, size, allocation)]),
    );
  }
  return candidates;
}

/** The number of all arms for that of one, and the other way round. */
const counterparts: Partial<Record<Asked['word'], Asked['word']>> = {
  required: 'required-per-arm',
  'required-per-arm': 'required',
  participants: 'participants-per-arm',
  'participants-per-arm': 'participants',
};

function sizesOf(trial: Trial): { size: TrialSize; by: Trial }[] {
  return formulasOf(trial).flatMap((variant) => {
    const outcome = trialSize(variant.trial);
    return 'found' in outcome ? [{ size: outcome.found, by: variant.trial }] : [];
  });
}

const withoutEffect: Localized = {
  en: 'what the calculation gives without the design effect of the clusters',
  sv: 'vad beräkningen ger utan klustrens designeffekt',
};
const oneSided: Localized = {
  en: 'what a one-sided test would need',
  sv: 'vad ett ensidigt test skulle kräva',
};
const twoSided: Localized = {
  en: 'what a two-sided test would need',
  sv: 'vad ett tvåsidigt test skulle kräva',
};
const otherPower = (power: number): Localized =>
  inBoth((language) => ofPower[language].replace('{power}', percent(power, language)));
const ofPower: Localized = {
  en: 'what a power of {power} would need',
  sv: 'vad en styrka på {power} skulle kräva',
};
const withoutSharing: Localized = {
  en: 'what each test would need with the whole type I error, which several tests share',
  sv: 'vad varje test skulle kräva med hela signifikansnivån, som flera test delar på',
};
const multiplied = (attrition: number): Localized =>
  inBoth((language) => ofMultiplying[language].replaceAll('{share}', percent(attrition, language)));
const ofMultiplying: Localized = {
  en: 'the number to be analysed times (1 + {share}); divided by (1 − {share}) it is enough',
  sv: 'antalet att analysera gånger (1 + {share}); delat med (1 − {share}) räcker det',
};
const withoutAttrition: Localized = {
  en: 'the number to be analysed, without anything added for attrition',
  sv: 'antalet att analysera, utan tillägg för bortfall',
};
const total: Localized = { en: 'the number of all arms together', sv: 'antalet i alla grupper tillsammans' };
const perArm: Localized = { en: 'the number of one arm', sv: 'antalet i en enda grupp' };
