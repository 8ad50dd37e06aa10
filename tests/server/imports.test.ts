import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentLinkRequest,
  FileChangeType,
  type Location,
  type LocationLink,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { endServer, type LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';

const instrument = 'instrument OUR: "Our own" en, "Vårt eget" sv\n';
const protocol = 'protocol P {\n  outcome O: work-ability {\n    instrument: OUR\n  }\n}\n';

const { start } = useShippedServer();

let client: LanguageClient;
let folder: string;
let shown: Map<string, Diagnostic[]>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rtw-imports-'));
});

afterEach(() => {
  endServer(client);
  rmSync(folder, { recursive: true });
});

const addressOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** Opens the folder and keeps what the editor would show. */
async function openFolder(files: Readonly<Record<string, string>>): Promise<void> {
  write(files);
  client = await start({ folder });
  shown = new Map();
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    shown.set(uri, diagnostics);
  });
}

const linksOf = (name: string) =>
  shown
    .get(addressOf(name))
    ?.map(({ code }) => String(code))
    .filter((code) => code.startsWith('link.'));
const become = (name: string) => expect.poll(() => linksOf(name), { timeout: 20_000 });

const tell = (changes: Readonly<Record<string, FileChangeType>>) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: Object.entries(changes).map(([name, type]) => ({ uri: addressOf(name), type })),
  });

describe('a file in a chain of imports', () => {
  const chain = {
    'a.rtw': `import "b.rtw"\n${protocol}`,
    'b.rtw': 'import "c.rtw"\n',
    'c.rtw': 'import "d.rtw"\n',
    'd.rtw': instrument,
  };

  it('updates what depends on it through any number of steps, while it is written', async () => {
    await openFolder(chain);
    await become('a.rtw').toEqual([]);
    const uri = client.open(chain['d.rtw'], addressOf('d.rtw'));
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: instrument.replace('OUR', 'THEIRS') }],
    });
    await become('a.rtw').toEqual(['link.unknown-instrument']);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await become('a.rtw').toEqual([]);
  });

  it('updates what depends on it when it changes, goes and comes back on the disk', async () => {
    await openFolder(chain);
    await become('a.rtw').toEqual([]);
    write({ 'c.rtw': '' });
    await tell({ 'c.rtw': FileChangeType.Changed });
    await become('a.rtw').toEqual(['link.unknown-instrument']);
    write({ 'c.rtw': chain['c.rtw'] });
    await tell({ 'c.rtw': FileChangeType.Changed });
    await become('a.rtw').toEqual([]);
    renameSync(path.join(folder, 'd.rtw'), path.join(folder, 'e.rtw'));
    await tell({ 'd.rtw': FileChangeType.Deleted, 'e.rtw': FileChangeType.Created });
    await become('a.rtw').toEqual(['link.unknown-instrument']);
    await become('c.rtw').toEqual(['link.import-missing']);
    renameSync(path.join(folder, 'e.rtw'), path.join(folder, 'd.rtw'));
    await tell({ 'e.rtw': FileChangeType.Deleted, 'd.rtw': FileChangeType.Created });
    await become('a.rtw').toEqual([]);
  });
});

describe('a package', () => {
  const manifest = 'node_modules/@x/y/package.json';
  const installed = {
    [manifest]: '{ "rtw": ["one.rtw", "two.rtw"] }',
    'node_modules/@x/y/one.rtw': 'import "more/deep.rtw"\n',
    'node_modules/@x/y/two.rtw': 'instrument THEIRS: "Theirs" en, "Deras" sv\n',
    'node_modules/@x/y/more/deep.rtw': instrument,
  };
  const importing = { 'a.rtw': `import "b.rtw"\n${protocol}`, 'b.rtw': 'import "@x/y"\n' };

  it('serves the files that import it, and has no findings of its own', async () => {
    await openFolder({ ...importing, ...installed, 'node_modules/@x/y/one.rtw': 'import "more/deep.rtw"\nnonsense' });
    await become('a.rtw').toEqual([]);
    expect([...shown.keys()].filter((uri) => uri.includes('node_modules'))).toEqual([]);
  });

  it('is followed when it comes, changes and goes, where the editor tells of it', async () => {
    await openFolder(importing);
    await become('b.rtw').toEqual(['link.import-package-missing']);
    write(installed);
    await tell({ node_modules: FileChangeType.Created });
    await become('a.rtw').toEqual([]);
    await become('b.rtw').toEqual([]);
    write({ [manifest]: '{ "rtw": "two.rtw" }' });
    await tell({ [manifest]: FileChangeType.Changed });
    await become('a.rtw').toEqual(['link.unknown-instrument']);
    write({ 'node_modules/@x/y/two.rtw': instrument });
    await tell({ 'node_modules/@x/y/two.rtw': FileChangeType.Changed });
    await become('a.rtw').toEqual([]);
    rmSync(path.join(folder, 'node_modules/@x/y/two.rtw'));
    await tell({ 'node_modules/@x/y/two.rtw': FileChangeType.Deleted });
    await become('b.rtw').toEqual(['link.import-package-file']);
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    await tell({ [manifest]: FileChangeType.Deleted });
    await become('b.rtw').toEqual(['link.import-package-missing']);
  });

  it('is looked up again when a file that imports it is saved, where the editor tells of nothing', async () => {
    await openFolder(importing);
    await become('b.rtw').toEqual(['link.import-package-missing']);
    client.open(importing['a.rtw'], addressOf('a.rtw'));
    write(installed);
    const textDocument = { uri: addressOf('a.rtw') };
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    await become('a.rtw').toEqual([]);
    write({ 'node_modules/@x/y/more/deep.rtw': '' });
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    await become('a.rtw').toEqual(['link.unknown-instrument']);
  });

  it('is opened from the path of an import: its first file by the link, all of them by the definition', async () => {
    await openFolder({ ...importing, ...installed });
    await become('b.rtw').toEqual([]);
    const textDocument = { uri: client.open('import "@x/y"\nimport "a.rtw"\n', addressOf('q.rtw')) };
    await become('q.rtw').toEqual([]);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.map(({ target }) => decodeURIComponent(target ?? ''))).toEqual([
      addressOf('node_modules/@x/y/one.rtw'),
      addressOf('a.rtw'),
    ]);
    const targetsAt = async (line: number) => {
      const position = { line, character: 10 };
      const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
      return (found as (LocationLink | Location)[]).map((at) =>
        decodeURIComponent('targetUri' in at ? at.targetUri : at.uri),
      );
    };
    expect(await targetsAt(0)).toEqual([
      addressOf('node_modules/@x/y/one.rtw'),
      addressOf('node_modules/@x/y/two.rtw'),
    ]);
    expect(await targetsAt(1)).toEqual([addressOf('a.rtw')]);
  });
});

it('shows the same whatever is opened first', async () => {
  const files: Record<string, string> = {
    'a.rtw': `import "b.rtw"\n${protocol}`,
    'b.rtw': 'import "c.rtw"\n',
    'c.rtw': `import "a.rtw"\n${instrument}`,
  };
  const expected = {
    'a.rtw': ['link.import-circular'],
    'b.rtw': ['link.import-circular'],
    'c.rtw': ['link.import-circular'],
  };
  for (const order of ['abc', 'cba', 'bac']) {
    // Nothing is on the disk: what is open is all there is.
    await openFolder({});
    for (const name of order) client.open(files[`${name}.rtw`] as string, addressOf(`${name}.rtw`));
    const now = () => Object.fromEntries(Object.keys(files).map((name) => [name, linksOf(name)]));
    await expect.poll(now, { timeout: 20_000 }).toEqual(expected);
    endServer(client);
  }
});
