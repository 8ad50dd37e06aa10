import type { Language, Severity } from '@rtw-protocol/model';
import { linesIn, rangesTold } from '../text/shown-lines.ts';
import { findingAsJson, studyAsJson } from './json-finding.ts';
import { type ToldRules, toldRules } from './json-rules.ts';
import type { JsonFrame, JsonShard } from './json-shape.ts';
import { orderedFindings } from './ordered-findings.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import type { Tally } from './tally.ts';

export interface JsonOptions {
  language: Language;
  least: Severity;
  version: string;
  /** Where the paths of the files begin, and where the shipped library lies, as an address that ends with a slash. */
  places: { folder: string; library: string };
  shard?: JsonShard | undefined;
}

/**
 * The results as JSON, written file by file; the shape is that of `jsonReport`. A finding is a line, which keeps long
 * results a third as long as they would be with a line for each of its values.
 */
export function jsonReporter(options: JsonOptions): Reporter {
  const { language, least, version, shard } = options;
  const head = {
    schemaVersion: 1,
    tool: { name: 'rtw-protocol', version },
    language,
    ...(least !== 'info' && { minSeverity: least }),
    ...(shard && { shard }),
  } satisfies Partial<JsonFrame>;
  const rules = toldRules();
  let files = 0;
  return {
    begin: () => `{\n${members(head)},\n  "files": [`,
    file: (file) => `${files++ === 0 ? '' : ','}\n    ${fileText(file, rules, options)}`,
    end: (tally) => {
      const tail = {
        rules: rules.all(),
        ...(tally.unchecked && { unchecked: tally.unchecked }),
        summary: summaryOf(tally),
      } satisfies Partial<JsonFrame>;
      return `${files === 0 ? '' : '\n  '}],\n${members(tail)}\n}\n`;
    },
  };
}

/** The properties of the whole, each value in lines of its own. */
function members(part: object): string {
  return Object.entries(part)
    .map(([key, value]) => `  "${key}": ${JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')}`)
    .join(',\n');
}

function fileText({ path, report, lines, accepted }: CheckedFile, rules: ToldRules, options: JsonOptions): string {
  const findings = orderedFindings(report.findings, options.least);
  const parts = {
    path: JSON.stringify(path),
    studies: lineEach(report.studies.map((study) => studyAsJson(study, options.language))),
    findings: lineEach(
      findings.map((finding) => findingAsJson(finding, accepted?.has(finding) ?? false, rules, options)),
    ),
    lines: JSON.stringify(linesIn(lines, rangesTold({ studies: report.studies, findings }))),
  };
  const text = Object.entries(parts).map(([key, value]) => `      "${key}": ${value}`);
  return `{\n${text.join(',\n')}\n    }`;
}

function lineEach(values: readonly unknown[]): string {
  if (values.length === 0) return '[]';
  return `[\n${values.map((value) => `        ${JSON.stringify(value)}`).join(',\n')}\n      ]`;
}

function summaryOf({ files, studies, findings, accepted, unchecked }: Tally): JsonFrame['summary'] {
  return {
    files,
    studies,
    errors: findings.error,
    warnings: findings.warning,
    infos: findings.info,
    ...(accepted !== undefined && { accepted }),
    ...(unchecked !== undefined && { unchecked: unchecked.length }),
  };
}
