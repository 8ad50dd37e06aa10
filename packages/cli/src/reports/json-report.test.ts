import type { FileReport, Finding } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { textLines } from '../text/text-lines.ts';
import { jsonReporter } from './json-report.ts';
import { jsonReport } from './json-shape.ts';
import { count, emptyTally } from './tally.ts';

const finding = (code: string, line: number, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'warning',
  message: { en: `${code} in English`, sv: `${code} på svenska` },
  range: { start: { line, character: 2 }, end: { line, character: 5 } },
  fixes: [],
  ...more,
});

const first: FileReport = {
  studies: [
    {
      study: 'Trial',
      grades: [{ set: 'quality', worst: 'low', best: 'high', reason: { en: 'why', sv: 'varför' } }],
      verdicts: [
        { id: 'quality.b', status: 'waived', answer: 'not-met', severity: 'warning' },
        { id: 'quality.a', status: 'met', answer: 'met', severity: 'error' },
      ],
      waivers: [
        {
          criterion: 'quality.b',
          because: 'a reason',
          range: { start: { line: 9, character: 2 }, end: { line: 9, character: 40 } },
        },
      ],
    },
  ],
  findings: [
    finding('quality.late', 7),
    finding('quality.b', 3, {
      severity: 'error',
      status: 'not-met',
      study: 'Trial',
      source: { key: 'report', section: 'A section' },
      why: { en: 'why', sv: 'varför' },
      fixes: [{ title: { en: 'Mend', sv: 'Laga' }, edits: [] }],
    }),
    finding('quality.a', 3, { severity: 'info' }),
  ],
};

function written(
  reports: Readonly<Record<string, FileReport>>,
  least: 'error' | 'info' = 'info',
  language: 'en' | 'sv' = 'en',
) {
  const reporter = jsonReporter({
    language,
    least,
    version: '1.2.3',
    places: { folder: '/work', library: 'file:///library/' },
  });
  const tally = emptyTally();
  let text = reporter.begin();
  for (const [path, report] of Object.entries(reports)) {
    const file = { path, report, lines: textLines('') };
    count(tally, file);
    text += reporter.file(file);
  }
  return text + reporter.end(tally);
}
const parsed = (...args: Parameters<typeof written>) => jsonReport.parse(JSON.parse(written(...args)));

test('a finding that can only be waived is not fixable', () => {
  const waiver = { title: { en: 'Waive', sv: 'Undanta' }, edits: [], waives: true as const };
  const fixable = (...fixes: Finding['fixes']) =>
    parsed({ 'a.rtw': { ...first, findings: [finding('quality.b', 3, { fixes })] } }).files[0]?.findings[0]?.fixable;
  expect(fixable(waiver)).toBe(false);
  expect(fixable({ title: { en: 'Mend', sv: 'Laga' }, edits: [] }, waiver)).toBe(true);
});

test('one file reads like this', () => {
  expect(JSON.parse(written({ 'a.rtw': first }))).toMatchInlineSnapshot(`
    {
      "files": [
        {
          "findings": [
            {
              "code": "quality.b",
              "fixable": true,
              "fixes": [
                {
                  "edits": [],
                  "title": "Mend",
                },
              ],
              "message": "quality.b in English",
              "range": {
                "end": {
                  "character": 5,
                  "line": 3,
                },
                "start": {
                  "character": 2,
                  "line": 3,
                },
              },
              "severity": "error",
              "source": {
                "key": "report",
                "section": "A section",
              },
              "status": "not-met",
              "study": "Trial",
            },
            {
              "code": "quality.a",
              "fixable": false,
              "message": "quality.a in English",
              "range": {
                "end": {
                  "character": 5,
                  "line": 3,
                },
                "start": {
                  "character": 2,
                  "line": 3,
                },
              },
              "severity": "info",
            },
            {
              "code": "quality.late",
              "fixable": false,
              "message": "quality.late in English",
              "range": {
                "end": {
                  "character": 5,
                  "line": 7,
                },
                "start": {
                  "character": 2,
                  "line": 7,
                },
              },
              "severity": "warning",
            },
          ],
          "lines": {
            "3": "",
            "7": "",
            "9": "",
          },
          "path": "a.rtw",
          "studies": [
            {
              "criteria": [
                {
                  "answer": "met",
                  "id": "quality.a",
                  "severity": "error",
                  "status": "met",
                },
                {
                  "answer": "not-met",
                  "id": "quality.b",
                  "severity": "warning",
                  "status": "waived",
                },
              ],
              "grades": [
                {
                  "best": "high",
                  "reason": "why",
                  "set": "quality",
                  "worst": "low",
                },
              ],
              "name": "Trial",
              "waivers": [
                {
                  "because": "a reason",
                  "criterion": "quality.b",
                  "range": {
                    "end": {
                      "character": 40,
                      "line": 9,
                    },
                    "start": {
                      "character": 2,
                      "line": 9,
                    },
                  },
                },
              ],
            },
          ],
        },
      ],
      "language": "en",
      "rules": {
        "quality.b": {
          "why": "why",
        },
      },
      "schemaVersion": 1,
      "summary": {
        "errors": 1,
        "files": 1,
        "infos": 1,
        "studies": 1,
        "warnings": 1,
      },
      "tool": {
        "name": "rtw-protocol",
        "version": "1.2.3",
      },
    }
  `);
});

test('a study and a finding are a line each', () => {
  const text = written({ 'a.rtw': first, 'b.rtw': { studies: [], findings: [] } });
  const lines = text.split('\n').filter((line) => /^ {8}\{.*\},?$/.test(line));
  expect(lines.map((line) => Object.keys(JSON.parse(line.replace(/,$/, '')))[0])).toEqual([
    'name',
    ...first.findings.map(() => 'code'),
  ]);
});

test('what is the same for all findings of a code is told once', () => {
  const told = (title: string, why?: string) =>
    finding('own.a', 1, { title: { en: title, sv: '' }, ...(why && { why: { en: why, sv: '' } }) });
  const findings = [
    told('A title', 'a reason'),
    told('A title', 'a reason'),
    told('Another', 'a reason'),
    told('A title'),
  ];
  const { rules, files } = parsed({ 'a.rtw': { studies: [], findings } });
  expect(rules).toEqual({ 'own.a': { title: 'A title', why: 'a reason' } });
  expect(files[0]?.findings.map(({ title, why }) => ({ title, why }))).toEqual([
    {},
    {},
    { title: 'Another' },
    { why: null },
  ]);
});

test('other files are told by their path, seen from where the reader is', () => {
  const related = (uri: string) => [{ uri, range: finding('own.a', 1).range, message: { en: 'here', sv: 'här' } }];
  const told = (uri: string) =>
    parsed({ 'a.rtw': { studies: [], findings: [finding('own.a', 1, { related: related(uri) })] } }).files[0]
      ?.findings[0]?.related?.[0];
  expect(told('file:///work/b%20c.rtw')).toMatchObject({ path: 'b c.rtw' });
  expect(told('file:///library/criteria/b.rtw')).toMatchObject({ library: 'criteria/b.rtw' });
  expect(told('builtin:///b.rtw')).toMatchObject({ uri: 'builtin:///b.rtw' });
});

test('nothing checked is an empty list', () => {
  const text = written({});
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
  expect(parsed({}).files).toEqual([]);
});

test('findings are in the order of the text; at one place the gravest comes first', () => {
  expect(parsed({ 'a.rtw': first }).files[0]?.findings.map(({ code }) => code)).toEqual([
    'quality.b',
    'quality.a',
    'quality.late',
  ]);
});

test('the summary counts what is not shown as well', () => {
  const report = parsed({ 'a.rtw': first }, 'error');
  expect(report.files[0]?.findings.map(({ code }) => code)).toEqual(['quality.b']);
  expect(report.summary).toEqual({ files: 1, studies: 1, errors: 1, warnings: 1, infos: 1 });
});

test('the reason of a grade is in the language that is asked for', () => {
  const [grade] = parsed({ 'a.rtw': first }, 'info', 'sv').files[0]?.studies[0]?.grades ?? [];
  expect(grade?.reason).toBe('varför');
});

test('messages are in the language that is asked for', () => {
  expect(parsed({ 'a.rtw': first }, 'error', 'sv').files[0]?.findings[0]?.message).toBe('quality.b på svenska');
});
