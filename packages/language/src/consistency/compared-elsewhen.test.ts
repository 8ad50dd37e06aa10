import { expect, test } from 'vitest';
import { foundIn, mended } from '../testing/consistency.ts';

const study = (statements: string) => `timeline { point m6: 6 months after inclusion
point m12: 12 months after inclusion
series diary: every 4 weeks from inclusion to m12 }
outcome O: work-ability { ${statements} }`;

test('a comparison at a time without a measurement is told, and the time can be added', async () => {
  const [finding] = await foundIn(study('at: inclusion, m6; compared-at: m12'), 'compared-elsewhen');
  expect(finding?.message.en).toContain('compared at m12, but measured at inclusion, m6');
  expect(await mended(study('at: inclusion, m6; compared-at: m12'), 'compared-elsewhen')).toBe(
    study('at: inclusion, m6, m12; compared-at: m12'),
  );
});

test.each([
  'at: m6, m12; compared-at: m12',
  'at: 12 months after inclusion; compared-at: m12',
  'at: 12 months; compared-at: m12',
  'at: diary; compared-at: m12',
  'compared-at: m12',
  'at: not reported; compared-at: m12',
  'at: m6; window: inclusion to m12; compared-at: m12',
])('"%s" is no contradiction', async (statements) => {
  expect(await foundIn(study(statements), 'compared-elsewhen')).toEqual([]);
});
