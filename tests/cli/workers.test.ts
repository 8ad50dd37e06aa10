import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commandLineTool, folderWith, rtw } from './rtw.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples', name));
const tool = commandLineTool();

describe('several threads', () => {
  const folder = folderWith({
    'a/mworks.rtw': example('mworks.rtw'),
    'a/rc-psychiatry.rtw': example('rc-psychiatry.rtw'),
    'b/broken.rtw': 'protocol Broken {\n  title "No colon"\n}\n',
    'b/latin.rtw': Buffer.from('protocol P {\n  title: "\xe5"\n}\n', 'latin1'),
    'b/rtw.config.json': '{ "criteria": { "rehsam.attrition": "off" } }',
    'c/evaluated.rtw': example('rehsam2-evaluation/2018-01252-b.rtw'),
    'empty.rtw': '',
  });
  const formats = ['--format', 'text', '--output', 'out.txt', '--format', 'json', '--output', 'out.json'];
  const written = () => ['out.txt', 'out.json'].map((name) => readFileSync(join(folder, name), 'utf8'));

  const lock = () => readFileSync(join(folder, 'rtw.lock.json'), 'utf8');

  test('say byte for byte what one says', async () => {
    const alone = await rtw(['check', '--workers', '1', ...formats], { cwd: folder });
    const expected = written();
    expect(await tool.ofItsOwn(['check', '--workers', '2', ...formats], { cwd: folder })).toEqual(alone);
    expect(written()).toEqual(expected);
  });

  test('write the same lock, and hold what they find against it', async () => {
    const args = ['check', '--lang', 'sv', '--template', 'ForteRehsam2'];
    await rtw([...args, '--update-lock', '--workers', '1', ...formats], { cwd: folder });
    const [expected, before] = [lock(), written()];
    await tool.ofItsOwn([...args, '--update-lock', '--workers', '3', ...formats], { cwd: folder });
    expect(lock()).toBe(expected);
    writeFileSync(join(folder, 'rtw.lock.json'), '{ "schemaVersion": 1, "templates": {} }');
    const alone = await rtw([...args, '--workers', '1', ...formats], { cwd: folder });
    const told = written();
    expect(told[0]).toContain('link.template-not-locked');
    expect(told).not.toEqual(before);
    expect(await tool.ofItsOwn([...args, '--workers', '2', ...formats], { cwd: folder })).toEqual(alone);
    expect(written()).toEqual(told);
  });

  test('tell of a configuration with a mistake once, before any work', async () => {
    const broken = folderWith({ 'a.rtw': '', 'b.rtw': '', 'rtw.config.json': '{ "sets": 1 }' });
    const { exitCode, stdout, stderr } = await rtw(['check', '--workers', '2'], { cwd: broken });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.match(/rtw\.config\.json/g)).toHaveLength(1);
  });
});

describe('a run that is interrupted', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s leaves nothing half written, and ends with %i', async (signal, expected) => {
    const folder = folderWith({ 'report.json': 'before' });
    const args = ['check', '--stdin', '--format', 'json', '--output', 'report.json'];
    // It waits for its text, which never comes.
    const child = spawn(process.execPath, [tool.file(), ...args], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(2), { timeout: 30_000 });
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([expected, null]);
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('before');
  });
});
