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

/** What `rtw check` finds in one file: the editor must show the same. */
export function findingsOf(folder: string, file: string, language: 'en' | 'sv' = 'en'): ShownFinding[] {
  const options = ['--format', 'json', '--min-severity', 'info', '--fail-on', 'never', '--lang', language];
  const output = execFileSync(process.execPath, [rtw, 'check', file, ...options], { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(output) as { files: { findings: ShownFinding[] }[] };
  return report.files.flatMap((checked) => checked.findings);
}
