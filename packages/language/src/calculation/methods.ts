import type { SampleSize } from '@rtw-protocol/model';
import type { MethodName } from './calculation.ts';

type Compared = NonNullable<SampleSize['compare']>['claims'][number]['value']['word'];

interface Described {
  /** What it compares. */
  compares: readonly Compared[];
  /** Its name among the methods of the statistics. */
  method: string;
  source: string;
}

const shares = ['shares'] as const;
const means = ['means'] as const;
const times = ['time-to-event'] as const;
const counts = ['counts', 'rates'] as const;

/** Every method that has a name in the language; what each assumes stands with its formula. */
export const describedMethods: Readonly<Record<MethodName, Described>> = {
  'pooled-proportions': { compares: shares, method: 'prop_pooled', source: 'Fleiss, Levin & Paik 2003' },
  'unpooled-proportions': { compares: shares, method: 'prop_unpooled', source: 'Chow, Shao & Wang 2008' },
  'arcsine-proportions': { compares: shares, method: 'prop_arcsine', source: 'Cohen 1988' },
  'continuity-corrected-proportions': {
    compares: shares,
    method: 'prop_fleiss_cc',
    source: 'Fleiss, Tytun & Ury 1980',
  },
  't-test': { compares: means, method: 'mean_t', source: 'Cohen 1988' },
  'z-test': { compares: means, method: 'mean_z', source: 'Chow, Shao & Wang 2008' },
  ancova: { compares: means, method: 'mean_ancova_t', source: 'Borm, Fransen & Lemmens 2007' },
  'ancova-by-z': { compares: means, method: 'mean_ancova_z', source: 'Borm, Fransen & Lemmens 2007' },
  'repeated-measures': { compares: means, method: 'mean_repeated_ancova_z', source: 'Frison & Pocock 1992' },
  schoenfeld: { compares: times, method: 'logrank_schoenfeld', source: 'Schoenfeld 1983' },
  freedman: { compares: times, method: 'logrank_freedman', source: 'Freedman 1982' },
  'negative-binomial': { compares: counts, method: 'nb_zhu_lakkis_m2', source: 'Zhu & Lakkis 2014' },
  'negative-binomial-common-rate': { compares: counts, method: 'nb_zhu_lakkis_m3', source: 'Zhu & Lakkis 2014' },
  'negative-binomial-reference-rate': { compares: counts, method: 'nb_zhu_lakkis_m1', source: 'Zhu & Lakkis 2014' },
  poisson: { compares: counts, method: 'poisson_log_wald', source: 'Zhu & Lakkis 2014' },
  'poisson-difference': { compares: counts, method: 'poisson_rate_difference', source: 'Hayes & Bennett 1999' },
  'cluster-means': { compares: ['means', 'shares'], method: 'crt_small_t', source: 'Donner & Klar 2000' },
};

export type { Compared };

/** Whether a method leads to a difference in standard deviations, so that the means of few clusters can be compared. */
export function usesClusterMeans({ name }: { name: MethodName }): boolean {
  return ['z-test', 't-test', 'unpooled-proportions', 'pooled-proportions', 'cluster-means'].includes(name);
}
