import { Fault } from './fault.ts';
import { printable } from './text/printable.ts';

/** Reads a value that has to be one of a few. */
export function choice<T extends string>(flag: string, values: readonly T[]): (value: string) => T {
  return (value) => {
    const known = values.find((candidate) => candidate === value);
    if (known !== undefined) return known;
    const given = printable(value);
    throw new Fault({
      en: `${flag} takes ${alternatives(values, 'or')}, not "${given}".`,
      sv: `${flag} tar ${alternatives(values, 'eller')}, inte "${given}".`,
    });
  };
}

/** The same for an option that may be given several times. */
export function repeatedChoice<T extends string>(
  flag: string,
  values: readonly T[],
): (value: string, before: T[] | undefined) => T[] {
  const one = choice(flag, values);
  return (value, before = []) => [...before, one(value)];
}

/** Gathers the values of an option that may be given several times. */
export function repeatedText(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** Reads a whole number of zero or more. */
export function wholeNumber(flag: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    const given = printable(value);
    throw new Fault({
      en: `${flag} takes a whole number such as 10, not "${given}".`,
      sv: `${flag} tar ett heltal, till exempel 10, inte "${given}".`,
    });
  };
}

function alternatives(values: readonly string[], or: string): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1)}`;
}
