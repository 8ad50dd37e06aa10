import type { Claim, JudgedStudy } from '@rtw-protocol/model';

/**
 * The claims that one may be held against: of those that are planned or observed as it is, the ones from its own
 * source, or else those that name no source, or else all.
 */
export function comparable<V>(study: JudgedStudy, claim: Claim, others: readonly Claim<V>[]): readonly Claim<V>[] {
  const alike = others.filter((other) => statusOf(study, other) === statusOf(study, claim));
  const ofSource = (key: string | undefined) => alike.filter(({ citation }) => citation?.key === key);
  const own = ofSource(claim.citation?.key);
  if (own.length > 0) return own;
  const ofNone = ofSource(undefined);
  return ofNone.length > 0 ? ofNone : alike;
}

/** A number without a word for it is observed in a finished study, and planned in any other. */
export function statusOf({ finished }: JudgedStudy, { status }: Claim): 'planned' | 'observed' {
  return status ?? (finished?.claims.some(({ value }) => value.yes) ? 'observed' : 'planned');
}
