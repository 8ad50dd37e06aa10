import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { type EditorSession, openEditor } from './session.mts';
import { activeTab, hoverOver, openFile, visibleText } from './workbench.mts';

// A call of the workspace: what it asks is seen in the editor, and a protocol is started from it. The same with the
// server as a process and in the browser.

const call = `template OurCall {
  version: "1.0.0"
  title: "Our call" en, "Vår utlysning" sv
  requirement gender: must {
    title: "Analysis by gender" en, "Analys efter kön" sv
    text: "Say how gender is analysed." en, "Ange hur kön analyseras." sv
    statement: analysis.gender
  }
}
`;
const protocol = `import "call.rtw"

protocol First follows OurCall {
  title: "The first"
  analysis {
    set: intention-to-treat
  }
}
`;

for (const inBrowser of [false, true]) {
  const where = inBrowser ? 'browser' : 'desktop';

  describe(`templates in VS Code, ${where}`, () => {
    let editor: EditorSession;

    before(async () => {
      editor = await openEditor([], { inBrowser });
      writeFileSync(path.join(editor.workspace, 'call.rtw'), call);
      writeFileSync(path.join(editor.workspace, 'first.rtw'), protocol);
    });

    after(async () => {
      await editor?.close();
    });

    test('the view shows what the template asks, and leads to its place in the protocol', async () => {
      await openFile(editor.page, 'first.rtw');
      await view().locator('.pane-header').click();
      const asked = requirements().filter({ hasText: 'Analysis by gender' });
      await asked.filter({ hasText: 'open' }).waitFor();
      await requirements().filter({ hasText: 'OurCall 1.0.0: 1 of 1 open' }).waitFor();
      await editor.screenshot(`templates-${where}-1-view`);
      await asked.click();
      await activeTab(editor.page, 'first.rtw').waitFor();
    });

    test('a hover tells what the template asks of a section', async () => {
      const word = editor.page.locator('.view-line span > span', { hasText: /^analysis$/ }).first();
      const hover = await hoverOver(editor.page, word);
      await hover.getByText('The template OurCall asks here').waitFor();
      await editor.page.mouse.move(5, 5);
    });

    test('a protocol is started from the template, and its places are walked through', async () => {
      const { page } = editor;
      // Not from the palette: the list of templates takes its place at once.
      await view().locator('.pane-header').hover();
      await view().getByLabel('New Protocol from Template…').click();
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'OurCall' }).first().click();
      const input = page.locator('.quick-input-widget .quick-input-box input');
      await page.locator('.quick-input-widget').getByText('The name of the protocol').waitFor();
      await input.fill('Second');
      await page.keyboard.press('Enter');
      await activeTab(page, 'Second.rtw').waitFor();
      await page.locator('.view-line').filter({ hasText: 'protocol Second follows OurCall' }).waitFor();
      // A quotation mark goes around the placeholder, which is selected.
      await page.keyboard.type('"The second');
      await page.keyboard.press('Tab');
      await page.keyboard.type('"By gender');
      await page.locator('.view-line').filter({ hasText: 'gender: "By gender"' }).waitFor();
      assert.match(await visibleText(page), /title: "The second"$/m);
      await requirements().filter({ hasText: 'Analysis by gender' }).filter({ hasText: 'met' }).waitFor();
      await editor.screenshot(`templates-${where}-2-new`);
    });

    function view(): Locator {
      return editor.page.locator('.pane').filter({ hasText: 'Template Requirements' });
    }

    function requirements(): Locator {
      return view().locator('.monaco-list-row');
    }
  });
}
