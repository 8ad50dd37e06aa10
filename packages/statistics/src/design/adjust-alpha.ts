/**
 * Alpha for each of several primary outcomes so that the risk of any false finding stays at `alpha`: alpha/outcomes.
 *
 * Assumption: none about how the outcomes hang together; it is on the safe side. Source: Dunn 1961.
 */
export function bonferroniAlpha(alpha: number, outcomes: number): number {
  return alpha / outcomes;
}

/**
 * The same for independent outcomes: 1 − (1 − alpha)^(1/outcomes), a little less strict. Source: Šidák 1967.
 *
 * By way of logarithms, since 1 − alpha loses the digits of a small alpha.
 */
export function sidakAlpha(alpha: number, outcomes: number): number {
  return -Math.expm1(Math.log1p(-alpha) / outcomes);
}
