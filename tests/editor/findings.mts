import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Place } from './place.mts';

const rtw = path.join(import.meta.dirname, '../../packages/cli/bin/rtw.js');

/** The part of a finding that an editor shows. Lines and characters are counted from zero. */
export interface ShownFinding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  range: { start: Place; end: Place };
  fixable: boolean;
}

/** One row of the Problems panel. */
export interface Problem {
  code: string;
  message: string;
  /** Whether it stands for several findings. */
  isTogether: boolean;
  place: Place;
}

/** Behind the title of the first criterion of those that are told as one, which may be broken over lines. */
const firstCode = /^ {4}(?:Error|Warning|Fel|Varning) +- .*?\(((?:[\w-]+\.)+[\w-]+)\)/ms;

/**
 * What `rtw check` tells a reader of one file, read from its text: the Problems panel must say the same. What waits for
 * the same statement is one problem, with the code of the first of the gravest; remarks are none.
 */
export function problemsOf(folder: string, file: string, language: 'en' | 'sv' = 'en'): Problem[] {
  const options = ['--format', 'text', '--fail-on', 'never', '--quiet', '--lang', language];
  const output = execFileSync(process.execPath, [rtw, 'check', file, ...options], { cwd: folder, encoding: 'utf8' });
  const blocks = output.split(/^ {2}(?=\d+:\d+ {2})/m).slice(1);
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [, line, column, name = ''] = head.match(/^(\d+):(\d+) {2}\S+ {2}(.+?)(?: {2}\(.*)?$/) ?? [];
    const isTogether = /: \d+ /.test(name);
    return {
      code: isTogether ? (block.match(firstCode)?.[1] ?? '') : name,
      message: lines.slice(0, lines.indexOf('')).join(' '),
      isTogether,
      place: { line: Number(line) - 1, character: Number(column) - 1 },
    };
  });
}

/** What `rtw check` finds in one file. */
export function findingsOf(folder: string, file: string, language: 'en' | 'sv' = 'en'): ShownFinding[] {
  const options = ['--format', 'json', '--min-severity', 'info', '--fail-on', 'never', '--lang', language];
  const output = execFileSync(process.execPath, [rtw, 'check', file, ...options], { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(output) as { files: { findings: ShownFinding[] }[] };
  return report.files.flatMap((checked) => checked.findings);
}
