import { expect, test } from 'vitest';
import { foundIn, mended } from '../testing/consistency.ts';

test.each([
  ['timeline { point m6: 6 months after inclusion }', 'm6'],
  ['timeline { period treatment: 12 weeks }', 'treatment'],
  ['timeline { series diary: every 4 weeks }', 'diary'],
  ['citation paper: "A paper"', 'paper'],
  ['component Talks: care-as-usual\narm A: control', 'Talks'],
  ['workplace Meeting: dialogue-meeting', 'Meeting'],
])('"%s" is told to be unused', async (statements, name) => {
  const [finding, ...others] = await foundIn(statements, 'unused');
  expect(others).toEqual([]);
  expect(finding?.severity).toBe('info');
  expect(finding?.message.en).toContain(name);
});

test.each([
  'timeline { point m6: 6 months after inclusion }\nfollow-up: m6',
  'timeline { point m6: 6 months after inclusion; point m9: 3 months after m6 }\nfollow-up: m9',
  'timeline { point inclusion: 2 weeks after start-of-sick-leave }',
  'citation paper: "A paper"\nflow { randomised: 3 [paper] }',
  'component Talks: care-as-usual\narm A: control { gives: Talks }',
  'arm A: control { component Own: care-as-usual }',
])('"%s" uses what it declares', async (statements) => {
  expect(await foundIn(statements, 'unused')).toEqual([]);
});

test('what is unused can be removed, with its line', async () => {
  expect(await mended('stage: planned\ncitation paper: "A paper"\ntitle: "T"', 'unused')).toBe(
    'stage: planned\ntitle: "T"',
  );
  expect(await mended('stage: planned; citation paper: "A paper"; title: "T"', 'unused')).toBe(
    'stage: planned; title: "T"',
  );
});
