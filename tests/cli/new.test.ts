import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { call } from '../../packages/language/src/testing/call-template.ts';
import { folderWith, rtw } from './rtw.ts';

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

test('a new protocol is written, formatted, and its findings are what is still to be filled in', async () => {
  const folder = folderWith({});
  const { exitCode, stdout, stderr } = await rtw(['new', 'PROSA'], { cwd: folder });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  expect(stderr).toMatch(/^rtw: Wrote PROSA\.rtw: \d+ statements to fill in/);
  expect((await rtw(['format', '--check'], { cwd: folder })).exitCode).toBe(0);
  const checked = await rtw(['check', '--format', 'json'], { cwd: folder });
  const findings = jsonReport.parse(JSON.parse(checked.stdout)).files.flatMap((file) => file.findings);
  expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['not-reported']));
});

test('it speaks the language that is asked for', async () => {
  const { stdout } = await rtw(['new', 'PROSA', '-o', '-', '--lang', 'sv'], { cwd: folderWith({}) });
  expect(stdout).toMatch(/^\/\/ PROSA: ett nytt protokoll/);
  expect(stdout).toContain('protocol PROSA follows RtwTrial "1" {');
  expect(stdout).toContain('// Hur resultaten analyseras');
});

test('a file that is there is never overwritten', async () => {
  const folder = folderWith({ 'PROSA.rtw': 'mine', 'other.rtw': 'mine' });
  for (const args of [[], ['-o', 'other.rtw']]) {
    const { exitCode, stderr } = await rtw(['new', 'PROSA', ...args], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is there already');
  }
  expect([read(folder, 'PROSA.rtw'), read(folder, 'other.rtw')]).toEqual(['mine', 'mine']);
});

test.each(['two words', '../up', '2027', 'every', '', '-x', 'a/b', 'x'.repeat(300)])(
  'a protocol cannot be called %j',
  async (name) => {
    const folder = folderWith({});
    const { exitCode, stdout } = await rtw(['new', '--', name], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(existsSync(join(folder, `${name}.rtw`))).toBe(false);
  },
);

test('a folder that is not there is told of', async () => {
  const { exitCode, stderr } = await rtw(['new', 'A', '-o', 'nowhere/A.rtw'], { cwd: folderWith({}) });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Cannot write nowhere/A.rtw');
});

describe('the template', () => {
  test('may be that of a file, which the protocol imports from where it stands', async () => {
    const folder = folderWith({ 'funder/call.rtw': call, 'drafts/.keep': '' });
    const args = ['new', 'Mine', '--template', 'funder/call.rtw', '-o', 'drafts/Mine.rtw'];
    expect((await rtw(args, { cwd: folder })).exitCode).toBe(0);
    expect(read(folder, 'drafts/Mine.rtw')).toContain('import "../funder/call.rtw"\n');
    const { stdout } = await rtw(['check', 'drafts'], { cwd: folder });
    expect(stdout).toContain('template.OurCall.gender');
    expect(stdout).not.toMatch(/ (link|syntax|type)\./);
  });

  test('may be that of an installed package', async () => {
    const folder = folderWith({
      'node_modules/@funder/call/package.json': '{ "name": "@funder/call", "rtw": "call.rtw" }',
      'node_modules/@funder/call/call.rtw': call,
    });
    const { stdout } = await rtw(['new', 'Mine', '--template', '@funder/call', '-o', '-'], { cwd: folder });
    expect(stdout).toContain('import "@funder/call"\n');
    expect(stdout).toContain('protocol Mine follows OurCall "1" {');
  });

  test.each([
    ['RtwTrail', /Did you mean "RtwTrial"\?/],
    ['@funder/none', /package .*@funder\/none.* is in no folder/],
    ['nowhere.rtw', /There is no file/],
    ['/etc/passwd', /There is no template|neither the path/],
    ['plain.rtw', /There is no template in/],
    ['several.rtw', /There are several templates in .*: A and B/],
    ['../outside.rtw', /lies outside/],
  ])('that is %s is told of, and nothing is written', async (template, message) => {
    const several = 'template A { version: "1.0.0" }\ntemplate B { version: "1.0.0" }\n';
    const folder = folderWith({ 'plain.rtw': 'protocol P {\n}\n', 'several.rtw': several });
    const { exitCode, stderr } = await rtw(['new', 'Mine', '--template', template], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(message);
    expect(existsSync(join(folder, 'Mine.rtw'))).toBe(false);
  });
});
