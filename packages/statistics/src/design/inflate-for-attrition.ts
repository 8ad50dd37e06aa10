/**
 * How many to recruit so that `analysed` are left: n/(1 − dropout), unrounded.
 *
 * Dividing, not multiplying by 1 + dropout: of 110 recruited for 100, a tenth lost leaves 99.
 * Assumption: those lost say nothing about those who stay.
 */
export function inflateForAttrition(analysed: number, dropout: number): number {
  return analysed / (1 - dropout);
}
