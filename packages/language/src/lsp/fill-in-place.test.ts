import { expect, test } from 'vitest';
import { fillInPlace } from './fill-in-place.ts';

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

test('after a waiver is written, its reason is selected', () => {
  expect(fillInPlace([{ range: at(4, 9), newText: '\n\n  waive r.c because "the reason"' }])).toEqual({
    start: { line: 6, character: 21 },
    end: { line: 6, character: 31 },
  });
});

test('after a statement is written on the line, what it leaves open is selected', () => {
  expect(fillInPlace([{ range: at(4, 9), newText: '; role: not reported ' }])).toEqual({
    start: { line: 4, character: 17 },
    end: { line: 4, character: 29 },
  });
});

test('a fix that leaves nothing open selects nothing', () => {
  expect(fillInPlace([{ range: at(4, 9), newText: 'WAI' }])).toBeUndefined();
  expect(fillInPlace([])).toBeUndefined();
});
