import { difference, positive } from '../fields.ts';
import { higherIsBetter, inFavour, requireAboveMargin } from './noninferiority-margin.ts';

/** Two means, of which that of the intervention may be worse by less than the margin. */
export const noninferiorMeans = {
  true_difference: difference,
  margin: positive,
  sd: positive,
  higher_is_better: higherIsBetter,
};

export interface NoninferiorMeans {
  readonly true_difference: number;
  readonly margin: number;
  readonly sd: number;
  readonly higher_is_better: boolean;
}

export const marginDirections = { margin: ({ sd }: { sd: number }, distance: number) => distance * sd };

/** How far the expected difference lies above the margin, in standard deviations. */
export const aboveMargin = ({ true_difference, margin, sd, higher_is_better }: NoninferiorMeans): number =>
  (inFavour(true_difference, higher_is_better) + margin) / sd;

export const requireStandardisedAboveMargin = (given: NoninferiorMeans): number =>
  requireAboveMargin(aboveMargin(given));
