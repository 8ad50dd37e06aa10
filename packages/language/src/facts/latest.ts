import { type Claim, compare, isExact, largest, type Quantity, smallest } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine } from './alternatives.ts';

/** The latest of several times; none where there is none. All of them must be known. */
export function latest(times: readonly Alternatives[]): Alternatives {
  return extreme(times, largest, (a, b) => compare(a, '>=', b) === true);
}

/** The earliest of several times; none where there is none. All of them must be known. */
export function earliest(times: readonly Alternatives[]): Alternatives {
  return extreme(times, smallest, (a, b) => compare(a, '<=', b) === true);
}

/**
 * The latest of several times of which some may be unknown: then it lies at the latest known one or beyond. That
 * is worth telling only of a time after inclusion.
 */
export function latestKnown(times: readonly Alternatives[]): Alternatives {
  const known = times.filter((time) => time.length > 0);
  const last = latest(known);
  if (known.length === times.length) return last;
  return alternatives(last.flatMap((claim) => atLeast(claim)));
}

function atLeast(claim: Claim<Quantity>): Claim<Quantity>[] {
  const { max: _, maxOpen: __, about: ___, ...value } = claim.value;
  return value.min !== undefined && value.min > 0 ? [{ ...claim, value }] : [];
}

/** A time that may be this one or one before. */
export function atMost({ min: _, minOpen: __, ...rest }: Quantity): Quantity {
  return rest;
}

function extreme(
  times: readonly Alternatives[],
  choose: (both: [Quantity, Quantity]) => Quantity,
  isFirst: (a: Quantity, b: Quantity) => boolean,
): Alternatives {
  const [first, ...rest] = times;
  if (!first) return [];
  return rest.reduce((sofar, next) => {
    // Most times are plain, and a study may have thousands of them.
    if (isPlain(sofar) && isPlain(next)) return isFirst(sofar[0].value, next[0].value) ? sofar : next;
    // The fact points to the text that decides it: the one that comes last, or first.
    const decided = sofar.length > 0 && next.every((b) => sofar.every((a) => isFirst(a.value, b.value)));
    return decided ? combine(sofar, next, (a, b) => choose([a, b])) : combine(next, sofar, (b, a) => choose([a, b]));
  }, first);
}

/** A single time, exactly known. */
function isPlain(time: Alternatives): time is readonly [Claim<Quantity>] {
  return time.length === 1 && time[0] !== undefined && isExact(time[0].value);
}
