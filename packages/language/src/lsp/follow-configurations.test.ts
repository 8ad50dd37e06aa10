import { URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const config = URI.parse('file:///workspace/rtw.config.json');
const set = (name: string) =>
  `criteria ${name} { criterion c: error { title: "C" en, "C" sv; check: title is stated; place: title } }\n`;

async function started(configuration: string) {
  const editor = editorOver('en', { 'rtw.config.json': configuration });
  const { FileSystemProvider, WorkspaceManager } = editor.shared.workspace;
  await WorkspaceManager.initializeWorkspace([]);
  await editor.open('protocol P {\n}\n', 'p.rtw');
  const reading = vi.spyOn(FileSystemProvider, 'readFile');
  const readings = () => reading.mock.calls.filter(([uri]) => uri.toString() === config.toString()).length;
  let written = 0;
  return { editor, readings, write: (text: string) => editor.open(text, `written-${written++}.rtw`) };
}

test('a configuration that names what nobody knows is not read again while protocols are written', async () => {
  const { readings, write } = await started('{ "sets": ["ours"] }');
  await write('protocol A {\n  title: "t"\n}\n');
  await write('protocol B {\n  title: "t"\n}\n');
  expect(readings()).toBe(0);
});

test('it is read again once a set is written, which may be the one it names', async () => {
  const { editor, readings, write } = await started('{ "sets": ["ours"] }');
  await write(set('others'));
  await expect.poll(readings).toBeGreaterThan(0);
  expect(editor.rtw.check.Configurations.files[0]?.findings).toHaveLength(1);
});
