import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

async function told(text: string) {
  const { findings } = await languageOver().checkText(text);
  return findings.filter(({ code }) => /^(type|link|syntax|internal)\./.test(code));
}

const entry = (name: string, general: string) => `concept ${name}: "${name}" en, "${name}" sv { kind-of: ${general} }`;

test('an entry is a kind of entries of its own category only', async () => {
  const [unknown, ...others] = await told(entry('Mine', 'MiDAS'));
  expect(others).toEqual([]);
  expect(unknown?.code).toBe('link.unknown-concept');
  expect(unknown?.message.en).toContain('"MiDAS" is not a known kind of outcome');
  expect(await told(entry('Mine', 'sick-leave'))).toEqual([]);
});

test('a name that two categories share is the one of the own category', async () => {
  const party = 'party sick-leave: "x" en, "x" sv';
  expect(await told(`${party}\n${entry('Mine', 'sick-leave')}`)).toEqual([]);
});

test('an entry that is a kind of itself is told so, by whatever detour', async () => {
  expect((await told(entry('A', 'A'))).map(({ code }) => code)).toEqual(['type.kind-of-itself']);
  const circle = await told([entry('A', 'B'), entry('B', 'C'), entry('C', 'A'), entry('D', 'A')].join('\n'));
  expect(circle.map(({ code, range }) => [code, range.start.line])).toEqual([
    ['type.kind-of-itself', 0],
    ['type.kind-of-itself', 1],
    ['type.kind-of-itself', 2],
  ]);
  expect(circle[0]?.message.en).toContain('by way of "B" and "C"');
});
