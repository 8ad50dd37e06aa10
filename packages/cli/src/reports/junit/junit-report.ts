import { printable, printableProse } from '../../text/printable.ts';
import type { CheckedFile, Reporter } from '../reporter.ts';
import { findingLines } from './finding-lines.ts';
import type { JunitOptions } from './junit-options.ts';
import { type TestCase, testCasesOf } from './test-cases.ts';
import { openTag, xmlText } from './xml.ts';

/**
 * The results as JUnit, for what shows the outcome of tests: a suite for each file, a case for each criterion of each
 * study. Nothing in it tells the time: the same input gives the same bytes.
 */
export function junitReporter(options: JunitOptions): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rtw">\n',
    file: (file) => suite(file, options),
    end: () => '</testsuites>\n',
  };
}

function suite(file: CheckedFile, options: JunitOptions): string {
  const cases = testCasesOf(file, options);
  const having = (outcome: TestCase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const open = openTag('testsuite', {
    name: printable(file.path),
    tests: cases.length,
    failures: having('failed'),
    errors: 0,
    skipped: having('skipped'),
  });
  return `  ${open}\n${cases.map((one) => testCase(one, file, options)).join('')}  </testsuite>\n`;
}

function testCase(one: TestCase, file: CheckedFile, options: JunitOptions): string {
  const open = openTag('testcase', { name: one.name, classname: one.group });
  const body = bodyOf(one, file, options);
  return body === '' ? `    ${open.slice(0, -1)}/>\n` : `    ${open}\n      ${body}\n    </testcase>\n`;
}

function bodyOf({ outcome, findings, because }: TestCase, file: CheckedFile, options: JunitOptions): string {
  if (outcome === 'skipped') return `<skipped>${xmlText(because ?? '')}</skipped>`;
  const [first] = findings;
  if (!first) return '';
  const text = xmlText(findings.map((finding) => findingLines(finding, file, options).join('\n')).join('\n\n'));
  if (outcome === 'passed') return `<system-out>${text}</system-out>`;
  const message = printableProse(first.message[options.language]);
  return `${openTag('failure', { message, type: first.status ?? first.severity })}${text}</failure>`;
}
