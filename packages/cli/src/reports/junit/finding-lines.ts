import { severityWords } from '@rtw-protocol/language/readers';
import type { Finding, Localized } from '@rtw-protocol/model';
import { findingLabels } from '../../text/finding-labels.ts';
import { printable, printableProse } from '../../text/printable.ts';
import type { CheckedFile } from '../reporter.ts';
import { sourceWords } from '../text-finding.ts';
import type { JunitOptions } from './junit-options.ts';

/** A finding as the text of a test: its place and code, what was found, what to write, why, and who says so. */
export function findingLines(finding: Finding, { path }: CheckedFile, { language, titles }: JunitOptions): string[] {
  const { code, severity, message, write, why, source, range } = finding;
  const { line, character } = range.start;
  const told: [Localized, string | undefined][] = [
    [findingLabels.write, write?.[language]],
    [findingLabels.why, why?.[language]],
    [findingLabels.source, source && sourceWords(source, titles.source(source.key))],
  ];
  return [
    `${printable(path)}:${line + 1}:${character + 1}: ${severityWords[severity][language]} ${printable(code)}`,
    printableProse(message[language]),
    ...told.flatMap(([label, text]) => (text ? [`${label[language]}: ${printableProse(text)}`] : [])),
  ];
}
