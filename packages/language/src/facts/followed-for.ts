import type { Claim, Moment, Outcome, Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives, derive } from './alternatives.ts';
import { atMost, latestKnown } from './latest.ts';
import { isSilentOnTime } from './silent.ts';
import { asItStands } from './stage.ts';

/**
 * How long an outcome is followed. Mostly that is the time from inclusion to its last measurement. Where nobody
 * tells what a time is counted from ("window: 12 months", "at: 12 months"), it is still so long. An outcome that tells
 * nothing of its time is followed no longer than the study.
 */
export function followedFor(study: Study, outcome: Outcome, last: Alternatives): Alternatives {
  if (last.length > 0) return last;
  if (isSilentOnTime(outcome)) return derive(lengthsAlone(asItStands(study, study.followUp?.claims ?? [])), atMost);
  return lengthsAlone(lengthsOf(study, outcome));
}

/** The longest of times that are lengths and counted from nowhere; none where none is. */
export function lengthsAlone(times: readonly Claim<Moment>[]): Alternatives {
  const lengths = times.map((claim) => lengthOf(claim));
  return lengths.some((length) => length.length > 0) ? latestKnown(lengths) : [];
}

function lengthsOf(study: Study, outcome: Outcome): Claim<Moment>[] {
  const { at, window, comparedAt } = outcome;
  const windows = asItStands(study, window?.claims ?? []);
  if (windows.length > 0)
    return windows.flatMap(({ value, ...claim }) => (value.to ? [] : { ...claim, value: value.from }));
  return [...asItStands(study, [...(at?.claims ?? []), ...(comparedAt?.claims ?? [])])];
}

function lengthOf({ value, status, citation, range }: Claim<Moment>): Alternatives {
  if (value.from !== undefined || !value.offset) return [];
  return alternatives([
    { value: value.offset, ...(status ? { status } : {}), ...(citation ? { citation } : {}), range },
  ]);
}
