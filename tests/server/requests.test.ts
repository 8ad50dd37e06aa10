import { beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';
import { placeOf, study } from './study.ts';

const { startForAll } = useShippedServer();

describe('an editor that asks', () => {
  let asking: LanguageClient;
  let connection: LanguageClient['connection'];
  let textDocument: { uri: string };
  let found: Diagnostic[];

  beforeAll(async () => {
    asking = await startForAll();
    connection = asking.connection;
    textDocument = { uri: asking.open(study) };
    found = await asking.diagnostics(textDocument.uri);
  });

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

function itemsOf(answer: CompletionItem[] | { items: CompletionItem[] } | null): CompletionItem[] {
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

function targetsOf(answer: Location | readonly (Location | LocationLink)[] | null): string[] {
  return [answer ?? []].flat().map((place) => ('targetUri' in place ? place.targetUri : (place as Location).uri));
}

function editsOf(edit: WorkspaceEdit | null): string[] {
  return Object.values(edit?.changes ?? {}).flatMap((edits) => edits.map(({ newText }) => newText));
}
