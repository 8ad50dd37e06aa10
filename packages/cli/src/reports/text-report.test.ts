import { stripVTControlCharacters } from 'node:util';
import type { FileReport, Finding, Language, Range } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { coloursWhen } from '../terminal/colours.ts';
import { displayWidth } from '../text/display-width.ts';
import { textLines } from '../text/text-lines.ts';
import { count, emptyTally } from './tally.ts';
import type { TextOptions } from './text-options.ts';
import { textReporter } from './text-report.ts';

const both = (en: string, sv: string) => ({ en, sv });
const at = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

const text = 'protocol Trial {\n  follow-up: 6 months after end of treatment\n}\n';

const tooShort: Finding = {
  code: 'quality.follow-up',
  severity: 'error',
  status: 'not-met',
  message: both(
    'The last follow-up lies 6 months after the end of the intervention; at least 12 months are asked for.',
    'Den sista uppföljningen ligger 6 månader efter interventionens slut; minst 12 månader krävs.',
  ),
  why: both('Effects on work come late.', 'Effekter på arbete kommer sent.'),
  write: both('A follow-up 12 months after the intervention has ended.', 'En uppföljning 12 månader efter slutet.'),
  study: 'Trial',
  range: at(1, 2, 11),
  source: { key: 'report', section: 'Criteria of quality' },
  fixes: [],
};
const silent: Finding = {
  code: 'quality.attrition',
  severity: 'warning',
  status: 'not-reported',
  message: both('The attrition is not stated.', 'Bortfallet är inte angivet.'),
  study: 'Trial',
  range: at(0, 9, 14),
  fixes: [],
};
const fact: Finding = { ...silent, code: 'quality.fact', severity: 'info', message: both('A fact.', 'Fakta.') };

const report: FileReport = {
  studies: [
    {
      study: 'Trial',
      grades: [
        {
          set: 'quality',
          worst: 'low',
          best: 'high',
          reason: both('low to high: attrition is not stated', 'låg till hög: bortfallet framgår inte'),
        },
      ],
      verdicts: [
        { id: 'quality.follow-up', status: 'not-met', answer: 'not-met', severity: 'error' },
        { id: 'quality.attrition', status: 'not-reported', answer: 'not-reported', severity: 'warning' },
        { id: 'quality.visit', status: 'waived', answer: 'not-met', severity: 'warning' },
        { id: 'quality.outcome', status: 'met', answer: 'met', severity: 'error' },
      ],
      waivers: [{ criterion: 'quality.visit', because: 'Work is done at home.', range: at(2, 0, 1) }],
    },
  ],
  findings: [tooShort, silent, fact],
};

const titles: TextOptions['titles'] = {
  source: (key) => (key === 'report' ? 'The report of the agency' : undefined),
  set: (_, language) => both('Quality', 'Kvalitet')[language],
};

function shown(
  language: Language,
  changes: Partial<TextOptions> & { report?: FileReport; text?: string } = {},
): string {
  const { report: results = report, text: source = text, ...options } = changes;
  const reporter = textReporter({
    language,
    least: 'warning',
    width: 80,
    colours: coloursWhen(false),
    quiet: false,
    titles,
    folder: '/home/me/protocols',
    ...options,
  });
  const tally = emptyTally();
  const file = { path: 'a/trial.rtw', report: results, lines: textLines(source) };
  count(tally, file);
  return reporter.begin() + reporter.file(file) + reporter.end(tally);
}

test('a report in English reads like this', () => {
  expect(shown('en')).toMatchInlineSnapshot(`
    "a/trial.rtw

      1:10  warning  quality.attrition  (not reported)
        The attrition is not stated.

         1 | protocol Trial {
           |          ^^^^^

      2:3  error  quality.follow-up  (not met)
        The last follow-up lies 6 months after the end of the intervention; at least
        12 months are asked for.

         2 |   follow-up: 6 months after end of treatment
           |   ^^^^^^^^^

        Write   A follow-up 12 months after the intervention has ended.
        Why     Effects on work come late.
        Source  The report of the agency, Criteria of quality

      Trial
        Quality (quality)
          low to high: attrition is not stated
        Criteria: 1 met, 1 not met, 1 not reported, 1 waived
        Waived: quality.visit, because "Work is done at home." (without the waiver:
                not met)
        Begin with:
          1. 2:3   The last follow-up lies 6 months after the end of the
                   intervention; at least 12 months are asked for.
          2. 1:10  The attrition is not stated.

    1 study in 1 file: 1 error, 1 warning and 1 info.
    Not shown: 1 info. --min-severity info shows them.
    "rtw explain quality.follow-up" tells what a criterion asks for.
    "
  `);
});

test('a report in Swedish reads like this', () => {
  expect(shown('sv')).toMatchInlineSnapshot(`
    "a/trial.rtw

      1:10  varning  quality.attrition  (inte angivet)
        Bortfallet är inte angivet.

         1 | protocol Trial {
           |          ^^^^^

      2:3  fel  quality.follow-up  (inte uppfyllt)
        Den sista uppföljningen ligger 6 månader efter interventionens slut; minst
        12 månader krävs.

         2 |   follow-up: 6 months after end of treatment
           |   ^^^^^^^^^

        Skriv   En uppföljning 12 månader efter slutet.
        Varför  Effekter på arbete kommer sent.
        Källa   The report of the agency, Criteria of quality

      Trial
        Kvalitet (quality)
          låg till hög: bortfallet framgår inte
        Kriterier: uppfyllda 1, inte uppfyllda 1, inte angivna 1, undantagna 1
        Undantag: quality.visit, eftersom "Work is done at home." (utan undantaget:
                  inte uppfyllt)
        Börja med:
          1. 2:3   Den sista uppföljningen ligger 6 månader efter interventionens
                   slut; minst 12 månader krävs.
          2. 1:10  Bortfallet är inte angivet.

    1 studie i 1 fil: 1 fel, 1 varning och 1 upplysning.
    Visas inte: 1 upplysning. Med --min-severity info visas de.
    "rtw explain quality.follow-up" berättar vad ett kriterium kräver.
    "
  `);
});

test.each([60, 80, 120])('no line is wider than a terminal of %i columns', (width) => {
  const lines = shown('sv', { width }).split('\n');
  expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
});

test('colours change nothing but the colours', () => {
  const coloured = shown('en', { colours: coloursWhen(true) });
  expect(stripVTControlCharacters(coloured)).toBe(shown('en'));
});

test('what is less grave than asked for is counted', () => {
  expect(shown('en', { least: 'error' })).toContain('Not shown: 1 warning and 1 info. --min-severity info shows them.');
  expect(shown('en', { least: 'info' })).not.toContain('Not shown');
});

test('a quiet report has only the findings', () => {
  const quiet = shown('en', { quiet: true });
  expect(quiet).toContain('quality.follow-up');
  expect(quiet).not.toMatch(/Criteria:|stud|Begin/);
});

test('the source line is not shown again for another finding at the same place', () => {
  const twice = { ...report, findings: [silent, { ...silent, code: 'quality.other' }] };
  expect(shown('en', { report: twice }).match(/protocol Trial/g)).toHaveLength(1);
});

test('a waiver within a thing is shown with its name', () => {
  const [study] = report.studies;
  const here = { kind: 'outcome' as const, name: 'SickLeave', range: at(1, 2, 3) };
  const waivers = [{ criterion: 'quality.off', because: 'a reason', range: at(2, 0, 1), at: here }];
  const told = { report: { ...report, studies: [{ ...study!, waivers }] } };
  expect(shown('en', told)).toMatch(/Waived: quality\.off at SickLeave, because "a reason"\n/);
  expect(shown('sv', told)).toMatch(/Undantag: quality\.off för SickLeave, eftersom "a reason"\n/);
});

test('a waiver of what is not judged is shown with its reason alone', () => {
  const [study] = report.studies;
  const waivers = [{ criterion: 'quality.off', because: 'a reason', range: at(2, 0, 1) }];
  expect(shown('en', { report: { ...report, studies: [{ ...study!, waivers }] } })).toMatch(
    /Waived: quality\.off, because "a reason"\n/,
  );
});

test('why a criterion matters is said once', () => {
  const elsewhere = { ...tooShort, range: at(2, 0, 1) };
  const twice = shown('en', { report: { ...report, findings: [tooShort, elsewhere] } });
  expect(twice.match(/Why/g)).toHaveLength(1);
  expect(twice.match(/Write/g)).toHaveLength(2);
});

test('a file in order has nothing but its grades', () => {
  expect(shown('en', { report: { ...report, findings: [] } })).toMatch(/^a\/trial\.rtw\n\n {2}Trial\n/);
  expect(shown('en', { report: { studies: [], findings: [] } })).toBe('No findings in 1 file.\n');
});

test('several studies in a file are named with each finding', () => {
  const [study] = report.studies;
  const two = { ...report, studies: [study!, { ...study!, study: 'Other' }] };
  expect(shown('en', { report: two })).toMatch(/quality\.follow-up {2}\(not met, Trial\)/);
});

test('nothing of the document reaches the terminal as a command', () => {
  const evil = '\u001b]0;x\u0007';
  const finding = { ...silent, message: both(evil, evil), code: `quality.${evil}`, study: evil };
  const studies = [{ ...report.studies[0]!, study: evil }];
  const shownText = shown('en', { report: { studies, findings: [finding] }, text: evil });
  expect([...shownText].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
});

test('what waits for the same statement is told as one, with the criteria named', () => {
  const lack = {
    statement: ['ethics'],
    label: both('Ethics', 'Etik'),
    extent: 'whole' as const,
    parts: [],
  };
  const approval: Finding = { ...silent, code: 'quality.approval', lack };
  const consent: Finding = { ...silent, code: 'quality.consent', severity: 'error', lack };
  const together = { ...report, findings: [approval, consent, { ...fact, lack }] };
  expect(shown('sv', { report: together })).toMatchInlineSnapshot(`
    "a/trial.rtw

      1:10  fel  ethics: 2 kriterier  (inte angivet)
        Inget sägs om etik (\`ethics\`): 2 kriterier kan inte bedömas utan det.

         1 | protocol Trial {
           |          ^^^^^

        Fel      - quality.consent
        Varning  - quality.approval

      Trial
        Kvalitet (quality)
          låg till hög: bortfallet framgår inte
        Kriterier: uppfyllda 1, inte uppfyllda 1, inte angivna 1, undantagna 1
        Undantag: quality.visit, eftersom "Work is done at home." (utan undantaget:
                  inte uppfyllt)
        Börja med:
          1. 1:10  Beskriv etik (\`ethics\`): 2 kriterier kan inte bedömas utan det.

    1 studie i 1 fil: 1 fel, 1 varning och 1 upplysning.
    Visas som 1 anmärkning: kriterier som frågar efter samma del av protokollet står
    tillsammans.
    Visas inte: 1 upplysning. Med --min-severity info visas de.
    "rtw explain quality.consent" berättar vad ett kriterium kräver.
    "
  `);
  expect(shown('en', { report: together, least: 'info' })).toContain('ethics: 3 criteria  (not reported)');
});

describe('the summary says where to begin', () => {
  const begin = (...findings: Finding[]) =>
    /Begin at (.*?):? /.exec(shown('en', { report: { studies: [], findings } }))?.[1];
  const syntax = { ...silent, code: 'syntax.unexpected', severity: 'error', range: at(2, 0, 1) } as const;
  const link = { ...silent, code: 'link.unknown', severity: 'error', range: at(1, 4, 5) } as const;

  test('with what cannot be read', () => {
    expect(begin(tooShort, link, syntax)).toBe('a/trial.rtw:3:1');
  });

  test('else with names that lead nowhere', () => {
    expect(begin(tooShort, link)).toBe('a/trial.rtw:2:5');
  });

  test('else with the first error', () => {
    expect(begin(silent, tooShort)).toBe('a/trial.rtw:2:3');
  });

  test('and explains only what ships with the tool', () => {
    const report: FileReport = { studies: [], findings: [tooShort] };
    expect(shown('en', { report })).toContain('rtw explain');
    expect(shown('en', { report, titles: { ...titles, set: () => undefined } })).not.toContain('rtw explain');
  });
});
