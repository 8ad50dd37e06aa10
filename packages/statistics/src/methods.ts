import type { Comparison, Shape, Values } from './comparison.ts';
import { detectableMethod } from './detectable-method.ts';
import {
  accrualDetectableMethod,
  accrualPowerMethod,
  accrualSizeMethod,
  eventDetectableMethod,
  eventPowerMethod,
  eventSizeMethod,
} from './event-methods.ts';
import type { Method } from './method.ts';
import { arcsineProportions } from './methods/arcsine-proportions.ts';
import { attrition } from './methods/attrition.ts';
import { bonferroni } from './methods/bonferroni.ts';
import { clusterMeans } from './methods/cluster-means.ts';
import { clustersWithAttrition } from './methods/clusters-with-attrition.ts';
import { correctedProportions } from './methods/corrected-proportions.ts';
import { equalClusters } from './methods/equal-clusters.ts';
import { fixedClusters } from './methods/fixed-clusters.ts';
import { freedman } from './methods/freedman.ts';
import { negativeBinomialCommonRate } from './methods/negative-binomial-common-rate.ts';
import { negativeBinomialReferenceRate } from './methods/negative-binomial-reference-rate.ts';
import { negativeBinomialTrueRates } from './methods/negative-binomial-true-rates.ts';
import { noninferiorNormalMean } from './methods/noninferior-normal-mean.ts';
import { noninferiorProportions } from './methods/noninferior-proportions.ts';
import { noninferiorTTest } from './methods/noninferior-t-test.ts';
import { normalAdjustedMean } from './methods/normal-adjusted-mean.ts';
import { normalMean } from './methods/normal-mean.ts';
import { normalMeanUnequalSpread } from './methods/normal-mean-unequal-spread.ts';
import { normalRepeatedMean } from './methods/normal-repeated-mean.ts';
import { poissonRateDifference } from './methods/poisson-rate-difference.ts';
import { poissonRateRatio } from './methods/poisson-rate-ratio.ts';
import { pooledProportions } from './methods/pooled-proportions.ts';
import { schoenfeld } from './methods/schoenfeld.ts';
import { tTest } from './methods/t-test.ts';
import { tTestAdjustedMean } from './methods/t-test-adjusted-mean.ts';
import { unequalClusters } from './methods/unequal-clusters.ts';
import { unpooledProportions } from './methods/unpooled-proportions.ts';
import { powerMethod } from './power-method.ts';
import { sizeMethod } from './size-method.ts';

/** The size that a comparison needs, its power at a given size and its detectable effect, under three names. */
interface Trio {
  readonly size: Method;
  readonly power: Method;
  readonly detectable: Method;
}

const trio = <S extends Shape, E extends keyof Values<S> & string>(comparison: Comparison<S, E>): Trio => ({
  size: sizeMethod(comparison),
  power: powerMethod(comparison),
  detectable: detectableMethod(comparison),
});

const trios: Readonly<Record<string, Trio>> = {
  prop_unpooled: trio(unpooledProportions),
  prop_pooled: trio(pooledProportions),
  prop_arcsine: trio(arcsineProportions),
  prop_fleiss_cc: trio(correctedProportions),
  mean_z: trio(normalMean),
  mean_z_unequal_sd: trio(normalMeanUnequalSpread),
  mean_t: trio(tTest),
  mean_ancova_z: trio(normalAdjustedMean),
  mean_ancova_t: trio(tTestAdjustedMean),
  mean_repeated_ancova_z: trio(normalRepeatedMean),
  logrank_schoenfeld: eventTrio(schoenfeld),
  logrank_freedman: eventTrio(freedman),
  logrank_schoenfeld_accrual: {
    size: accrualSizeMethod(schoenfeld),
    power: accrualPowerMethod(schoenfeld),
    detectable: accrualDetectableMethod(schoenfeld),
  },
  nb_zhu_lakkis_m1: trio(negativeBinomialReferenceRate),
  nb_zhu_lakkis_m2: trio(negativeBinomialTrueRates),
  nb_zhu_lakkis_m3: trio(negativeBinomialCommonRate),
  poisson_log_wald: trio(poissonRateRatio),
  poisson_rate_difference: trio(poissonRateDifference),
  noninf_prop: trio(noninferiorProportions),
  noninf_mean_z: trio(noninferiorNormalMean),
  noninf_mean_t: trio(noninferiorTTest),
  crt_equal: equalClusters,
  crt_cv_eldridge: unequalClusters,
  crt_small_t: clusterMeans,
};

function eventTrio(test: typeof schoenfeld): Trio {
  return { size: eventSizeMethod(test), power: eventPowerMethod(test), detectable: eventDetectableMethod(test) };
}

const sizes: Readonly<Record<string, Method>> = {
  ...Object.fromEntries(Object.entries(trios).map(([name, { size }]) => [name, size])),
  crt_fixed_clusters: fixedClusters,
};

/**
 * Every method by its name: `prop_pooled` gives the size, `power_prop_pooled` the power at a given size, and
 * `detectable_prop_pooled` the smallest effect that a given size detects.
 */
export const methods: ReadonlyMap<string, Method> = new Map([
  ...Object.entries(sizes),
  ...Object.entries(trios).map(([name, { power }]) => [`power_${name}`, power] as const),
  ...Object.entries(trios).map(([name, { detectable }]) => [`detectable_${name}`, detectable] as const),
  ['attrition', attrition],
  ['bonferroni', bonferroni(sizes)],
  ['chain_prop_crt_attrition', clustersWithAttrition],
]);
