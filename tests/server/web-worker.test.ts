import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterEach, beforeAll, expect, it } from 'vitest';
import {
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  InlayHintRequest,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { sizedStudy } from '../../packages/language/src/testing/sized-study.ts';
import { workerServer } from '../../packages/server/bundles.mts';
import {
  type FileAddress,
  type FileKind,
  type FolderEntry,
  readDirectoryRequest,
  readFileRequest,
  statRequest,
} from '../../packages/server/src/protocol.ts';

/** What a web worker has of its own, and a worker of Node has under other names. */
const surroundings = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = {
    addEventListener: () => {},
    postMessage: (data) => parentPort.postMessage(data),
    set onmessage(listen) { parentPort.on('message', (data) => listen({ data })); },
  };
`;
const root = 'vscode-vfs://github/someone/study';

let program: string;
let worker: Worker;
let connection: ProtocolConnection;
let files: Map<string, string>;
/** The paths at which the editor's file system has links. */
let links: Set<string>;
let shown: Map<string, string[]>;

beforeAll(async () => {
  const { outputFiles } = await build({ ...workerServer, sourcemap: false, write: false });
  program = surroundings + outputFiles[0]!.text;
}, 60_000);

afterEach(async () => {
  connection.dispose();
  await worker.terminate();
});

/** Opens a folder that only the editor can read. */
async function openFolder(given: Readonly<Record<string, string>>, linked: readonly string[] = []): Promise<void> {
  files = new Map(Object.entries(given));
  links = new Set(linked);
  shown = new Map();
  worker = new Worker(program, { eval: true });
  connection = createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  connection.onRequest(statRequest, ({ uri }: FileAddress) => kindOf(pathOf(uri)));
  connection.onRequest(readFileRequest, ({ uri }: FileAddress) => {
    const text = files.get(pathOf(uri));
    if (text === undefined) throw new Error(`There is no ${uri}`);
    return { text };
  });
  connection.onRequest(readDirectoryRequest, ({ uri }: FileAddress) => entriesOf(pathOf(uri)));
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    const codes = diagnostics.map(({ code }) => String(code));
    shown.set(
      pathOf(uri),
      codes.filter((code) => code.startsWith('link.')),
    );
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'study' }],
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

const pathOf = (uri: string) => decodeURIComponent(uri).slice(root.length + 1);

function kindOf(path: string): FileKind | null {
  const isFile = files.has(path);
  const isDirectory = !isFile && [...files.keys()].some((name) => path === '' || name.startsWith(`${path}/`));
  return isFile || isDirectory ? { isFile, isDirectory, isLink: links.has(path) } : null;
}

function entriesOf(folder: string): FolderEntry[] {
  const inside = folder === '' ? '' : `${folder}/`;
  const names = [...files.keys()].filter((path) => path.startsWith(inside));
  const entries = new Set(names.map((path) => path.slice(inside.length).split('/')[0] as string));
  return [...entries].flatMap((name) => {
    const kind = kindOf(inside + name);
    return kind ? [{ name, ...kind }] : [];
  });
}

const become = (path: string) => expect.poll(() => shown.get(path), { timeout: 20_000 });

const instrument = 'instrument OUR: "Our own" en, "Vårt eget" sv';
const protocol = 'protocol P { outcome O: work-ability { instrument: OUR } }';
const manifest = 'node_modules/@x/y/package.json';
const given = {
  'a.rtw': `import "b/c.rtw"\n${protocol}`,
  'b/c.rtw': 'import "@x/y"',
  [manifest]: '{ "rtw": ["ours.rtw"] }',
  'node_modules/@x/y/ours.rtw': instrument,
  'node_modules/@x/y/broken.rtw': 'protocol {',
};

it('imports files and packages in a browser, and follows their changes', async () => {
  await openFolder(given);
  await become('a.rtw').toEqual([]);
  await expect.poll(() => [...shown.keys()].sort(), { timeout: 20_000 }).toEqual(['a.rtw', 'b/c.rtw']);
  files.set(manifest, '{ "rtw": ["gone.rtw"] }');
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `${root}/${manifest}`, type: FileChangeType.Changed }],
  });
  await become('a.rtw').toEqual(['link.unknown-instrument']);
  await become('b/c.rtw').toEqual(['link.import-package-file']);
  files.set(manifest, given[manifest] as string);
  const textDocument = { uri: `${root}/a.rtw` };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: 'rtw', version: 1, text: given['a.rtw'] },
  });
  await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
  await become('a.rtw').toEqual([]);
});

it.each(['node_modules', 'node_modules/@x/y', manifest, 'node_modules/@x/y/ours.rtw'])(
  'does not follow a link of which the editor does not say where it leads: %s',
  async (link) => {
    await openFolder(given, [link]);
    await become('b/c.rtw').toEqual(['link.import-package-outside']);
    await become('a.rtw').toEqual(['link.unknown-instrument']);
  },
);

it('does not read a link in the folder as a protocol of the folder', async () => {
  await openFolder({ ...given, 'link.rtw': 'protocol {' }, ['link.rtw']);
  await become('a.rtw').toEqual([]);
  expect([...shown.keys()]).not.toContain('link.rtw');
});

it('says beside a planned number how many are needed', async () => {
  await openFolder({ 'sized.rtw': sizedStudy() });
  await become('sized.rtw').toEqual([]);
  const hints = await connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri: `${root}/sized.rtw` },
    range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } },
  });
  expect(hints?.map(({ label }) => label)).toEqual(['needed 226', 'needed 252']);
});
