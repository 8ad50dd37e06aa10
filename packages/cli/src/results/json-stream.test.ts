import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StreamedValue, streamedValues } from './json-stream.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-json-stream-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function streamed(text: string): Promise<StreamedValue[]> {
  const path = join(folder, 'result.json');
  writeFileSync(path, text);
  const values: StreamedValue[] = [];
  for await (const value of streamedValues(path, 'files')) values.push(value);
  return values;
}

test('the items of the list come one by one, between the other properties', async () => {
  expect(await streamed('{ "a": { "b": [1] }, "files": [{ "x": [1, 2] }, "two"], "c": [3] }')).toEqual([
    { key: 'a', value: { b: [1] } },
    { item: { x: [1, 2] } },
    { item: 'two' },
    { key: 'files', value: [] },
    { key: 'c', value: [3] },
  ]);
});

test('an item is let go of when it has been told, so that a long list takes no more memory than a short one', async () => {
  const last = (
    await streamed(`{ "files": [${Array.from({ length: 1000 }, (_, at) => `{ "at": ${at} }`).join()}] }`)
  ).at(-1);
  expect(last).toEqual({ key: 'files', value: [] });
});

test('what is no list is told as what it is', async () => {
  expect(await streamed('{ "files": 3 }')).toEqual([{ key: 'files', value: 3 }]);
});
