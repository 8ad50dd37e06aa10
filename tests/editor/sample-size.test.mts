import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sizedStudy } from '../../packages/language/src/testing/sized-study.ts';
import { placeIn } from './place.mts';
import { type EditorSession, openEditor } from './session.mts';
import { applyQuickFix, goTo, hoverOver, openFile, quickFixes, save, visibleText } from './workbench.mts';

// A study whose stated number is too small: what its parameters give stands beside it, and follows what is typed.

const file = 'sized.rtw';
let editor: EditorSession;

before(async () => {
  editor = await openEditor([]);
  writeFileSync(path.join(editor.workspace, file), sizedStudy());
});

after(async () => {
  await editor?.close();
});

test('beside the planned number stands how many are needed', async () => {
  await openFile(editor.page, file);
  await shown(/required: 200\s*needed 226/);
  await shown(/participants: 206 planned\s*needed 252/);
  await editor.screenshot('13-needed-beside-planned');
});

test('a hover over the word of the sample size shows the calculation step by step', async () => {
  const word = editor.page.locator('.view-line span', { hasText: /^sample-size$/ }).first();
  const hover = await hoverOver(editor.page, word);
  await hover.getByText('252 in all').first().waitFor();
  await editor.screenshot('14-worked-calculation');
  await editor.page.mouse.move(5, 5);
});

test('what is needed follows a parameter while it is typed', async () => {
  const [place] = placeIn(textOnDisk(), /sd: (40) days/);
  await goTo(editor.page, place);
  await editor.page.keyboard.press('Delete');
  await editor.page.keyboard.type('3');
  await shown(/participants: 206 planned\s*needed 144/);
  await editor.page.keyboard.press('Control+Z');
  await editor.page.keyboard.press('Control+Z');
  await shown(/participants: 206 planned\s*needed 252/);
});

test('a quick fix sets the planned number to what is needed', async () => {
  const [place] = placeIn(textOnDisk(), /participants: (206)/);
  await goTo(editor.page, place);
  await quickFixes(editor.page);
  await editor.screenshot('15-set-planned');
  await applyQuickFix(editor.page, 'Set planned to 252');
  await editor.page.locator('.tab.active.dirty').waitFor();
  await save(editor.page);
  assert.match(textOnDisk(), /participants: 252 planned/);
});

/** Waits until the text of the editor, hints included, is as a pattern says. */
async function shown(pattern: RegExp): Promise<void> {
  const end = Date.now() + 20_000;
  while (!pattern.test(await visibleText(editor.page))) {
    if (Date.now() > end) assert.match(await visibleText(editor.page), pattern);
    await sleep(250);
  }
}

function textOnDisk(): string {
  return readFileSync(path.join(editor.workspace, file), 'utf8');
}
