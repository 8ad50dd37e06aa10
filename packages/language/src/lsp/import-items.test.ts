import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const editor = editorOver('en', {
  'node_modules/@x/y/package.json': '{ "rtw": "ours.rtw" }',
  'node_modules/@x/y/ours.rtw': '',
});

test('the path of an import has the files of the workspace and the packages that it uses to choose from', async () => {
  await editor.open('import "@x/y"\nimport "@x/z"', 'shared/b.rtw');
  await editor.open('', 'a.rtw');
  const [own] = await editor.complete('import "|"');
  expect(await editor.offered('import "sha|')).toEqual(['@x/y', 'a.rtw', 'shared/b.rtw']);
  expect(own?.textEdit).toEqual({
    range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } },
    newText: '@x/y',
  });
});

test('the whole path is replaced, and what follows it stays', async () => {
  const [item] = await editor.complete('import "a.|rtw" import "b.rtw"');
  expect(item?.textEdit).toMatchObject({ range: { start: { character: 8 }, end: { character: 13 } } });
});

test('another text has no files to choose from', async () => {
  expect(await editor.offered('protocol P { title: "|" }')).toEqual([]);
});
