import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { endServer, type LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';

const sound = 'protocol Sound {\n  title: "A study"\n}\n';
const broken = 'protocol Broken {\n  titel: "A study"\n}\n';

const { start } = useShippedServer();

let client: LanguageClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rtw-workspace-'));
  writeFileSync(path.join(folder, 'sound.rtw'), sound);
  client = await start({ folder });
});

afterEach(() => {
  endServer(client);
  rmSync(folder, { recursive: true });
});

const addressOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const close = (uri: string) =>
  client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });

/** Whether the next findings of a file tell of a mistake in its text. */
async function isBroken(uri: string): Promise<boolean> {
  return (await client.diagnostics(uri)).some(({ code }) => String(code).startsWith('syntax.'));
}

describe('a document', () => {
  it('that is closed unsaved is again what is on disk', async () => {
    const uri = addressOf('sound.rtw');
    expect(await isBroken(uri)).toBe(false);
    client.open(broken, uri);
    expect(await isBroken(uri)).toBe(true);
    await close(uri);
    expect(await isBroken(uri)).toBe(false);
  });

  it('that was never saved goes with its findings', async () => {
    const uri = client.open(broken, 'untitled:Untitled-1');
    expect(await isBroken(uri)).toBe(true);
    await close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('without an ending does not keep others from being judged', async () => {
    const unsaved = client.open(sound, 'untitled:Untitled-1');
    expect(await isBroken(unsaved)).toBe(false);
    const uri = addressOf('sound.rtw');
    client.open(sound, uri);
    expect(await isBroken(uri)).toBe(false);
    await close(unsaved);
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: broken }],
    });
    await expect.poll(() => isBroken(uri)).toBe(true);
  });
});

describe('a file that is new', () => {
  async function tellOf(name: string): Promise<void> {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), broken);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: addressOf(name), type: FileChangeType.Created }],
    });
  }

  it('is judged, unless it lies in a folder of installed or hidden things', async () => {
    const told: string[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => {
      told.push(uri);
    });
    for (const name of ['node_modules/a/b.rtw', '.git/c.rtw', 'dist/d.rtw', 'new/e.rtw']) await tellOf(name);
    await expect.poll(() => told).toContain(addressOf('new/e.rtw'));
    expect(told.filter((uri) => !uri.endsWith('sound.rtw'))).toEqual([addressOf('new/e.rtw')]);
  });
});

describe('a folder', () => {
  const change = (event: { added?: string[]; removed?: string[] }) => {
    const folders = (names: string[] = []) => names.map((name) => ({ name, uri: addressOf(name) }));
    return client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: folders(event.added), removed: folders(event.removed) },
    });
  };

  beforeEach(async () => {
    endServer(client);
    for (const name of ['one', 'two']) {
      mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, name, 'study.rtw'), broken);
    }
    client = await start({ folder: path.join(folder, 'one') });
    expect(await isBroken(addressOf('one/study.rtw'))).toBe(true);
  });

  it('that is added is judged, and one that is removed is forgotten', async () => {
    await change({ added: ['two'] });
    expect(await isBroken(addressOf('two/study.rtw'))).toBe(true);
    await change({ removed: ['two'] });
    expect(await client.diagnostics(addressOf('two/study.rtw'))).toEqual([]);
  });

  it('that is removed keeps what is open', async () => {
    const uri = addressOf('one/study.rtw');
    client.open(broken, uri);
    expect(await isBroken(uri)).toBe(true);
    await change({ removed: ['one'] });
    expect(await isBroken(uri)).toBe(true);
  });
});
