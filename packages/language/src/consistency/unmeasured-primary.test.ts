import { expect, test } from 'vitest';
import { linesOf } from '../testing/consistency.ts';

const outcome = (statements: string) => `outcome O: work-ability { ${statements} }`;

test.each(['role: primary', 'role: co-primary; definition: "x"'])(
  'nobody measures an outcome with "%s"',
  async (text) => {
    expect(await linesOf(outcome(text), 'unmeasured-primary')).toEqual([1]);
  },
);

test.each([
  'role: primary; at: baseline',
  'role: primary; window: 12 months',
  'role: primary; instrument: not reported',
  'role: primary; data-source: MiDAS',
  'role: secondary',
  'title: "x"',
])('an outcome with "%s" is measured, not primary, or said to be unreported', async (text) => {
  expect(await linesOf(outcome(text), 'unmeasured-primary')).toEqual([]);
});

test('an outcome without a time of its own is measured when the study follows people', async () => {
  expect(await linesOf(`${outcome('role: primary')}\nfollow-up: 6 months`, 'unmeasured-primary')).toEqual([]);
  expect(await linesOf(`${outcome('role: primary')}\nfollow-up: not reported`, 'unmeasured-primary')).toEqual([]);
});
