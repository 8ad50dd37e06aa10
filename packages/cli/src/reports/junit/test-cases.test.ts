import { startOfDocument, type Verdict, type Waiver } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { textLines } from '../../text/text-lines.ts';
import { testCasesOf } from './test-cases.ts';

const waiver: Waiver = { criterion: 'a.b', because: 'The funder decides.', range: startOfDocument };

/** The tests of a study with one criterion, besides the one of its text. */
function casesOf(verdict: Omit<Verdict, 'id' | 'severity'>, waivers: Waiver[]) {
  const study = { study: 'P', grades: [], verdicts: [{ id: 'a.b', severity: 'error' as const, ...verdict }], waivers };
  const report = { studies: [study], findings: [] };
  const options = { least: 'info', failing: 'error' } as const;
  return testCasesOf({ path: 'p.rtw', report, lines: textLines('') }, options)
    .filter(({ name }) => name === 'a.b')
    .map(({ outcome, because }) => [outcome, because]);
}

test('a criterion is skipped where a waiver silences something, with its reason', () => {
  expect(casesOf({ status: 'waived', answer: 'not-met' }, [waiver])).toEqual([['skipped', 'The funder decides.']]);
});

test('a criterion that is met has passed, waived or not', () => {
  expect(casesOf({ status: 'met', answer: 'met' }, [])).toEqual([['passed', undefined]]);
  expect(casesOf({ status: 'waived', answer: 'met' }, [])).toEqual([['passed', undefined]]);
  expect(casesOf({ status: 'waived', answer: 'met' }, [waiver])).toEqual([['passed', undefined]]);
});

test('a criterion that does not apply is no test, waived or not', () => {
  expect(casesOf({ status: 'not-applicable', answer: 'not-applicable' }, [])).toEqual([]);
  expect(casesOf({ status: 'waived', answer: 'not-applicable' }, [])).toEqual([]);
});

test('nothing is skipped without a reason', () => {
  expect(casesOf({ status: 'waived', answer: 'not-met' }, [])).toEqual([]);
});
