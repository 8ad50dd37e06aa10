import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { findingsOf, type ShownFinding } from './findings.mts';
import { assertProblems } from './problems.mts';
import { type EditorSession, openEditor } from './session.mts';
import {
  activeTab,
  applyQuickFix,
  goTo,
  hoverOver,
  openFile,
  quickFixes,
  save,
  squiggles,
  visibleText,
} from './workbench.mts';

// PROSA in VS Code, with the server as a process of its own. One session: the tests follow each other like a working
// day, and the one that changes the text comes last.

const file = 'prosa.rtw';
let editor: EditorSession;

before(async () => {
  editor = await openEditor([file]);
});

after(async () => {
  await editor?.close();
});

test('PROSA opens with its findings underlined', async () => {
  await openFile(editor.page, file);
  await squiggles(editor.page, 'error').first().waitFor({ state: 'attached' });
  await editor.screenshot('1-findings-in-the-text');
});

test('the Problems panel shows what rtw check finds, in the same words', async () => {
  await assertProblems(editor, findings(), '2-problems');
});

test('a hover over an underlined place tells the finding', async () => {
  const finding = firstError();
  await goTo(editor.page, finding.range.start);
  const hover = await hoverOver(editor.page, squiggles(editor.page, 'error').first());
  await hover.getByText(finding.code).first().waitFor();
  await editor.screenshot('3-hover');
  await editor.page.mouse.move(5, 5);
});

test('go to definition leads from an instrument to the shipped vocabulary', async () => {
  const [place, name] = placeOf(/\binstrument:\s*([\w-]+)/);
  await goTo(editor.page, place);
  await editor.page.keyboard.press('F12');
  await activeTab(editor.page, /\.rtw/)
    .and(activeTab(editor.page, /^(?!.*prosa)/))
    .waitFor();
  assert.match(await visibleText(editor.page), new RegExp(`\\b${name}\\b`));
  await editor.screenshot('4-definition');
  await editor.page.keyboard.press('Control+F4');
  await openFile(editor.page, file);
});

test('a severity of one’s own applies at once', async () => {
  const { code } = firstError();
  editor.changeSettings({ 'rtw.severities': { [code]: 'off' } });
  await assertProblems(
    editor,
    findings().filter((finding) => finding.code !== code),
  );
  editor.changeSettings({});
});

test('findings turn Swedish at once when Swedish is chosen', async () => {
  editor.changeSettings({ 'rtw.language': 'sv' });
  await assertProblems(editor, findings('sv'), '5-swedish');
  editor.changeSettings({});
  await assertProblems(editor, findings());
});

test('a quick fix settles its finding', async () => {
  const fixable = findings().find((finding) => finding.fixable);
  assert.ok(fixable, 'PROSA has a finding that can be fixed');
  const before = readFileSync(path.join(editor.workspace, file), 'utf8');
  await openFile(editor.page, file);
  await goTo(editor.page, fixable.range.start);
  const menu = await quickFixes(editor.page);
  await editor.screenshot('6-quick-fixes');
  await applyQuickFix(editor.page, (await menu.first().innerText()).trim());
  await save(editor.page);
  await editor.screenshot('7-fixed');
  assert.notEqual(readFileSync(path.join(editor.workspace, file), 'utf8'), before);
  const { code, message } = fixable;
  assert.ok(!findings().some((finding) => finding.code === code && finding.message === message), `${code} is settled`);
  await assertProblems(editor, findings());
});

/** What the command line finds in the file as it is now. */
function findings(language: 'en' | 'sv' = 'en'): ShownFinding[] {
  return findingsOf(editor.workspace, file, language);
}

function firstError(): ShownFinding {
  const found = findings().find((finding) => finding.severity === 'error');
  assert.ok(found, 'PROSA has an error');
  return found;
}

/** Where the first group of a pattern begins in the file, and what it matched. */
function placeOf(pattern: RegExp): [place: { line: number; character: number }, text: string] {
  const lines = readFileSync(path.join(editor.workspace, file), 'utf8').split('\n');
  const line = lines.findIndex((text) => pattern.test(text));
  const match = lines[line]?.match(new RegExp(pattern, 'd'));
  assert.ok(match?.indices?.[1] && match[1], `PROSA has ${pattern}`);
  return [{ line, character: match.indices[1][0] }, match[1]];
}
