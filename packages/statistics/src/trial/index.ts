export type { Clusters, Estimate, Outcome, Pair, Test, Trial, TrialSize } from './trial.ts';
export { detectableEffects, trialPower } from './trial-power.ts';
export { fewClusters, trialSize } from './trial-size.ts';
