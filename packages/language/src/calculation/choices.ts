import { type Claim, exactly, isExact, isUnknown, type Property, type Quantity } from '@rtw-protocol/model';
import type { Parameter, ParameterName } from './calculation.ts';
import { labelOf } from './parameter-labels.ts';

/** One value that a parameter may have. */
export type Choice = Parameter;

/** The values that a parameter may have, as far as a block tells them. */
export function choicesOf(
  name: ParameterName,
  property: Property<Quantity, unknown> | undefined,
  from: Parameter['from'] = 'stated',
): Choice[] {
  return (property?.claims ?? []).flatMap((claim) => choicesFrom(name, claim, from));
}

export function choicesFrom(name: ParameterName, claim: Claim<Quantity>, from: Parameter['from']): Choice[] {
  if (isUnknown(claim.value)) return [];
  const assumed = assumedIn(claim);
  return valuesOf(claim.value).map((value) => ({
    name,
    label: labelOf(name),
    value,
    quantity: withValue(claim.value, value),
    ...(claim.arm === undefined ? {} : { arm: claim.arm }),
    from,
    ...(assumed === undefined ? {} : { assumed }),
    range: claim.range,
    isExact: isExact(claim.value),
  }));
}

/** A value that nobody tells, and that follows from others or from custom. */
export function reckoned(
  name: ParameterName,
  value: number,
  from: 'derived' | 'convention',
  quantity: Quantity = exactly('number', value),
): Choice {
  return { name, label: labelOf(name), value, quantity, from, isExact: true };
}

/** Why a value is assumed, where the text says that it is. */
export function assumedIn({ about }: Pick<Claim, 'about'>): string | undefined {
  const { assumed } = (about ?? {}) as { assumed?: Property<string> };
  return assumed && (assumed.claims[0]?.value ?? '');
}

/** A range is followed at both its ends, an "about" in its middle, and a bound where it is. */
function valuesOf({ min, max, about }: Quantity): number[] {
  if (min === undefined || max === undefined) return [min ?? max ?? 0];
  if (min === max) return [min];
  return about ? [(min + max) / 2] : [min, max];
}

function withValue({ dimension, unit, about }: Quantity, value: number): Quantity {
  const rest = { ...(about ? { about } : {}), ...(unit === undefined ? {} : { unit }) };
  return { dimension, min: value, max: value, ...rest };
}

/** So many readings of a calculation are followed; of more, the first. */
export const mostWays = 16;

/** Each combination of the values of several parameters. */
export function combinations(options: readonly (readonly Choice[])[]): Choice[][] {
  return options
    .filter((choices) => choices.length > 0)
    .reduce<Choice[][]>(
      (all, choices) => all.flatMap((sofar) => choices.map((choice) => [...sofar, choice])).slice(0, mostWays),
      [[]],
    );
}
