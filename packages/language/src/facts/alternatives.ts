import { type Claim, hull, isSameQuantity, isUnknown, type Quantity } from '@rtw-protocol/model';

/**
 * What a value may be: one claim where the text is clear, several where it contradicts itself, none where it
 * is silent.
 */
export type Alternatives = readonly Claim<Quantity>[];

/** So many contradictions are followed one by one; beyond them only the interval that holds them all is kept. */
const limit = 16;

/** The claims that say something, each value once. */
export function alternatives(claims: readonly Claim<Quantity>[], isSame = isSameQuantity): Alternatives {
  const kept: Claim<Quantity>[] = [];
  for (const claim of claims) {
    if (isUnknown(claim.value) || kept.some((other) => isSame(other.value, claim.value))) continue;
    kept.push(claim);
    if (kept.length > limit) return spanning(claims.filter((candidate) => !isUnknown(candidate.value)));
  }
  return kept;
}

/** What follows from each pair of what two values may be. It is told where the first of the pair is told. */
export function combine(
  first: Alternatives,
  second: Alternatives,
  calculate: (a: Quantity, b: Quantity) => Quantity,
): Alternatives {
  return alternatives(
    first.flatMap((a) => second.map((b) => derivedFrom(a, calculate(a.value, b.value), jointStatus(a, b)))),
  );
}

/** What follows from what a single value may be. */
export function derive(from: Alternatives, calculate: (value: Quantity) => Quantity): Alternatives {
  return alternatives(from.map((claim) => derivedFrom(claim, calculate(claim.value), claim.status)));
}

/** The claims with another status: what an unmarked number is, in the study that it stands in. */
export function marked(claims: Alternatives, status: 'planned' | 'observed'): Alternatives {
  return claims.map((claim) => ({ ...claim, status }));
}

function derivedFrom(claim: Claim<Quantity>, value: Quantity, status: Claim['status']): Claim<Quantity> {
  return {
    value,
    ...(status ? { status } : {}),
    ...(claim.citation ? { citation: claim.citation } : {}),
    range: claim.range,
  };
}

/** What rests on a plan is planned itself. */
function jointStatus(a: Claim, b: Claim): Claim['status'] {
  return a.status === 'planned' || b.status === 'planned' ? 'planned' : (a.status ?? b.status);
}

function spanning(claims: readonly Claim<Quantity>[]): Alternatives {
  const [first, ...rest] = claims;
  if (!first) return [];
  return [
    derivedFrom(
      first,
      rest.reduce((span, claim) => hull(span, claim.value), first.value),
      first.status,
    ),
  ];
}
