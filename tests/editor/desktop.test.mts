import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { assertDefinitionOpens } from './definition.mts';
import { findingsOf, type Problem, problemsOf, type ShownFinding } from './findings.mts';
import { type Place, placeIn } from './place.mts';
import { assertProblems, assertShown } from './problems.mts';
import { type EditorSession, openEditor } from './session.mts';
import {
  activeTab,
  applyQuickFix,
  completions,
  goTo,
  hoverOver,
  openFile,
  problemRows,
  quickFixes,
  runCommand,
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
  await goTo(editor.page, firstError().range.start);
  await squiggles(editor.page, 'error').first().waitFor({ state: 'attached' });
  await editor.screenshot('1-findings-in-the-text');
});

test('the Problems panel shows what rtw check finds, in the same words', async () => {
  await assertProblems(editor, problems(), '2-problems');
});

test('a hover over an underlined place tells the finding', async () => {
  const finding = firstError();
  await goTo(editor.page, finding.range.start);
  const hover = await hoverOver(editor.page, squiggles(editor.page, 'error').first());
  await hover.getByText(finding.code).first().waitFor();
  await editor.screenshot('3-hover');
  await editor.page.mouse.move(5, 5);
});

test('go to definition leads from a term to the shipped vocabulary', async () => {
  await assertDefinitionOpens(editor, file);
  await editor.screenshot('4-definition');
  await openFile(editor.page, file);
});

test('the code of a finding leads to the criterion that raised it', async () => {
  const { code } = firstError();
  const [set, criterion] = code.split('.');
  await problemRows(editor.page);
  await editor.page.locator('.markers-panel a', { hasText: code }).first().click();
  await activeTab(editor.page, `${set}.rtw`).waitFor();
  assert.match(await visibleText(editor.page), new RegExp(`\\bcriterion ${criterion}\\b`));
  await editor.screenshot('5-criterion');
  await openFile(editor.page, file);
});

test('a severity of one’s own applies at once', async () => {
  const alone = problems().find(({ isTogether, code }) => !isTogether && code !== firstError().code);
  assert.ok(alone, 'a finding of PROSA stands alone');
  editor.changeSettings({ 'rtw.severities': { [alone.code]: 'off' } });
  await assertProblems(
    editor,
    problems().filter(({ code }) => code !== alone.code),
  );
  editor.changeSettings({});
});

test('findings turn Swedish at once when Swedish is chosen', async () => {
  editor.changeSettings({ 'rtw.language': 'sv' });
  await assertShown(editor, problems('sv'), '6-swedish');
  editor.changeSettings({});
  await assertShown(editor, problems());
});

test('a restarted server finds the same', async () => {
  await runCommand(editor.page, 'RTW Protocol: Restart Server');
  await assertShown(editor, problems());
  assert.match(editor.logs(), /Restarting the server/);
  assert.doesNotMatch(editor.logs(), /\[error\].*RTW Protocol/);
});

test('completion offers what may stand at the caret, and says what it means', async () => {
  const [place] = placeOf(/^ {2}(stage):/);
  await openFile(editor.page, file);
  await goTo(editor.page, place);
  await editor.page.keyboard.press('End');
  await editor.page.keyboard.type('\npop');
  const offered = await completions(editor.page);
  await offered.filter({ hasText: 'population' }).first().waitFor();
  await editor.screenshot('7-completion');
  await editor.page.keyboard.press('Escape');
  await runCommand(editor.page, 'File: Revert File');
  await editor.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
});

test('a mistyped word is found while it is typed, and its quick fix mends it', async () => {
  const before = textOnDisk();
  const [{ line, character }, word] = placeOf(/^ {2}(acronym):/);
  await openFile(editor.page, file);
  await goTo(editor.page, { line, character: character + word.length });
  await editor.page.keyboard.type('m');
  await squiggles(editor.page, 'error').first().waitFor({ state: 'attached' });
  await quickFixes(editor.page);
  await editor.screenshot('8-mistyped-word');
  await applyQuickFix(editor.page, word);
  await save(editor.page);
  assert.equal(textOnDisk(), before);
  await assertShown(editor, problems());
});

test('a finding is waived with a reason, in sight of every reader', async () => {
  const alone = problems().find(({ isTogether }) => !isTogether);
  assert.ok(alone, 'a finding of PROSA stands alone');
  const { code, place } = alone;
  await goTo(editor.page, place);
  await quickFixes(editor.page);
  await editor.screenshot('9-quick-fixes');
  await applyQuickFix(editor.page, new RegExp(`^Waive ${code}`));
  // The fix leads to the place of the reason, which is then typed.
  await editor.page.locator('.tab.active.dirty').waitFor();
  await editor.page.locator('#status\\.editor\\.selection').filter({ hasText: 'selected' }).waitFor();
  await editor.page.keyboard.type('The register is named in the full text.');
  await save(editor.page);
  await editor.screenshot('10-waived');
  assert.match(textOnDisk(), new RegExp(`waive ${code} because "The register is named in the full text\\."`));
  assert.ok(!findings().some((finding) => finding.code === code), `${code} is silenced`);
  await assertShown(editor, problems());
});

/** What the command line tells of the file as it is now. */
function problems(language: 'en' | 'sv' = 'en'): Problem[] {
  return problemsOf(editor.workspace, file, language);
}

/** What the command line finds in the file as it is now. */
function findings(language: 'en' | 'sv' = 'en'): ShownFinding[] {
  return findingsOf(editor.workspace, file, language);
}

function textOnDisk(): string {
  return readFileSync(path.join(editor.workspace, file), 'utf8');
}

function firstError(): ShownFinding {
  const found = findings().find((finding) => finding.severity === 'error');
  assert.ok(found, 'PROSA has an error');
  return found;
}

/** Where the first group of a pattern begins in the file, and what it matched. */
function placeOf(pattern: RegExp): [place: Place, text: string] {
  return placeIn(textOnDisk(), pattern);
}
