import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';

const protocol = 'protocol P {\n  design: randomised\n}\n';
const own =
  'criteria ours {\n  title: "Ours" en, "Våra" sv\n  criterion clustered: error { title: "C" en, "C" sv; check: design is cluster-randomised }\n}\n';

const { start } = useShippedServer();
let folder: string;
let told: Map<string, Diagnostic[]>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rtw-config-'));
  told = new Map();
});
afterEach(() => rmSync(folder, { recursive: true }));

const addressOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

/** An editor with the folder open, which keeps the latest findings of every file. */
async function open(options = {}): Promise<LanguageClient> {
  const client = await start({ folder, initializationOptions: { language: 'en' }, ...options });
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      told.set(uri, diagnostics);
    },
  );
  return client;
}

/** The sets that find something in a file. */
const setsIn = (uri: string) => [
  ...new Set(
    (told.get(uri) ?? [])
      .map(({ code }) => String(code).split('.')[0])
      .filter((set) => set !== 'study' && set !== 'type'),
  ),
];
const severityOf = (uri: string, id: string) => told.get(uri)?.find(({ code }) => code === id)?.severity;

async function tellOf(client: LanguageClient, name: string, type: FileChangeType = FileChangeType.Changed) {
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: addressOf(name), type }],
  });
}

describe('the configuration of a folder', () => {
  it('chooses what is found in its protocols, opened or not', async () => {
    write('p.rtw', own + protocol);
    write('rtw.config.json', '{ "sets": ["rehsam"], "criteria": { "ours.clustered": "warning" } }');
    await open();
    await expect.poll(() => setsIn(addressOf('p.rtw')).sort()).toEqual(['ours', 'rehsam']);
    expect(severityOf(addressOf('p.rtw'), 'ours.clustered')).toBe(2);
  });

  it('is followed when it changes, comes and goes, without a restart', async () => {
    write('p.rtw', protocol);
    const client = await open();
    const uri = addressOf('p.rtw');
    await expect.poll(() => setsIn(uri).length).toBeGreaterThan(2);
    write('rtw.config.json', '{ "sets": ["rehsam"] }');
    await tellOf(client, 'rtw.config.json', FileChangeType.Created);
    await expect.poll(() => setsIn(uri)).toEqual(['rehsam']);
    write('rtw.config.json', '{ "sets": ["forte"] }');
    await tellOf(client, 'rtw.config.json');
    await expect.poll(() => setsIn(uri)).toEqual(['forte']);
    rmSync(path.join(folder, 'rtw.config.json'));
    await tellOf(client, 'rtw.config.json', FileChangeType.Deleted);
    await expect.poll(() => setsIn(uri).length).toBeGreaterThan(2);
  });

  it('comes after what the editor itself is set to', async () => {
    write('p.rtw', own + protocol);
    write('rtw.config.json', '{ "sets": ["ours"], "criteria": { "ours.clustered": "warning" } }');
    const client = await open({
      initializationOptions: { language: 'en', severities: { 'ours.clustered': 'error' } },
    });
    await expect.poll(() => severityOf(addressOf('p.rtw'), 'ours.clustered')).toBe(1);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { rtw: { language: 'en', severities: {} } },
    });
    await expect.poll(() => severityOf(addressOf('p.rtw'), 'ours.clustered')).toBe(2);
  });

  it('holds for a text that has not been saved yet', async () => {
    write('rtw.config.json', '{ "sets": ["rehsam"] }');
    const client = await open();
    const uri = client.open(protocol, 'untitled:Untitled-1');
    await expect.poll(() => setsIn(uri)).toEqual(['rehsam']);
  });
});

describe('a configuration with a mistake', () => {
  it('has it shown at its place, and the last good one stays in force', async () => {
    write('p.rtw', protocol);
    write('rtw.config.json', '{ "sets": ["rehsam"] }');
    const client = await open();
    const [uri, config] = [addressOf('p.rtw'), addressOf('rtw.config.json')];
    await expect.poll(() => setsIn(uri)).toEqual(['rehsam']);
    expect(told.get(config)).toBeUndefined();

    write('rtw.config.json', '{\n  "sets": ["fortte"]\n}');
    await tellOf(client, 'rtw.config.json');
    await expect
      .poll(() => told.get(config))
      .toMatchObject([
        {
          code: 'config.unknown-set',
          severity: 1,
          source: 'rtw',
          message: 'There is no set of criteria `fortte`. Did you mean "forte"?',
          range: { start: { line: 1, character: 11 }, end: { line: 1, character: 19 } },
        },
      ]);
    expect(setsIn(uri)).toEqual(['rehsam']);

    write('rtw.config.json', '{\n  "sets": ["forte"]\n}');
    await tellOf(client, 'rtw.config.json');
    await expect.poll(() => setsIn(uri)).toEqual(['forte']);
    expect(told.get(config)).toEqual([]);
  });

  it('is shown in the language of the reader', async () => {
    write('p.rtw', protocol);
    write('rtw.config.json', '{ "set": [] }');
    const client = await open({ initializationOptions: { language: 'sv' } });
    const messages = () => told.get(addressOf('rtw.config.json'))?.map(({ message }) => String(message)) ?? [];
    await expect.poll(messages).toEqual([expect.stringContaining('Det finns ingen inställning `set`.')]);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { rtw: { language: 'en' } },
    });
    await expect.poll(messages).toEqual([expect.stringContaining('There is no setting `set`.')]);
  });

  it('is in order once the set that it names has been written', async () => {
    write('p.rtw', protocol);
    write('rtw.config.json', '{ "sets": ["rehsam", "ours"] }');
    const client = await open();
    const config = addressOf('rtw.config.json');
    await expect.poll(() => told.get(config)?.length).toBe(1);
    write('ours.rtw', own);
    await tellOf(client, 'ours.rtw', FileChangeType.Created);
    await expect.poll(() => told.get(config)).toEqual([]);
    await expect.poll(() => setsIn(addressOf('p.rtw'))).toEqual(['rehsam']);
  });
});

it('is read through the client where no disk holds the folder', async () => {
  const client = await open({ folder: undefined });
  const files: Record<string, string> = { 'vfs://host/a/rtw.config.json': '{ "sets": ["rehsam"] }' };
  client.connection.onRequest('rtw/fs/stat', ({ uri }: { uri: string }) =>
    files[uri] === undefined ? null : { isFile: true, isDirectory: false },
  );
  client.connection.onRequest('rtw/fs/readFile', ({ uri }: { uri: string }) => ({ text: files[uri] }));
  const uri = client.open(protocol, 'vfs://host/a/b/p.rtw');
  await expect.poll(() => setsIn(uri)).toEqual(['rehsam']);
});
