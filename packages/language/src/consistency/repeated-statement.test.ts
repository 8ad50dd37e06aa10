import { expect, test } from 'vitest';
import { foundIn, mended } from '../testing/consistency.ts';

test.each([
  ['title: "A"\ntitle: "A"', 2],
  ['title: "A"\ntitle: "B"', 2],
  ['sample-size {\nalpha: 5 %\nalpha: 1 %\n}', 3],
  ['analysis {\ncovariates: not reported\ncovariates: "age"\n}', 3],
  ['population {\nsick-leave: 2 weeks { extent: 50 %\nextent: 25 % }\n}', 3],
  ['outcome O: sick-leave {\nrole: primary\nrole: secondary\n}', 3],
])('%j says one thing twice, or two things', async (statements, line) => {
  const [finding, ...others] = await foundIn(statements, 'repeated-statement');
  expect(others).toEqual([]);
  expect(finding?.range.start.line).toBe(line);
  expect(finding?.related?.[0]?.range.start.line).toBe(Number(line) - 1);
});

test.each([
  'citation a: "A"\nflow {\nrandomised: 349 [a]\nrandomised: 341\n}',
  'arm A: control\nflow {\nrandomised: 349\nrandomised: 100 in A\n}',
  'flow {\nrandomised: 300 planned\nrandomised: 349 observed\n}',
  'analysis {\ncovariates: "age"\ncovariates: "sex"\n}',
  'arm A: control { title: "A" }\narm B: control { title: "A" }',
])('%j adds something', async (statements) => {
  expect(await foundIn(statements, 'repeated-statement')).toEqual([]);
});

test('a repetition can be removed, a contradiction has to be settled', async () => {
  expect(await mended('title: "A"\ntitle: "A"\nstage: planned', 'repeated-statement')).toBe(
    'title: "A"\nstage: planned',
  );
  expect(await mended('title: "A"\ntitle: "B"', 'repeated-statement')).toBeUndefined();
});
