import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProtocols } from './find-protocols.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-files-'));
  mkdirSync(join(folder, 'call/a'), { recursive: true });
  writeFileSync(join(folder, 'call/b.rtw'), '');
  writeFileSync(join(folder, 'call/a/c.rtw'), '');
  writeFileSync(join(folder, 'secret.rtw'), '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...paths: string[]) =>
  (await findProtocols(paths, folder)).map((path) => relative(folder, path).replaceAll('\\', '/'));

test('a folder stands for every protocol in it and below, in the order of the names', async () => {
  expect(await found('call')).toEqual(['call/a/c.rtw', 'call/b.rtw']);
});

test('a link in a folder that leads out of it is passed over', async () => {
  symlinkSync(join(folder, 'secret.rtw'), join(folder, 'call/leak.rtw'));
  symlinkSync(folder, join(folder, 'call/up'));
  expect(await found('call')).toEqual(['call/a/c.rtw', 'call/b.rtw']);
});

test('a link that is named is followed', async () => {
  symlinkSync(join(folder, 'secret.rtw'), join(folder, 'call/leak.rtw'));
  expect(await found('call/leak.rtw')).toEqual(['call/leak.rtw']);
});

test('a file that two paths lead to is one file', async () => {
  symlinkSync(join(folder, 'call/b.rtw'), join(folder, 'call/a/again.rtw'));
  expect(await found('call', 'call/b.rtw')).toEqual(['call/a/again.rtw', 'call/a/c.rtw']);
});
