import type { FileReport, Finding } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { textLines } from '../text/text-lines.ts';
import { fingerprintsOf } from './fingerprints.ts';

const finding = (code: string, line: number, place: string[]): Finding => ({
  code,
  severity: 'warning',
  message: { en: `line ${line}`, sv: `rad ${line}` },
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
  place,
  fixes: [],
});

function printsOf(path: string, findings: Finding[]): string[] {
  const report: FileReport = { studies: [], findings };
  return [...fingerprintsOf({ path, report, lines: textLines('') }).values()];
}

const outcome = ['protocol P', 'outcome A'];

test('a finding has the same fingerprint on another line, with other numbers in its message', () => {
  expect(printsOf('p.rtw', [finding('set.one', 3, outcome)])).toEqual(
    printsOf('p.rtw', [finding('set.one', 80, outcome)]),
  );
});

test('code, place and file tell findings apart, and so does the number of those that share them', () => {
  const prints = [
    ...printsOf('p.rtw', [
      finding('set.one', 1, outcome),
      finding('set.one', 2, outcome),
      finding('set.two', 3, outcome),
      finding('set.one', 4, ['protocol P', 'outcome B']),
    ]),
    ...printsOf('q.rtw', [finding('set.one', 1, outcome)]),
  ];
  expect(new Set(prints).size).toBe(5);
});
