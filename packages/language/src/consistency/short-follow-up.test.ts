import { expect, test } from 'vitest';
import { foundIn, mended } from '../testing/consistency.ts';

const study = (followUp: string, times: string) => `timeline {
point m6: 6 months after inclusion
point m12: 12 months after inclusion
}
outcome O: work-ability { ${times} }
follow-up: ${followUp}`;

test('a follow-up that ends before the last measurement is told, with the measurement', async () => {
  const [finding] = await foundIn(study('m6', 'at: inclusion, m6, m12'), 'short-follow-up');
  expect(finding?.message.en).toContain('O is measured at m12');
  expect(finding?.related?.[0]?.range.start.line).toBe(5);
  expect(await mended(study('m6', 'at: m12'), 'short-follow-up')).toBe(study('m6, m12', 'at: m12'));
});

test('a window may not reach beyond the follow-up', async () => {
  expect(await foundIn(study('6 months after inclusion', 'window: inclusion to m12'), 'short-follow-up')).toHaveLength(
    1,
  );
});

test.each([
  ['m12', 'at: m12'],
  ['52 weeks after inclusion', 'at: m12'],
  ['6 months', 'at: m12'],
  ['m6, 12 months after inclusion', 'at: m12'],
  ['m6', 'at: 12 months'],
  ['not reported', 'at: m12'],
  ['m6', 'at: not reported'],
])('a follow-up of %s agrees with "%s"', async (followUp, times) => {
  expect(await foundIn(study(followUp, times), 'short-follow-up')).toEqual([]);
});
