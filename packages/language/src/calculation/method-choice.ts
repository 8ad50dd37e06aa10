import {
  type Localized,
  type PropertyMeta,
  propertyMeta,
  type SampleSize,
  sampleSize,
  valueMeta,
} from '@rtw-protocol/model';
import type { ChosenMethod, MethodName } from './calculation.ts';
import { type Compared, describedMethods } from './methods.ts';
import type { Situation } from './situation.ts';
import type { Values } from './values.ts';

type Method = NonNullable<SampleSize['method']>['claims'][number];

/** The method that the protocol names, its own words for another, or the one that follows from what is compared. */
export function methodFor(
  compared: Compared,
  stated: Method | undefined,
  values: Values,
  situation: Situation,
  inClusters: boolean,
): ChosenMethod {
  if (stated?.value.word === 't-test' && isUnlike(values, situation)) {
    return { ...described('z-test', forUnlikeSpread), from: 'stated', range: stated.range };
  }
  if (stated && stated.value.word !== 'other') {
    return { ...described(stated.value.word, isNamed), from: 'stated', range: stated.range };
  }
  const [name, why] = picked(compared, values, situation, inClusters);
  return { ...described(name, why), from: 'comparison' };
}

export function described(name: MethodName, why: Localized): Omit<ChosenMethod, 'from'> {
  return { name, label: labelOfMethod(name), why, source: describedMethods[name].source };
}

/** What the language calls a method. */
export function labelOfMethod(name: MethodName): Localized {
  const meta = valueMeta.get((propertyMeta.get(sampleSize.shape.method) as PropertyMeta).value);
  const label = meta?.kind === 'word' ? meta.words[name] : undefined;
  if (!label) throw new Error(`no method ${name}`);
  return label;
}

function picked(
  compared: Compared,
  values: Values,
  situation: Situation,
  inClusters: boolean,
): [MethodName, Localized] {
  const { framework } = situation;
  switch (compared) {
    case 'shares':
      return inClusters || framework !== 'superiority'
        ? ['unpooled-proportions', forSharesOfClusters]
        : ['pooled-proportions', forShares];
    case 'means':
      if (framework !== 'superiority') return ['t-test', forMeans];
      if (isSeveral(values, 'follow-ups') || isSeveral(values, 'baselines')) return ['repeated-measures', forRepeated];
      if (values.get('baseline-correlation'))
        return inClusters ? ['ancova-by-z', forBaseline] : ['ancova', forBaseline];
      if (inClusters) return ['z-test', forMeansOfClusters];
      return isUnlike(values, situation) ? ['z-test', forUnlikeSpread] : ['t-test', forMeans];
    case 'time-to-event':
      return ['schoenfeld', forTimes];
    case 'counts':
    case 'rates':
      return ['negative-binomial', forCounts];
  }
}

const isSeveral = (values: Values, name: 'follow-ups' | 'baselines') => (values.get(name)?.value ?? 1) !== 1;

/** Whether each arm has a standard deviation of its own, for which the number is found by the normal distribution. */
function isUnlike({ deviations }: Values, { framework }: Situation): boolean {
  return framework === 'superiority' && deviations?.control.value !== deviations?.intervention.value;
}

const isNamed: Localized = { en: 'The protocol names it.', sv: 'Protokollet anger den.' };

const forShares: Localized = {
  en: 'Shares are compared: the chi-squared test without correction, unless another is named.',
  sv: 'Andelar jämförs: chitvåtest utan korrektion, om inget annat anges.',
};
const forSharesOfClusters: Localized = {
  en: 'Shares are compared in clusters or against a margin, for which the variance of each share itself is used.',
  sv: 'Andelar jämförs i kluster eller mot en gräns, och då används variansen för var och en av andelarna.',
};
const forMeans: Localized = {
  en: 'Means are compared: the t-test, unless another is named.',
  sv: 'Medelvärden jämförs: t-test, om inget annat anges.',
};
const forUnlikeSpread: Localized = {
  en: 'Means are compared whose standard deviations differ between the arms: the normal approximation, since the t-test takes them for equal.',
  sv: 'Medelvärden jämförs vars standardavvikelser skiljer sig åt mellan grupperna: normalapproximation, eftersom t-testet förutsätter att de är lika.',
};
const forMeansOfClusters: Localized = {
  en: 'Means are compared in clusters: the normal approximation, to which the design effect is applied.',
  sv: 'Medelvärden jämförs i kluster: normalapproximation, som designeffekten sedan tillämpas på.',
};
const forBaseline: Localized = {
  en: 'A correlation with the baseline is stated, so the means are adjusted for it.',
  sv: 'En korrelation med baslinjen anges, så medelvärdena justeras för den.',
};
const forRepeated: Localized = {
  en: 'Several measurements are stated, so the mean of the follow-ups is compared.',
  sv: 'Flera mätningar anges, så medelvärdet av uppföljningarna jämförs.',
};
const forTimes: Localized = {
  en: 'Times to an event are compared: the log-rank test, whose number hangs on the events.',
  sv: 'Tider till en händelse jämförs: log-rank-testet, där antalet beror på händelserna.',
};
const forCounts: Localized = {
  en: 'Counts of spells or days spread more than chance alone spreads them, so they are taken for negative binomial.',
  sv: 'Antal fall eller dagar varierar mer än vad slumpen ger, så de behandlas som negativt binomialfördelade.',
};

/** Why the means of clusters are compared where nobody said so. */
export const forFewClusters: Localized = {
  en: 'There are fewer than 20 clusters per arm, with which the design effect alone promises too much power.',
  sv: 'Det är färre än 20 kluster per grupp, och då lovar designeffekten ensam för hög styrka.',
};
