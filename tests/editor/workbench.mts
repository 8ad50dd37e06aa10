import type { Locator, Page } from 'playwright-core';
import type { Place } from './place.mts';

/** What a person does in the workbench, in VS Code 1.139's elements. Every function waits for its effect. */

type Severity = 'error' | 'warning' | 'info';

/** The part of an HTML element that the page's own code below reads. */
type PageLine = { style: { top: string }; textContent: string };

/** Opens a file of the workspace by its name and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, name, name);
  await activeTab(page, name).waitFor();
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
}

/** Runs a command of the palette by its full title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pick(page, `>${title}`, title);
}

/** Puts the caret at a place. */
export async function goTo(page: Page, place: Place): Promise<void> {
  const [line, column] = [place.line + 1, place.character + 1];
  await retry(page, async () => {
    await page.keyboard.press('Control+G');
    const input = quickInput(page);
    await input.waitFor({ state: 'visible', timeout: 3000 });
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 3000 });
  });
  await page
    .locator('#status\\.editor\\.selection')
    .filter({ hasText: `Ln ${line}, Col ${column}` })
    .waitFor();
}

/** The tab of the file that is being edited, once it is the named one. */
export function activeTab(page: Page, name: string): Locator {
  return page.locator(`.tab.active[data-resource-name="${name}"]`);
}

/** The wavy underlines in the visible part of the editor. */
export function squiggles(page: Page, severity: Severity): Locator {
  return page.locator(`.view-overlays .squiggly-${severity}`);
}

/** The visible lines of the active editor; lines that are scrolled away do not exist in the page. */
export function visibleText(page: Page): Promise<string> {
  const lines = page.locator('.editor-group-container.active .view-lines').first();
  return lines.evaluate((element) =>
    ([...element.querySelectorAll('.view-line')] as PageLine[])
      .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
      .map((line) => line.textContent.replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

/** Shows the Problems view and returns its rows; to be read when they have settled. */
export async function problemRows(page: Page): Promise<Locator> {
  // By command: the usual key closes the view when it is open.
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Moves the mouse over an element and returns the hover that appears. */
export async function hoverOver(page: Page, target: Locator): Promise<Locator> {
  const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  await retry(page, async () => {
    const box = await boxOf(target);
    // In steps and from outside: a mouse that appears on the spot raises no hover.
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 80);
    await page.mouse.move(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2, { steps: 4 });
    await hover.waitFor({ state: 'visible', timeout: 4000 });
  });
  return hover;
}

/** Opens the list of completions at the caret, if typing has not, and returns its rows. */
export async function completions(page: Page): Promise<Locator> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await retry(page, async () => {
    if (!(await rows.first().isVisible())) await page.keyboard.press('Control+Space');
    await rows.first().waitFor({ state: 'visible', timeout: 4000 });
  });
  return rows;
}

/** Opens the quick fixes at the caret and returns the rows of their menu. */
export async function quickFixes(page: Page): Promise<Locator> {
  const menu = page.locator('.action-widget .monaco-list-row.action');
  await retry(page, async () => {
    await page.keyboard.press('Control+.');
    await menu.first().waitFor({ state: 'visible', timeout: 4000 });
  });
  return menu;
}

/** Applies a quick fix of the open menu by keyboard, since an overlay may cover the menu for the mouse. */
export async function applyQuickFix(page: Page, label: string | RegExp): Promise<void> {
  const menu = page.locator('.action-widget .monaco-list-row.action');
  await menu.filter({ hasText: label }).first().waitFor();
  const focused = page.locator('.action-widget .monaco-list-row.action.focused');
  const count = await menu.count();
  for (let step = 0; step <= count; step++) {
    await focused.waitFor();
    const text = await focused.innerText();
    if (typeof label === 'string' ? text.includes(label) : label.test(text)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The menu has no quick fix ${label}`);
}

/** Saves the active editor. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** A message in the corner of the workbench. */
export function toast(page: Page, text: string): Locator {
  return page.locator('.notifications-toasts .notification-toast').filter({ hasText: text });
}

/** Quick Open (with `>` the command palette): types the text and picks the first row that holds the label. */
async function pick(page: Page, text: string, label: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
  await retry(page, async () => {
    await page.keyboard.press(text.startsWith('>') ? 'F1' : 'Control+P');
    const input = quickInput(page);
    await input.waitFor({ state: 'visible', timeout: 3000 });
    await input.fill(text);
    await row.waitFor({ state: 'visible', timeout: 5000 });
  });
  await row.click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget .quick-input-box input');
}

async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('The element is not on the page');
  return box;
}

/** A busy workbench swallows a key now and then: what opens a menu is tried again. */
async function retry(page: Page, attempt: () => Promise<void>): Promise<void> {
  for (let left = 3; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
