import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWhole } from './read-whole.ts';
import { unreadable } from './unreadable.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtw-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a file to which somebody writes that many times while it is read. */
async function readWhileWritten(times: number): Promise<string> {
  const path = join(folder, 'a.rtw');
  writeFileSync(path, 'a');
  let left = times;
  const bytes = await readWhole(path, async (file) => {
    const read = await file.readFile();
    if (left-- > 0) appendFileSync(path, 'b');
    return read;
  });
  return bytes.toString();
}

test('a file is read as it is', async () => {
  expect(await readWhileWritten(0)).toBe('a');
});

test('a file that changes while it is read is read again', async () => {
  expect(await readWhileWritten(2)).toBe('abb');
});

test('a file that goes on changing is told', async () => {
  const error = await readWhileWritten(9).catch((thrown: unknown) => thrown);
  expect(unreadable('a.rtw', error)).toEqual({
    en: 'Cannot read a.rtw: somebody is writing to it.',
    sv: 'Kan inte läsa a.rtw: någon håller på att skriva till den.',
  });
});
