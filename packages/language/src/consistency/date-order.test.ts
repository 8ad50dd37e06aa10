import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

test.each([
  'recruitment-start: 2024-05-01; recruitment-end: 2024-04-30',
  'recruitment-end: 2024-05; last-follow-up: 2024-04',
  'project-start: 2024; project-end: 2023',
  'recruitment-start: 2024; results-published: 2022-11',
])('"%s" is the wrong way round', async (dates) => {
  const [finding, ...others] = await foundIn(`dates { ${dates} }`, 'date-order');
  expect(others).toEqual([]);
  expect(finding?.message.en).toMatch(/is \d{4}.*, before .* which is \d{4}/);
  expect(finding?.related).toHaveLength(1);
});

test.each([
  'recruitment-start: 2024-05-01; recruitment-end: 2024-05-01',
  'recruitment-start: 2024-05; recruitment-end: 2024',
  'recruitment-start: 2025-01 observed; recruitment-end: 2024-12 planned',
  'registered: 2025; recruitment-start: 2024',
  'completion: 2027-12-31 planned; results-published: 2023-06',
  'recruitment-start: not reported; recruitment-end: 2020',
])('"%s" may be', async (dates) => {
  expect(await foundIn(`dates { ${dates} }`, 'date-order')).toEqual([]);
});
