import { after, before, test } from 'node:test';
import { assertDefinitionOpens } from './definition.mts';
import { problemsOf } from './findings.mts';
import { assertProblems } from './problems.mts';
import { type EditorSession, openEditor } from './session.mts';
import { openFile, runCommand } from './workbench.mts';

// The same file where there is no Node: extension and server are web workers, and the files come through the editor.

const file = 'prosa.rtw';
let editor: EditorSession;

before(async () => {
  editor = await openEditor([file], { inBrowser: true });
});

after(async () => {
  await editor?.close();
});

test('a protocol opened in the browser has the same findings', async () => {
  await openFile(editor.page, file);
  await assertProblems(editor, problemsOf(editor.workspace, file), '11-in-the-browser');
});

test('go to definition leads to the shipped vocabulary in the browser too', async () => {
  await assertDefinitionOpens(editor, file);
  await editor.screenshot('12-definition-in-the-browser');
});

test('a restarted server finds the same in the browser too', async () => {
  await runCommand(editor.page, 'RTW Protocol: Restart Server');
  await assertProblems(editor, problemsOf(editor.workspace, file));
});
