import { type Claim, hull, type Quantity, type Study } from '@rtw-protocol/model';

/** The attrition of all, as stated. Where only the arms have theirs, it lies between the least and the greatest. */
export function overall(study: Study, claims: readonly Claim<Quantity>[]): readonly Claim<Quantity>[] {
  const ofAll = claims.filter((claim) => claim.arm === undefined);
  if (ofAll.length > 0) return ofAll;
  const hasAll = study.arms.every((arm) => claims.some((claim) => claim.arm === arm.name));
  const [first, ...rest] = hasAll && !study.open.includes('arms') ? claims : [];
  if (!first) return [];
  const { arm: _, ...claim } = first;
  return [{ ...claim, value: rest.reduce((span, { value }) => hull(span, value), first.value) }];
}
