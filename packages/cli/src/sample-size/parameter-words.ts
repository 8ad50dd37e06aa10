import type { Missing } from '@rtw-protocol/language/calculation';
import type { Localized } from '@rtw-protocol/model';

/** What parameters are called in a table; the language describes them at greater length. */
export const parameterWords: Readonly<Record<Missing['name'], Localized>> = {
  compare: { en: 'What is compared', sv: 'Vad som jämförs' },
  difference: { en: 'Difference to detect', sv: 'Skillnad som ska påvisas' },
  sd: { en: 'Standard deviation', sv: 'Standardavvikelse' },
  control: { en: 'Expected in the control arm', sv: 'Förväntat i kontrollgruppen' },
  intervention: { en: 'Expected in the experimental arm', sv: 'Förväntat i interventionsgruppen' },
  'hazard-ratio': { en: 'Hazard ratio to detect', sv: 'Hasardkvot som ska påvisas' },
  'rate-ratio': { en: 'Rate ratio to detect', sv: 'Kvot mellan frekvenser som ska påvisas' },
  dispersion: { en: 'Dispersion of the counts', sv: 'Överspridning' },
  exposure: { en: 'Time under observation', sv: 'Observationstid' },
  per: { en: 'Time that the rates are for', sv: 'Tid som frekvenserna gäller' },
  accrual: { en: 'Recruitment period', sv: 'Rekryteringstid' },
  'follow-up': { en: 'Follow-up of the last one recruited', sv: 'Uppföljning av den sist rekryterade' },
  'baseline-correlation': { en: 'Correlation with the baseline', sv: 'Korrelation med baslinjen' },
  baselines: { en: 'Measurements at baseline', sv: 'Mätningar vid baslinjen' },
  'follow-ups': { en: 'Measurements at follow-up', sv: 'Mätningar vid uppföljning' },
  margin: { en: 'Margin', sv: 'Gräns (margin)' },
  'half-width': { en: 'Half the width of the interval', sv: 'Intervallets halva bredd' },
  alpha: { en: 'Type I error', sv: 'Signifikansnivå' },
  sided: { en: 'Test', sv: 'Test' },
  'sharing-alpha': { en: 'Tests that share the type I error', sv: 'Tester som delar signifikansnivån' },
  power: { en: 'Power', sv: 'Styrka' },
  ratio: { en: 'Allocation, intervention to control', sv: 'Fördelning, intervention till kontroll' },
  icc: { en: 'Intracluster correlation', sv: 'Intraklasskorrelation' },
  'cluster-size': { en: 'Persons in a cluster', sv: 'Personer per kluster' },
  'cluster-size-variation': {
    en: 'Cluster size, coefficient of variation',
    sv: 'Klusterstorlek, variationskoefficient',
  },
  clusters: { en: 'Clusters', sv: 'Kluster' },
  attrition: { en: 'Expected attrition', sv: 'Förväntat bortfall' },
};
