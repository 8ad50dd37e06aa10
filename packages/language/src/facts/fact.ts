import type { Claim, Property, Range } from '@rtw-protocol/model';

/** A fact with what it may be; absent where nothing is known. What the text says about its values stays behind. */
export function fact<V>(claims: readonly Claim<V>[]): Property<V, never> | undefined {
  const first = claims[0];
  return first && { claims: claims.map(withoutBlock), range: first.range };
}

/** A claim without the block that the text has about it: what follows from it is another thing. */
export function withoutBlock<V>({ about: _, ...claim }: Claim<V>): Claim<V, never> {
  return claim;
}

/** A fact that is answered by yes or no; absent where it cannot be told. */
export function yesNoFact(answer: boolean | undefined, range: Range) {
  return answer === undefined ? undefined : fact<{ yes: boolean }>([{ value: { yes: answer }, range }]);
}

/** The fields that have a value: a model without a fact does not have its field either. */
export function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
