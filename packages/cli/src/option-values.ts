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

/** Reads a whole number, of zero or more where nothing else is said. */
export function wholeNumber(flag: string, { least = 0, most = 999_999_999 } = {}): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    const given = printable(value);
    if (least === 0) {
      throw new Fault({
        en: `${flag} takes a whole number such as 10, not "${given}".`,
        sv: `${flag} tar ett heltal, till exempel 10, inte "${given}".`,
      });
    }
    throw new Fault({
      en: `${flag} takes a whole number from ${least} to ${most}, not "${given}".`,
      sv: `${flag} tar ett heltal från ${least} till ${most}, inte "${given}".`,
    });
  };
}

function alternatives(values: readonly string[], or: string): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1)}`;
}
