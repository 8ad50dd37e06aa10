import type { Moment, Timeline } from '@rtw-protocol/model';
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { rangeOf } from './read-properties.ts';
import { readMoment, readQuantity } from './read-value.ts';

/** The points, periods and series of a study. */
export function readTimeline(statements: readonly AstNode[]): Timeline {
  const inner = statements
    .filter((statement): statement is ast.Section => ast.isSection(statement) && statement.keyword === 'timeline')
    .flatMap((section) => section.statements);
  return {
    points: inner.filter(ast.isPoint).flatMap((node) => {
      const moment = readMoment(node.moment);
      return moment ? [{ name: node.name ?? '', moment, range: rangeOf(node) }] : [];
    }),
    periods: inner.filter(ast.isPeriod).map(readPeriod),
    series: inner.filter(ast.isSeries).flatMap((node) => {
      const every = readQuantity(node.every, 'duration');
      const from = readMoment(node.from);
      const to = readMoment(node.to);
      return every
        ? [{ name: node.name ?? '', every, ...(from ? { from } : {}), ...(to ? { to } : {}), range: rangeOf(node) }]
        : [];
    }),
  };
}

function readPeriod(node: ast.Period): Timeline['periods'][number] {
  const base = { name: node.name ?? '', range: rangeOf(node) };
  if (node.from || node.to) {
    const start = readMoment(node.from);
    const end = readMoment(node.to);
    return { ...base, ...(start ? { start } : {}), ...(end ? { end } : {}) };
  }
  const span = node.span;
  if (!span) return base;
  // "0..12 weeks after inclusion" tells both ends; "12 weeks" tells a length; "12 weeks after inclusion", a length and its start.
  const isSpan = span.to !== undefined;
  const length = readQuantity(isSpan ? { ...span, from: (span.to ?? 0) - span.from, to: undefined } : span, 'duration');
  if (!node.place) return { ...base, ...(length ? { length } : {}) };
  return {
    ...base,
    start: momentAt(node, span, isSpan ? span.from : 0),
    ...(isSpan ? { end: momentAt(node, span, span.to ?? 0) } : {}),
    ...(length ? { length } : {}),
  };
}

function momentAt(node: ast.Period, span: ast.Quantity, offset: number): Moment {
  const quantity = readQuantity({ ...span, bound: undefined, from: offset, to: undefined }, 'duration');
  return {
    from: node.place?.$refText ?? '',
    ...(node.edge === 'start' || node.edge === 'end' ? { edge: node.edge } : {}),
    ...(quantity ? { offset: quantity } : {}),
  };
}
