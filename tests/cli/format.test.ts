import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from './rtw.ts';

const canonical = 'protocol Sound {\n  title: "A study" // so far\n}\n';
const untidy = '\ufeffprotocol   Sound {\r\n\ttitle:"A study"   // so far\r\n}';
const broken = 'protocol Broken {\n  title "No colon"\n';

const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

test('files are written in their canonical form, and named', async () => {
  const folder = folderWith({ 'a.rtw': untidy, 'b.rtw': canonical });
  const { exitCode, stdout, stderr } = await rtw(['format'], { cwd: folder });
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: 'a.rtw\n',
    stderr: 'rtw: 1 file of 2 files changed.\n',
  });
  expect(textOf(folder, 'a.rtw')).toBe(canonical);
  expect(readdirSync(folder)).toEqual(['a.rtw', 'b.rtw']);
});

test('a file keeps its mode, and a symbolic link that is named is followed', async () => {
  const folder = folderWith({ 'a.rtw': untidy, 'links/readme.txt': '' });
  chmodSync(join(folder, 'a.rtw'), 0o600);
  symlinkSync('../a.rtw', join(folder, 'links/a.rtw'));
  await rtw(['format', 'links/a.rtw'], { cwd: folder });
  expect(textOf(folder, 'a.rtw')).toBe(canonical);
  expect(statSync(join(folder, 'a.rtw')).mode & 0o777).toBe(0o600);
});

describe('--check', () => {
  test('lists the files that differ, changes none, and answers 1', async () => {
    const folder = folderWith({ 'a.rtw': untidy, 'b.rtw': canonical });
    const { exitCode, stdout } = await rtw(['format', '--check', '--quiet'], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'a.rtw\n' });
    expect(textOf(folder, 'a.rtw')).toBe(untidy);
  });

  test('answers 0 where all is well', async () => {
    const folder = folderWith({ 'b.rtw': canonical });
    expect(await rtw(['format', '--check', '--quiet'], { cwd: folder })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
  });
});

test('a file that cannot be read as a whole is left alone, the others are not', async () => {
  const folder = folderWith({ 'a.rtw': broken, 'b.rtw': untidy, 'c.rtw': Buffer.from([0x70, 0xff]) });
  const { exitCode, stdout, stderr } = await rtw(['format'], { cwd: folder });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'b.rtw\n' });
  expect(stderr).toMatch(/Left alone: a\.rtw[\s\S]*Left alone: c\.rtw/);
  expect(textOf(folder, 'a.rtw')).toBe(broken);
});

test('a path that does not exist stops everything, with exit code 2', async () => {
  const folder = folderWith({ 'a.rtw': untidy });
  expect((await rtw(['format', 'a.rtw', 'nowhere.rtw'], { cwd: folder })).exitCode).toBe(2);
  expect(textOf(folder, 'a.rtw')).toBe(untidy);
});

describe('standard input', () => {
  test('is printed in canonical form', async () => {
    const { exitCode, stdout } = await rtw(['format', '--stdin'], { stdin: untidy });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: canonical });
  });

  test('is only judged with --check', async () => {
    expect(await rtw(['format', '--stdin', '--check'], { stdin: untidy })).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await rtw(['format', '--stdin', '--check'], { stdin: canonical })).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
  });

  test('with mistakes prints nothing', async () => {
    expect(await rtw(['format', '--stdin', '--lang', 'sv'], { stdin: broken })).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'rtw: Texten går inte att läsa i sin helhet; "rtw check --stdin" visar var.\n',
    });
  });
});
