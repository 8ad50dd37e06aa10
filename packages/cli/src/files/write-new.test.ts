import { mkdtempSync, readFileSync } from 'node:fs';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeNew } from './write-new.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-new-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** The methods that all open files share. */
async function openFiles(): Promise<FileHandle> {
  const file = await open(folder, 'r');
  await file.close();
  return Object.getPrototypeOf(file);
}

test('a new file has the text, and one that is there is left alone', async () => {
  const file = join(folder, 'a.rtw');
  await writeNew(file, 'first');
  await expect(writeNew(file, 'second')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('first');
});

test.each(['ENOSPC', 'EDQUOT', 'EIO'])('nothing is left where writing ends with %s', async (code) => {
  vi.spyOn(await openFiles(), 'writeFile').mockRejectedValueOnce(Object.assign(new Error(code), { code }));
  await expect(writeNew(join(folder, 'a.rtw'), 'text')).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual([]);
});
