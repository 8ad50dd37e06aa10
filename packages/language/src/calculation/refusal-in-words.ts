import type { Localized } from '@rtw-protocol/model';

/** What the statistics call a figure, by what the language calls it. */
const words: Readonly<Record<string, string>> = {
  mean_difference: 'difference',
  true_difference: 'difference',
  sd_control: 'sd',
  sd_intervention: 'sd',
  p_control: 'control',
  p_intervention: 'intervention',
  event_prob_control: 'control',
  median_control: 'control',
  rate_control: 'control',
  hazard_ratio: 'hazard-ratio',
  rate_ratio: 'rate-ratio',
  dispersion_k: 'dispersion',
  baseline_correlation: 'baseline-correlation',
  correlation: 'baseline-correlation',
  n_baseline: 'baselines',
  n_followup: 'follow-ups',
  followup_after_accrual: 'follow-up',
  alpha_one_sided: 'alpha',
  cluster_size: 'cluster-size',
  clusters_per_arm: 'clusters',
  dropout: 'attrition',
};

/** A refusal of the statistics in the words of the language. */
export function inWords(reason: Localized): Localized {
  const said = (text: string) =>
    text.replace(/\b[a-z]+(?:_[a-z]+)+\b|\bcorrelation\b|\bdropout\b/g, (name) =>
      words[name] ? `\`${words[name]}\`` : name,
    );
  return { en: said(reason.en), sv: said(reason.sv) };
}
