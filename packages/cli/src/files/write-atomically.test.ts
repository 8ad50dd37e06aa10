import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPendingFile, writeAtomically } from './write-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file has the new text and its old mode', async () => {
  const file = join(folder, 'a.rtw');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  await writeAtomically(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.rtw']);
});

test('a symbolic link stays one, and what it leads to is written', async () => {
  writeFileSync(join(folder, 'a.rtw'), 'old');
  symlinkSync('a.rtw', join(folder, 'link.rtw'));
  await writeAtomically(join(folder, 'link.rtw'), 'new');
  expect(readlinkSync(join(folder, 'link.rtw'))).toBe('a.rtw');
  expect(readFileSync(join(folder, 'a.rtw'), 'utf8')).toBe('new');
});

test('until it is finished, the old text is there', async () => {
  const file = join(folder, 'report.json');
  writeFileSync(file, 'old');
  const pending = await openPendingFile(file);
  await pending.write('one, ');
  await pending.write('two');
  expect(readFileSync(file, 'utf8')).toBe('old');
  await pending.finish();
  expect(readFileSync(file, 'utf8')).toBe('one, two');
});

test('discarded, it leaves nothing behind', async () => {
  const pending = await openPendingFile(join(folder, 'report.json'));
  await pending.write('half');
  await pending.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder is no file, and a folder that does not exist holds none', async () => {
  await expect(openPendingFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(openPendingFile(join(folder, 'nowhere/a'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test.skipIf(process.platform === 'win32')('what is no regular file is written to as it is', async () => {
  await writeAtomically('/dev/null', 'gone');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
