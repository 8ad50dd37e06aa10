/** Of many cases every few, so that the fast tests stay fast; with `MORE_RUNS` that many times as many of them. */
export function thinned<Case>(cases: readonly Case[], step: number): Case[] {
  const each = Math.max(1, Math.floor(step / Number(process.env.MORE_RUNS ?? 1)));
  return cases.filter((_, index) => index % each === 0);
}
