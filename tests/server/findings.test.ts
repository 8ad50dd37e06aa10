import { beforeAll, describe, expect, it } from 'vitest';
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';
import { study } from './study.ts';

const { start, startForAll } = useShippedServer();

describe('findings', () => {
  let shared: LanguageClient;

  beforeAll(async () => {
    shared = await startForAll();
  });

  it('come in the language of the editor', async () => {
    const [inEnglish] = await shared.diagnostics(shared.open(study));
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

  it('name a mistake once, in the words of the language', async () => {
    const { open, diagnostics } = shared;
    const found = await diagnostics(open('protocol Half {\n  population {\n    age: 18..\n'));
    expect(found.length).toBeGreaterThan(0);
    for (const { message, code } of found) {
      expect(message).not.toMatch(/token|expecting/i);
      expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*\.[a-z]+/);
    }
  });

  it('of a file go when its mistake goes', async () => {
    const { connection, open, diagnostics } = shared;
    const uri = open('protocol A {\n  titel: "x"\n}\n');
    expect((await diagnostics(uri)).map(({ code }) => code)).toContainEqual(expect.stringMatching(/^syntax\./));
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } };
    const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'title' }] };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, change);
    expect((await diagnostics(uri)).map(({ code }) => code)).not.toContainEqual(expect.stringMatching(/^syntax\./));
  });

  it('follow the settings without a restart', async () => {
    const { connection, open, diagnostics } = shared;
    const uri = open(study);
    const before = await diagnostics(uri);
    const settings = { rtw: { language: 'auto', severities: { 'rehsam.power': 'off' } } };
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    const after = await diagnostics(uri);
    expect(before.map(({ code }) => code)).toContain('rehsam.power');
    expect(after.map(({ code }) => code)).not.toContain('rehsam.power');
    expect(after.length).toBe(before.length - 1);
  });
});
