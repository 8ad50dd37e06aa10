import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench } from './browser.mts';
import { installExtension, readLogs, type Settings, startCodeServer, writeQuietSettings } from './code-server.mts';

/** The packaged extension, as `npm run package` makes it. */
export const vsix = path.join(import.meta.dirname, '../../packages/vscode/rtw-protocol.vsix');

const examples = path.join(import.meta.dirname, '../../examples');
const screenshots = path.join(import.meta.dirname, 'screenshots');

/** A workbench with the packaged extension, open on a folder of its own with copies of examples. */
export interface EditorSession {
  page: Page;
  /** The folder that is open. */
  workspace: string;
  /** Sets these settings of the open folder and no others; the editor takes them up within a second. */
  changeSettings(settings: Settings): void;
  /** Takes a screenshot as `screenshots/NAME.png`, to be looked at. */
  screenshot(name: string): Promise<void>;
  /** What the extension host and the extension wrote to their logs. */
  logs(): string;
  close(): Promise<void>;
}

/** How a session differs from the usual one. */
export interface SessionOptions {
  /** Runs the extension in the browser's web worker, by taking its entry point for Node away. */
  inBrowser?: boolean;
  settings?: Settings;
}

/** Opens a workbench on copies of the named examples. */
export async function openEditor(
  files: readonly string[],
  { inBrowser = false, settings = {} }: SessionOptions = {},
): Promise<EditorSession> {
  // Short, because Unix sockets below it have paths of at most 107 characters.
  const run = mkdtempSync(path.join(tmpdir(), 'rtw-'));
  const workspace = path.join(run, 'study');
  mkdirSync(workspace);
  for (const file of files) cpSync(path.join(examples, file), path.join(workspace, file));
  writeQuietSettings(run, settings);
  installExtension(run, vsix);
  if (inBrowser) takeNodeEntryAway(path.join(run, 'extensions'));
  const server = await startCodeServer(run);
  const profile = path.join(run, 'browser');
  mkdirSync(profile);
  const { page, close } = await openWorkbench(server, workspace, profile);
  return {
    page,
    workspace,
    changeSettings: (settings) => writeSettings(path.join(workspace, '.vscode'), settings),
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    },
    logs: () => readLogs(run),
    async close() {
      await close();
      await server.stop();
      rmSync(run, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Without `main` VS Code has only the entry for the browser, as it is where there is no Node at all. */
function takeNodeEntryAway(extensions: string): void {
  const folder = readdirSync(extensions).find((name) => existsSync(path.join(extensions, name, 'package.json')));
  if (!folder) throw new Error(`No extension is installed in ${extensions}`);
  const file = path.join(extensions, folder, 'package.json');
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
}

function writeSettings(folder: string, settings: Settings): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}
