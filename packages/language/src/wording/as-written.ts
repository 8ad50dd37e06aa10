import type { Moment, Quantity } from '../generated/ast.ts';

/** A quantity as the language writes it: `at most 5`, `2..12 weeks`. */
export function quantityText({ bound, from, to, unit }: Quantity): string {
  return joined(bound, to === undefined ? String(from ?? '') : `${from}..${to}`, unit);
}

/** A moment as the language writes it: `6 months after inclusion`. */
export function momentText({ offset, direction, edge, place }: Moment): string {
  return joined(offset && quantityText(offset), direction, edge && `${edge} of`, place?.$refText);
}

const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join(' ');
