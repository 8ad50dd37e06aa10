import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const study = (statements: string) =>
  `timeline { series diary: every 4 weeks from inclusion to 1 year after inclusion }\noutcome O: sick-leave { ${statements} }`;

test.each([
  'recall: 3 months; at: diary',
  'recall: 6 months; at: inclusion, 3 months after inclusion, 12 months after inclusion',
])('"%s" asks about the same days twice', async (statements) => {
  const [finding] = await foundIn(study(statements), 'long-recall');
  expect(finding?.severity).toBe('warning');
  expect(finding?.related).toHaveLength(1);
});

test('both lengths are told', async () => {
  const [finding] = await foundIn(study('recall: 3 months; at: diary'), 'long-recall');
  expect(finding?.message.en).toMatch(/3 months.*4 weeks/);
});

test.each([
  'recall: 4 weeks; at: diary',
  'recall: 1 month; at: diary',
  'recall: 3 months; at: inclusion, 3 months after inclusion',
  'recall: 3 months; at: inclusion',
  'recall: 3 months; at: 3 months, 4 months',
  'recall: not reported; at: diary',
])('"%s" does not', async (statements) => {
  expect(await foundIn(study(statements), 'long-recall')).toEqual([]);
});
