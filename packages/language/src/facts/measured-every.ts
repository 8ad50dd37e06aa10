import type { Claim, Outcome, Quantity, Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives } from './alternatives.ts';

/** How often an outcome is measured that follows a series of the time line: of several series, each. */
export function measuredEvery({ timeline }: Study, outcome: Outcome): Alternatives {
  const moments = outcome.at?.claims ?? [];
  return alternatives(
    moments.flatMap(({ value, range }): Claim<Quantity>[] => {
      const series = timeline.series.find(({ name }) => name === value.from);
      return series ? [{ value: series.every, range }] : [];
    }),
  );
}
