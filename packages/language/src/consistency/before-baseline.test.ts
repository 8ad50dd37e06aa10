import { expect, test } from 'vitest';
import { linesOf } from '../testing/consistency.ts';

const asked = (moment: string, source = 'reported-by: employee') =>
  `timeline { point early: 2 weeks before inclusion }\noutcome O: sick-leave { ${source}; at: ${moment} }`;

test.each(['1 month before inclusion', '1 day before baseline', 'early'])(
  'people are not asked at %s',
  async (moment) => {
    expect(await linesOf(asked(moment), 'before-baseline')).toEqual([2]);
  },
);

test.each([
  'baseline',
  'inclusion',
  '2 weeks before randomisation',
  '1 week before start-of-intervention',
  '2 weeks before discharge',
])('people may be asked at %s', async (moment) => {
  expect(await linesOf(asked(moment), 'before-baseline')).toEqual([]);
});

test('a register reaches back before inclusion', async () => {
  expect(await linesOf(asked('early', 'data-source: MiDAS'), 'before-baseline')).toEqual([]);
});

test('an instrument that people fill in is no register', async () => {
  expect(await linesOf(asked('early', 'instrument: GAD-7'), 'before-baseline')).toEqual([2]);
});
