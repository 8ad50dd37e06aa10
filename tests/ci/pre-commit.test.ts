import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { situations } from '../cli/report-formats/situations.ts';
import { folderWith, rtw } from '../cli/rtw.ts';

interface Hook {
  id: string;
  name: string;
  description: string;
  entry: string;
  language: string;
  files: string;
  types: string[];
  require_serial: boolean;
}
const hooks: Hook[] = parse(readFileSync(join(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8'));

/** Runs a hook as pre-commit does: its entry, the arguments of who uses it, and the files that it is for. */
async function runHook(id: string, folder: string, paths: readonly string[], args: readonly string[] = []) {
  const { entry, files } = hooks.find((hook) => hook.id === id)!;
  const [npx, option, tool, ...words] = entry.split(' ');
  expect([npx, option, tool]).toEqual(['npx', '--no-install', 'rtw']);
  return rtw([...words, ...args, ...paths.filter((path) => new RegExp(files).test(path))], { cwd: folder });
}

describe('the hooks of pre-commit', () => {
  test('run the tool that the repository has installed, once for all protocols', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['rtw-check', 'rtw-format']);
    for (const hook of hooks) expect(hook).toMatchObject({ language: 'system', types: ['file'], require_serial: true });
  });

  test('check only protocols, and stop a commit that has errors', async () => {
    const folder = folderWith({ ...situations.findings, 'notes.txt': 'protocol {' });
    const { exitCode, stdout } = await runHook('rtw-check', folder, ['notes.txt', 'our call/wanting.rtw']);
    expect(exitCode).toBe(1);
    expect(stdout).not.toContain('notes.txt');
  });

  test('take arguments of who uses them', async () => {
    const folder = folderWith(situations.findings);
    const { exitCode } = await runHook('rtw-check', folder, ['our call/wanting.rtw'], ['--fail-on', 'never']);
    expect(exitCode).toBe(0);
  });

  test('write a protocol in its canonical form, which stops the commit since the file changes', async () => {
    const folder = folderWith({ 'p.rtw': 'protocol P {title:"x"}' });
    expect((await runHook('rtw-format', folder, ['p.rtw'])).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'p.rtw'), 'utf8')).toBe('protocol P { title: "x" }\n');
  });
});
