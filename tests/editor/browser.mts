import { chromium, type Page } from 'playwright-core';
import type { CodeServer } from './code-server.mts';
import { browserHome, browserProgram } from './tool.mts';

/** A workbench open in a browser. */
export interface OpenWorkbench {
  page: Page;
  close(): Promise<void>;
}

/** Opens a folder in a fresh browser and waits until the workbench is restored (4 to 8 seconds). */
export async function openWorkbench(
  server: CodeServer,
  folder: string,
  profile: string,
  locale = 'en-US',
): Promise<OpenWorkbench> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram(),
    headless: true,
    locale,
    viewport: { width: 1440, height: 960 },
    env: { PATH: process.env.PATH ?? '', HOME: browserHome, TMPDIR: profile },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing but the local server can be reached, and it fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(20_000);
  const address = `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(folder)}`;
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  // The status bar counts problems only once the workbench is restored.
  await page.locator('#status\\.problems').waitFor({ timeout: 60_000 });
  return { page, close: () => context.close() };
}
