import type { Finding } from '@rtw-protocol/model';
import { startOfDocument } from '@rtw-protocol/model';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { textLines } from '../../text/text-lines.ts';
import { emptyTally, type Tally } from '../tally.ts';
import { sarifReporter } from './sarif-report.ts';

const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'warning',
  message: { en: `${code} in English`, sv: `${code} på svenska` },
  range: startOfDocument,
  fixes: [],
  ...more,
});

const nothing = () => undefined;

/** The log of files, each with its findings. */
function logOf(files: Readonly<Record<string, Finding[]>>, tally: Partial<Tally> = {}): Log {
  const reporter = sarifReporter({
    language: 'en',
    least: 'info',
    version: '1.2.3',
    places: { folder: '/work', library: 'file:///usr/lib/rtw/library/' },
    shipped: {
      titles: { source: nothing, set: nothing, template: nothing, templateIn: nothing },
      criterion: nothing,
      placeOf: nothing,
    },
  });
  const written = Object.entries(files).map(([path, findings]) =>
    reporter.file({ path, report: { studies: [], findings }, lines: textLines('') }),
  );
  return JSON.parse(`${reporter.begin()}${written.join('')}${reporter.end({ ...emptyTally(), ...tally })}`);
}

test('a rule is described by the finding that tells most of it', () => {
  const [run] = logOf({
    'a.rtw': [finding('own.rule')],
    'b.rtw': [finding('own.rule', { title: { en: 'The title', sv: 'Titeln' } })],
  }).runs;
  expect(run?.tool.driver.rules).toMatchObject([{ id: 'own.rule', shortDescription: { text: 'The title' } }]);
  expect(run?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0]);
});

test('a file that could not be checked makes the run one that failed', () => {
  expect(logOf({}).runs[0]?.invocations).toEqual([{ executionSuccessful: true }]);
  expect(logOf({}, { unchecked: [{ path: 'gone.rtw', index: 0 }] }).runs[0]?.invocations).toEqual([
    { executionSuccessful: false },
  ]);
});

test('a related place is told as others can find it: in the folder, in the library, or not at all', () => {
  const related = ['file:///work/a%20b/set.rtw', 'file:///usr/lib/rtw/library/criteria/rehsam.rtw', 'untitled:x'].map(
    (uri) => ({ uri, range: startOfDocument, message: { en: 'There', sv: 'Där' } }),
  );
  const [result] = logOf({ 'a.rtw': [finding('own.rule', { related })] }).runs[0]?.results ?? [];
  expect(result?.relatedLocations?.map(({ physicalLocation }) => physicalLocation?.artifactLocation)).toEqual([
    { uri: 'a%20b/set.rtw', uriBaseId: '%SRCROOT%' },
    { uri: 'criteria/rehsam.rtw', uriBaseId: 'RTW_LIBRARY' },
  ]);
});

test('a change that only waives is no fix', () => {
  const edits = [{ range: startOfDocument, newText: 'x' }];
  const fixes: Finding['fixes'] = [
    { title: { en: 'Waive', sv: 'Undanta' }, edits, waives: true },
    { title: { en: 'Mend', sv: 'Laga' }, edits },
  ];
  const [result] = logOf({ 'a.rtw': [finding('own.rule', { fixes })] }).runs[0]?.results ?? [];
  expect(result?.fixes?.map(({ description }) => description?.text)).toEqual(['Mend']);
});
