import type { Quantity } from '../generated/ast.ts';

/** A quantity as the language writes it: `at most 5`, `2..12 weeks`. */
export function quantityText({ bound, from, to, unit }: Quantity): string {
  return [bound, to === undefined ? String(from ?? '') : `${from}..${to}`, unit].filter((part) => part).join(' ');
}
