/**
 * Where an increasing function becomes zero between `low` (below zero) and `high` (zero or above).
 *
 * By false position (the Illinois rule: the value of an end that stays is halved when the other moves twice running),
 * and by halving the interval where a value is infinite. It ends when the function is within 1e-12 of zero or the
 * interval within a relative 1e-14, and after 200 steps in any case.
 */
export function findRoot(increasing: (x: number) => number, low: number, high: number): number {
  let [below, above] = [increasing(low), increasing(high)];
  let moved: 'low' | 'high' | undefined;
  for (let step = 0; step < 200 && high - low > 1e-14 * Math.abs(high); step++) {
    const x = between(low, below, high, above);
    const value = increasing(x);
    if (Math.abs(value) < 1e-12) return x;
    if (value < 0) {
      if (moved === 'low') above /= 2;
      [low, below, moved] = [x, value, 'low'];
    } else {
      if (moved === 'high') below /= 2;
      [high, above, moved] = [x, value, 'high'];
    }
  }
  return high;
}

/** Where the straight line through both ends is zero; the middle where there is no such line. */
function between(low: number, below: number, high: number, above: number): number {
  const x = low + ((high - low) * below) / (below - above);
  return x > low && x < high ? x : (low + high) / 2;
}
