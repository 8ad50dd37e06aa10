import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Problem } from './findings.mts';
import type { EditorSession } from './session.mts';
import { problemRows, runCommand } from './workbench.mts';

/**
 * Asserts that the Problems panel shows exactly these problems: message, code and place. The panel is enlarged for it
 * and read from top to bottom, since rows that are scrolled away do not exist in the page.
 *
 * @param screenshot name of a picture to take of the panel
 */
export async function assertProblems(
  { page, screenshot: take }: EditorSession,
  problems: readonly Problem[],
  screenshot?: string,
): Promise<void> {
  const expected = problems.map(shownRow).sort();
  const rows = await problemRows(page);
  await runCommand(page, 'View: Toggle Maximized Panel');
  try {
    assert.deepEqual(await findingsOnceTheyAre(expected, page, rows), expected);
    if (screenshot) await take(screenshot);
  } finally {
    await runCommand(page, 'View: Toggle Maximized Panel');
  }
}

/** Asserts that what is in sight in the Problems panel, once findings have come in, is among these problems. */
export async function assertShown(
  { page, screenshot: take }: EditorSession,
  problems: readonly Problem[],
  screenshot?: string,
): Promise<void> {
  const expected = new Set(problems.map(shownRow));
  const rows = await problemRows(page);
  const end = Date.now() + 20_000;
  for (;;) {
    const shown = await inSight(rows);
    if (shown.length > 0 && shown.every((row) => expected.has(row))) break;
    if (Date.now() > end) assert.deepEqual(shown, [...expected]);
    await sleep(250);
  }
  if (screenshot) await take(screenshot);
}

/** Findings come in late: reads the rows until they are as expected, or for a minute. */
async function findingsOnceTheyAre(expected: readonly string[], page: Page, rows: Locator): Promise<string[]> {
  const end = Date.now() + 60_000;
  for (;;) {
    const shown = await allFindings(page, rows);
    if (Date.now() > end || JSON.stringify(shown) === JSON.stringify(expected)) return shown;
    await sleep(250);
  }
}

/** Scrolls through the panel until it has brought nothing new for a while, and back: a row may be as tall as the step. */
async function allFindings(page: Page, rows: Locator): Promise<string[]> {
  const found = new Set<string>();
  await scroll(page, -100_000);
  for (let without = 0; without < 12; without += 1) {
    const known = found.size;
    for (const finding of await inSight(rows)) found.add(finding);
    if (found.size > known) without = 0;
    await scroll(page, 150);
  }
  await scroll(page, -100_000);
  return [...found].sort();
}

/** The findings of the rows that the panel shows just now. */
async function inSight(rows: Locator): Promise<string[]> {
  // The first line of a finding ends with its place; what follows it says why and what to write.
  return (await rows.allInnerTexts()).flatMap(
    (row) => plain(row).match(/^.*? rtw [\w.-]+ \[Ln \d+, Col \d+\]/)?.[0] ?? [],
  );
}

/** A mouse that rests on a row raises a hover, which would take the wheel for itself. */
async function scroll(page: Page, distance: number): Promise<void> {
  await page.mouse.move(5, 5);
  await sleep(60);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, distance);
  await sleep(150);
}

function shownRow({ message, code, place }: Problem): string {
  return plain(`${message} rtw ${code} [Ln ${place.line + 1}, Col ${place.character + 1}]`);
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}
