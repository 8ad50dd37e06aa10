import type { Finding } from '@rtw-protocol/model';

/** Orders findings as a reader meets them in the text; those at one place, the gravest first, then by code. */
export function inTextOrder(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    gravity[a.severity] - gravity[b.severity] ||
    compare(a.code, b.code) ||
    compare(a.message.en, b.message.en)
  );
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
