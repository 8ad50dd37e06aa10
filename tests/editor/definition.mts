import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { placeIn } from './place.mts';
import type { EditorSession } from './session.mts';
import { activeTab, goTo, visibleText } from './workbench.mts';

/** Asserts that F12 on what an outcome is about opens its entry in the shipped vocabulary. */
export async function assertDefinitionOpens({ page, workspace }: EditorSession, file: string): Promise<void> {
  const text = readFileSync(path.join(workspace, file), 'utf8');
  const [place, term] = placeIn(text, /\boutcome \w+: ([\w-]+)/);
  await goTo(page, place);
  await page.keyboard.press('F12');
  await activeTab(page, 'concepts.rtw').waitFor();
  assert.match(await visibleText(page), new RegExp(`\\bconcept ${term}\\b`));
}
