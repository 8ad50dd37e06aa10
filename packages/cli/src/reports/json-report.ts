import type { FileReport, Finding, Language, Severity } from '@rtw-protocol/model';
import type { JsonFile, JsonFinding, JsonReport, JsonStudy } from './json-shape.ts';
import { byCodeUnit, orderedFindings } from './ordered-findings.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import type { Tally } from './tally.ts';

export interface JsonOptions {
  language: Language;
  least: Severity;
  version: string;
}

/** The results as JSON, written file by file; the shape is that of `jsonReport`. */
export function jsonReporter({ language, least, version }: JsonOptions): Reporter {
  const tool: JsonReport['tool'] = { name: 'rtw-protocol', version };
  let files = 0;
  return {
    begin: () => `{\n  "schemaVersion": 1,\n  "tool": ${indented(tool, 2)},\n  "files": [`,
    file: (file) => `${files++ === 0 ? '' : ','}\n    ${indented(fileAsJson(file, language, least), 4)}`,
    end: (tally) => `${files === 0 ? '' : '\n  '}],\n  "summary": ${indented(summaryOf(tally), 2)}\n}\n`,
  };
}

function indented(value: unknown, columns: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

function fileAsJson({ path, report, accepted }: CheckedFile, language: Language, least: Severity): JsonFile {
  return {
    path,
    studies: report.studies.map((study) => studyAsJson(study, language)),
    findings: orderedFindings(report.findings, least).map((finding) => ({
      ...findingAsJson(finding, language),
      ...(accepted?.has(finding) && { accepted: true as const }),
    })),
  };
}

function studyAsJson({ study, grades, verdicts }: FileReport['studies'][number], language: Language): JsonStudy {
  return {
    name: study,
    grades: grades.map(({ set, worst, best, reason }) => ({ set, worst, best, reason: reason[language] })),
    criteria: verdicts
      .map(({ id, status, answer, severity }) => ({ id, status, answer, severity }))
      .sort((a, b) => byCodeUnit(a.id, b.id)),
  };
}

/** Properties that a finding does not have are left out. */
function findingAsJson(finding: Finding, language: Language): JsonFinding {
  const { code, status, severity, message, study, range, source, fixes } = finding;
  const { start, end } = range;
  return {
    code,
    ...(status && { status }),
    severity,
    message: message[language],
    ...(study !== undefined && { study }),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    ...(source && { source: { key: source.key, ...(source.section !== undefined && { section: source.section }) } }),
    // To answer for a finding is not to mend it.
    fixable: fixes.some(({ waives }) => !waives),
  };
}

function summaryOf({ files, studies, findings, accepted }: Tally): JsonReport['summary'] {
  return {
    files,
    studies,
    errors: findings.error,
    warnings: findings.warning,
    infos: findings.info,
    ...(accepted !== undefined && { accepted }),
  };
}
