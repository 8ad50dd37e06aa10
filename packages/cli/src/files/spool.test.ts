import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSpool } from './spool.ts';

let folder = '';
let before: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-spool-'));
  before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
});
afterEach(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true, force: true });
});

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of texts) text += piece;
  return text;
}

test('what is written comes back as it was, also where a letter lies across two pieces', async () => {
  const spool = await openSpool();
  const text = `x${'åäö🙂'.repeat(30_000)}`;
  await spool.write('one, ');
  await spool.write(text);
  expect(await textOf(spool.texts())).toBe(`one, ${text}`);
  await spool.discard();
});

test.skipIf(process.platform === 'win32')('whoever ends the process leaves nothing behind', async () => {
  const spool = await openSpool();
  await spool.write('half');
  expect(readdirSync(folder)).toEqual([]);
  await spool.discard();
});

test('without a place for temporary files it is told which one is missing', async () => {
  process.env.TMPDIR = join(folder, 'nowhere');
  await expect(openSpool()).rejects.toThrow(/^Cannot write .*nowhere/);
});
