import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type MarkupContent,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type BundledServer, bundleServer } from './bundled-server.ts';
import { type ClientOptions, endServer, type LanguageClient, startClient } from './language-client.ts';

let bundled: BundledServer;
let client: LanguageClient;

beforeAll(async () => {
  bundled = await bundleServer();
}, 60_000);

afterAll(() => bundled?.remove());

afterEach(() => endServer(client));

async function start(options?: ClientOptions): Promise<LanguageClient> {
  client = await startClient(bundled.program, options);
  return client;
}

/** A study with a mistake in its numbers, and the places that the tests point at. */
const study = `protocol Sketch {
  title: "A made-up study"
  stage: planned
  design: randomised
  population {
    condition: common-mental-disorder
  }
  timeline {
    period treatment: 0..12 weeks after inclusion
  }
  arm Talks: experimental {
    component Solving: problem-solving-therapy { during: treatment }
  }
  arm Usual: control {
    component Care: care-as-usual
  }
  outcome Ability: work-ability {
    role: primary
    instrument: WAI
    at: 6 months after inclusion
  }
  sample-size for Ability {
    required: 262
    participants: 100
    attrition: 40 %
  }
}
`;

/** Where a piece of the study stands: at its first character, or so many characters into it. */
function placeOf(piece: string, into = 0, text = study): Position {
  const before = text.slice(0, text.indexOf(piece) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe.each(['stdio', 'ipc'] as const)('a server over %s', (transport) => {
  it('greets, checks what is opened, and ends in order', async () => {
    const { greeting, open, diagnostics, leave } = await start({ transport });
    expect(greeting.capabilities).toMatchObject({ hoverProvider: true, renameProvider: { prepareProvider: true } });
    const codes = (await diagnostics(open(study))).map(({ code }) => code);
    expect(codes).toContain('rehsam.power');
    expect(await leave()).toBe(0);
  });
});

describe('findings', () => {
  it('come in the language of the editor', async () => {
    const english = await start({ locale: 'en' });
    const [inEnglish] = await english.diagnostics(english.open(study));
    endServer(english);
    const swedish = await start({ locale: 'sv-SE' });
    const [inSwedish] = await swedish.diagnostics(swedish.open(study));
    expect(inSwedish?.code).toBe(inEnglish?.code);
    expect(inSwedish?.message).not.toBe(inEnglish?.message);
  });

  it('come in the language that was chosen, whatever the editor speaks', async () => {
    const { open, diagnostics } = await start({ locale: 'en', initializationOptions: { language: 'sv' } });
    const [first] = await diagnostics(open('protocol {'));
    expect(first?.message).toMatch(/[åäö]/);
  });

  it('follow the settings without a restart', async () => {
    const { connection, open, diagnostics } = await start();
    const uri = open(study);
    const before = await diagnostics(uri);
    const settings = { rtw: { language: 'auto', severities: { 'rehsam.power': 'off' } } };
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    const after = await diagnostics(uri);
    expect(before.map(({ code }) => code)).toContain('rehsam.power');
    expect(after.map(({ code }) => code)).not.toContain('rehsam.power');
    expect(after.length).toBe(before.length - 1);
  });

  it('name a mistake once, in the words of the language', async () => {
    const { open, diagnostics } = await start();
    const found = await diagnostics(open('protocol Half {\n  population {\n    age: 18..\n'));
    expect(found.length).toBeGreaterThan(0);
    for (const { message, code } of found) {
      expect(message).not.toMatch(/token|expecting/i);
      expect(code).toMatch(/^(syntax|link|type|study|waiver|template|internal|rehsam|fk-outcomes)\./);
    }
  });

  it('of a file go when its mistake goes', async () => {
    const { connection, open, diagnostics } = await start();
    const uri = open('protocol A {\n  titel: "x"\n}\n');
    expect((await diagnostics(uri)).map(({ code }) => code)).toContainEqual(expect.stringMatching(/^syntax\./));
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } };
    const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'title' }] };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, change);
    expect((await diagnostics(uri)).map(({ code }) => code)).not.toContainEqual(expect.stringMatching(/^syntax\./));
  });
});

describe('an editor that asks', () => {
  let asking: LanguageClient;
  let connection: LanguageClient['connection'];
  let textDocument: { uri: string };
  let found: Diagnostic[];

  beforeAll(async () => {
    asking = await startClient(bundled.program);
    connection = asking.connection;
    textDocument = { uri: asking.open(study) };
    found = await asking.diagnostics(textDocument.uri);
  });

  afterAll(() => endServer(asking));

  it('is told which statements may follow, with what they mean', async () => {
    const position = { line: 1, character: 2 };
    const items = itemsOf(await connection.sendRequest(CompletionRequest.type, { textDocument, position }));
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['population', 'outcome']));
    expect(labels).not.toContain('sessions');
  });

  it('is told which instruments there are', async () => {
    const position = placeOf('WAI');
    const items = itemsOf(await connection.sendRequest(CompletionRequest.type, { textDocument, position }));
    expect(items.map(({ label }) => label)).toContain('WAI');
  });

  it('is told what an instrument is', async () => {
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: placeOf('WAI', 1) });
    expect((hover!.contents as MarkupContent).value).toMatch(/work ability/i);
  });

  it('is led from an instrument to its entry in the shipped library', async () => {
    const found = await connection.sendRequest(DefinitionRequest.type, { textDocument, position: placeOf('WAI', 1) });
    expect(targetsOf(found)).toEqual([expect.stringMatching(/^rtw-library:\/vocabulary\/.+\.rtw$/)]);
  });

  it('finds every place that names an outcome, and renames them all', async () => {
    const position = placeOf('Ability:', 1);
    const context = { includeDeclaration: true };
    const places = await connection.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    expect(places).toHaveLength(2);
    expect(await connection.sendRequest(PrepareRenameRequest.type, { textDocument, position })).toBeTruthy();
    const newName = 'Arbetsförmåga';
    const edit = await connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
    expect(editsOf(edit)).toEqual([newName, newName]);
  });

  it('gets outline, folding, colours and the canonical form', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const [symbols, folds, colours, edits] = await Promise.all([
      connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
      connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
      connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
    ]);
    expect(symbols?.[0]?.name).toBe('Sketch');
    expect(folds?.length).toBeGreaterThan(5);
    expect(colours?.data.length).toBeGreaterThan(50);
    expect(edits).toBeInstanceOf(Array);
  });

  it('is offered what settles a finding', async () => {
    const finding = found.find(({ code }) => code === 'rehsam.power')!;
    const context = { diagnostics: [finding] };
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: finding.range,
      context,
    });
    expect(actions?.length).toBeGreaterThan(0);
    expect(actions?.map(({ title }) => title)).toContainEqual(expect.stringContaining('rehsam.power'));
  });

  it('is told so when it no longer wants an answer', async () => {
    // A file long enough to be still on its way when the question is withdrawn.
    const components = Array.from({ length: 3000 }, (_, index) => `component C${index}: care-as-usual {}\n`);
    const uri = asking.open(`protocol Long {\narm A: control {\n${components.join('')}}\n}\n`);
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('a server that is mistreated', () => {
  async function stillAnswers({ open, diagnostics }: LanguageClient) {
    expect((await diagnostics(open(study))).map(({ code }) => code)).toContain('rehsam.power');
  }

  it('lives through text that is no protocol at all', async () => {
    const living = await start();
    const texts = ['', '{'.repeat(100_000), '\u0000\u0001\ufffd', '"', '/*', 'protocol', study.slice(0, 200)];
    for (const text of texts) expect(await living.diagnostics(living.open(text))).toBeInstanceOf(Array);
    await stillAnswers(living);
  }, 60_000);

  it('lives through messages that make no sense', async () => {
    const living = await start();
    const { connection } = living;
    const nowhere = { textDocument: { uri: 'file:///nowhere.rtw' }, position: { line: 9, character: 9 } };
    await expect(connection.sendRequest('rtw/unknown')).rejects.toBeTruthy();
    await connection.sendRequest(HoverRequest.type, nowhere).catch(() => undefined);
    await connection.sendRequest(HoverRequest.method, { nonsense: true }).catch(() => undefined);
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { rtw: 12 } });
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await stillAnswers(living);
  });

  it('lives through bytes that are no messages', async () => {
    const living = await start();
    living.server.stdin!.write('Content-Length: 9\r\n\r\nnot JSON!');
    await stillAnswers(living);
  });

  it('lives without the folder that it was told to open', async () => {
    const living = await start({ folder: path.join(tmpdir(), 'there-is-no-such-folder') });
    await stillAnswers(living);
  });

  it('reads what it can of a folder that holds files it cannot read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rtw-study-'));
    const good = path.join(folder, 'good.rtw');
    writeFileSync(good, study);
    writeFileSync(
      path.join(folder, 'binary.rtw'),
      new Uint8Array(2000).map((_, index) => index * 7),
    );
    writeFileSync(path.join(folder, 'empty.rtw'), '');
    const living = await start({ folder });
    await stillAnswers(living);
    rmSync(folder, { recursive: true });
    await sleep(50);
    const position = placeOf('WAI', 1);
    const hover = { textDocument: { uri: pathToFileURL(good).href }, position };
    await living.connection.sendRequest(HoverRequest.type, hover).catch(() => undefined);
    expect(await living.leave()).toBe(0);
  });

  it('ends with a fault when the editor goes without a word', async () => {
    const { server } = await start();
    const exit = new Promise((resolve) => server.once('exit', resolve));
    server.stdin!.end();
    expect(await exit).toBe(1);
  });
});

function itemsOf(answer: CompletionItem[] | { items: CompletionItem[] } | null): CompletionItem[] {
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

function targetsOf(answer: Location | readonly (Location | LocationLink)[] | null): string[] {
  return [answer ?? []].flat().map((place) => ('targetUri' in place ? place.targetUri : (place as Location).uri));
}

function editsOf(edit: WorkspaceEdit | null): string[] {
  return Object.values(edit?.changes ?? {}).flatMap((edits) => edits.map(({ newText }) => newText));
}
