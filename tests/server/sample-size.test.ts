import { expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { sizedStudy } from '../../packages/language/src/testing/sized-study.ts';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';
import { placeOf } from './study.ts';

const { start } = useShippedServer();
const text = sizedStudy();
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** What stands beside the lines of a file. */
async function hints({ connection }: LanguageClient, uri: string): Promise<string[]> {
  const found = await connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: whole });
  return (found ?? []).map(({ position, label }) => `${position.line + 1}: ${label}`);
}

const lineOf = (piece: string) => placeOf(piece, 0, text).line + 1;

it('says beside the planned number how many are needed, and follows what is typed', async () => {
  const client = await start();
  expect(client.greeting.capabilities.inlayHintProvider).toBeTruthy();
  const uri = client.open(text);
  expect(await hints(client, uri)).toEqual([
    `${lineOf('required')}: needed 226`,
    `${lineOf('participants')}: needed 252`,
  ]);
  const place = placeOf('40 days', 0, text);
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: place, end: { ...place, character: place.character + 2 } }, text: '30' }],
  });
  // 64 in each arm are needed for half a standard deviation, 72 to recruit.
  expect(await hints(client, uri)).toEqual([
    `${lineOf('required')}: needed 128`,
    `${lineOf('participants')}: needed 144`,
  ]);
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: placeOf('sample-size', 1, text),
  });
  expect((hover!.contents as MarkupContent).value).toContain('needed 144');
});

it('offers to set the planned number to what is needed, beside the finding that is about it', async () => {
  const client = await start();
  const uri = client.open(text);
  const found = await client.diagnostics(uri);
  const position = placeOf('206', 0, text);
  const diagnostics = found.filter(({ range }) => range.start.line <= position.line && position.line <= range.end.line);
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics },
  })) as CodeAction[];
  const action = actions.find(({ title }) => title === 'Set planned to 252');
  expect(action?.edit?.changes?.[uri]).toEqual([
    { range: { start: position, end: { ...position, character: position.character + 3 } }, newText: '252' },
  ]);
});

it('asks the editor to show its hints anew when the reader chooses another language', async () => {
  const client = await start({
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        inlayHint: { refreshSupport: true },
      },
    },
  });
  const uri = client.open(text);
  await client.diagnostics(uri);
  const asked = new Promise<void>((resolve) => {
    client.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
  });
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { rtw: { language: 'sv' } },
  });
  await asked;
  expect(await hints(client, uri)).toContain(`${lineOf('participants')}: behövs 252`);
});
