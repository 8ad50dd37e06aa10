import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeServerScript, nodeProgram } from './tool.mts';

/** VS Code settings. */
export type Settings = Record<string, unknown>;

/** A running VS Code that a browser can open. */
export interface CodeServer {
  port: number;
  stop(): Promise<void>;
}

/** Quiet surroundings: nothing that moves, asks or looks something up, and no file saved behind the test's back. */
const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.hover.delay': 50,
  'editor.minimap.enabled': false,
};

/** Writes the user's settings; to be done before the server starts, which does not watch that file. */
export function writeQuietSettings(runFolder: string, settings: Settings): void {
  const folder = path.join(runFolder, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/**
 * Installs a packaged extension; to be done before the server starts.
 *
 * @param runFolder fresh folder for everything this run writes; a short path, since Unix sockets in it may have 107
 *   characters
 */
export function installExtension(runFolder: string, vsix: string): void {
  mkdirSync(path.join(runFolder, 'tmp'), { recursive: true });
  const output = execFileSync(nodeProgram, [...commonArguments(runFolder), '--install-extension', vsix], {
    env: environment(runFolder),
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (!output.includes('successfully installed')) throw new Error(`The extension was not installed:\n${output}`);
}

/** Starts VS Code on a free port and waits until it answers. */
export async function startCodeServer(runFolder: string): Promise<CodeServer> {
  const port = await freePort();
  const log = openSync(path.join(runFolder, 'code-server.log'), 'a');
  const child = spawn(
    nodeProgram,
    [
      ...commonArguments(runFolder),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      '--disable-getting-started-override',
    ],
    // A process group of its own, so that its children end with it.
    { env: environment(runFolder), stdio: ['ignore', log, log], detached: true },
  );
  const kill = () => endGroup(child, 'SIGKILL');
  process.once('exit', kill);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  await waitUntilHealthy(child, port);
  return {
    port,
    async stop() {
      if (child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        endGroup(child, 'SIGTERM');
        const late = setTimeout(kill, 5000);
        await gone;
        clearTimeout(late);
      }
      process.off('exit', kill);
    },
  };
}

/** What the extension host and the extension's output channels logged, for a failed test. */
export function readLogs(runFolder: string): string {
  const root = path.join(runFolder, 'data/logs');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /exthost.*\.log$/.test(file));
  return files.map((file) => `--- ${file}\n${readFileSync(path.join(root, file), 'utf8')}`).join('\n');
}

function commonArguments(runFolder: string): string[] {
  // With no configuration file named, code-server would write one into the home folder.
  const data = ['--config', '/dev/null', '--user-data-dir', path.join(runFolder, 'data')];
  return [codeServerScript, ...data, '--extensions-dir', path.join(runFolder, 'extensions')];
}

function environment(runFolder: string): NodeJS.ProcessEnv {
  return {
    PATH: `${path.dirname(nodeProgram)}:${process.env.PATH}`,
    HOME: runFolder,
    TMPDIR: path.join(runFolder, 'tmp'),
    LANG: 'C.UTF-8',
    // No marketplace: the run depends on nothing outside this machine.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
}

async function waitUntilHealthy(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with ${child.exitCode}`);
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  throw new Error("VS Code's server did not answer within 20 seconds");
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}
