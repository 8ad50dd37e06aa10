import { expect, test } from 'vitest';
import { foundIn, mended } from '../testing/consistency.ts';

const outcome = (statements: string) => `outcome O: anxiety-symptoms { instrument: GAD-7; ${statements} }`;

test('a scale that the instrument does not have is told with both ranges, and can be changed', async () => {
  const [finding] = await foundIn(outcome('scale: 0..15'), 'outside-scale');
  expect(finding?.message.en).toMatch(/0 to 15.*0 to 21/);
  expect(finding?.message.sv).toMatch(/0–15.*0–21/);
  expect(finding?.severity).toBe('warning');
  expect(await mended(outcome('scale: 0..15'), 'outside-scale')).toBe(outcome('scale: 0..21'));
});

test('what a source prints is not changed', async () => {
  const [finding] = await foundIn(`citation s: "S"\n${outcome('scale: 0..15 [s]')}`, 'outside-scale');
  expect(finding?.fixes).toEqual([]);
});

test.each(['scale: 0..21', 'cut-off: 10', 'cut-off: at least 10', 'cut-off: 21', 'scale: not reported', ''])(
  '%j fits the instrument',
  async (statements) => {
    expect(await foundIn(outcome(statements), 'outside-scale')).toEqual([]);
  },
);

test.each(['cut-off: 25', 'cut-off: more than 21', 'cut-off: 22..30'])(
  '%s lies outside the instrument',
  async (cut) => {
    expect(await foundIn(outcome(cut), 'outside-scale')).toHaveLength(1);
  },
);

test('a cut-off is held against the scale that the outcome tells', async () => {
  const own = 'outcome O: anxiety-symptoms { instrument: "our own"; scale: 0..5; cut-off: 7 }';
  const [finding] = await foundIn(own, 'outside-scale');
  expect(finding?.related).toHaveLength(1);
});

test('a cut-off for inclusion lies on the scale of the instrument', async () => {
  const screening = (cut: number) => `population { screening: GAD-7 { cut-off: at least ${cut} } }`;
  expect(await foundIn(screening(25), 'outside-scale')).toHaveLength(1);
  expect(await foundIn(screening(8), 'outside-scale')).toEqual([]);
});

test('a version may use a part of the scale', async () => {
  const short = 'outcome O: anxiety-symptoms { instrument: GAD-7 { version: "two items" }; scale: 0..6 }';
  expect(await foundIn(short, 'outside-scale')).toEqual([]);
});
