import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import type { ShownFinding } from './findings.mts';
import type { EditorSession } from './session.mts';
import { problemRows, runCommand } from './workbench.mts';

/**
 * Asserts that the Problems panel shows exactly these findings: message, code and place. The panel is enlarged for it,
 * since rows that are scrolled away do not exist in the page.
 *
 * @param screenshot name of a picture to take of the panel
 */
export async function assertProblems(
  { page, screenshot: take }: EditorSession,
  findings: readonly ShownFinding[],
  screenshot?: string,
): Promise<void> {
  const expected = findings.map(shownRow).sort();
  const rows = await problemRows(page);
  await runCommand(page, 'View: Toggle Maximized Panel');
  try {
    assert.deepEqual(await rowsOnceTheyAre(expected, rows), expected);
    if (screenshot) await take(screenshot);
  } finally {
    await runCommand(page, 'View: Toggle Maximized Panel');
  }
}

/** Findings come in late: reads the rows until they are as expected, or for ten seconds. */
async function rowsOnceTheyAre(expected: readonly string[], rows: Locator): Promise<string[]> {
  for (let attempt = 0; ; attempt++) {
    const shown = (await rows.allInnerTexts()).map(plain).filter(isFinding).sort();
    if (attempt === 40 || JSON.stringify(shown) === JSON.stringify(expected)) return shown;
    await sleep(250);
  }
}

function shownRow({ message, code, range }: ShownFinding): string {
  return plain(`${message} rtw ${code} [Ln ${range.start.line + 1}, Col ${range.start.character + 1}]`);
}

/** Rows of files have no place. */
function isFinding(row: string): boolean {
  return /\[Ln \d+, Col \d+\]$/.test(row);
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}
