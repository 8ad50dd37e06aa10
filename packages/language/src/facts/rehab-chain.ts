import type { JudgedStudy, Quantity } from '@rtw-protocol/model';
import type { Alternatives } from './alternatives.ts';
import { fact } from './fact.ts';

type RehabChain = NonNullable<NonNullable<JudgedStudy['population']>['rehabChain']>;
type Segment = RehabChain['claims'][number]['value']['word'];

/** The segments of the rehabilitation chain, each with the days between which it lies. */
const segments: readonly { word: Segment; after: number; until: number }[] = [
  { word: 'until-day-90', after: 0, until: 90 },
  { word: 'until-day-180', after: 90, until: 180 },
  { word: 'until-day-365', after: 180, until: 365 },
  { word: 'after-day-365', after: 365, until: Infinity },
];

/** Three months are taken for 90 days and six for 180: so much longer than a line does not count as beyond it. */
const slack = 1.02;

/**
 * Which segments of the rehabilitation chain people lie in at inclusion. Told only where it is certain, and alike
 * for all that is said of the length of their sick leave.
 */
export function rehabChainFact(sickLeave: Alternatives): RehabChain | undefined {
  const [first, ...rest] = sickLeave.map(({ value, range }) => ({ words: segmentsOf(value), range }));
  if (!first?.words || rest.some(({ words }) => words?.join() !== first.words?.join())) return undefined;
  return fact(first.words.map((word) => ({ value: { word }, range: first.range })));
}

function segmentsOf({ min = 0, max = Infinity }: Quantity): Segment[] | undefined {
  const last = segments.at(-1)?.after ?? 0;
  if (max === Infinity && min < last) return undefined;
  const covered = segments.filter(({ after, until }) => min < until && (max > after * slack || after === 0));
  return (covered.length > 0 ? covered : segments.slice(-1)).map(({ word }) => word);
}
