import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FollowedTemplate,
  type NewProtocolText,
  newProtocolRequest,
  type TemplateChoice,
  templateRequirementsRequest,
  templatesRequest,
} from '../../packages/server/src/protocol.ts';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';

const { startForAll } = useShippedServer();

const call = `template Call {
  version: "1.0.0"
  title: "Our call" en, "Vår utlysning" sv
  requirement gender: must {
    title: "Gender" en, "Kön" sv
    text: "Say how gender is analysed." en, "Ange hur kön analyseras." sv
    statement: analysis.gender
  }
}
`;

describe('an editor whose workspace has a template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rtw-templates-'));
  const address = (name: string) => pathToFileURL(join(folder, name)).href;
  let connection: LanguageClient['connection'];
  let client: LanguageClient;

  beforeAll(async () => {
    mkdirSync(join(folder, 'calls'));
    writeFileSync(join(folder, 'calls/call.rtw'), call);
    client = await startForAll({ folder, initializationOptions: { language: 'sv' } });
    connection = client.connection;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told how far an open protocol is with what its template asks, and where', async () => {
    const uri = client.open(
      'import "calls/call.rtw"\nprotocol P follows Call {\n  analysis {\n  }\n}\n',
      address('p.rtw'),
    );
    await client.diagnostics(uri);
    const [followed] = await connection.sendRequest<FollowedTemplate[]>(templateRequirementsRequest, { uri });
    expect(followed).toMatchObject({ study: 'P', template: 'Call', version: '1.0.0', title: 'Vår utlysning' });
    expect(followed?.requirements).toEqual([
      {
        id: 'template.Call.gender',
        title: 'Kön',
        text: 'Ange hur kön analyseras.',
        state: 'open',
        severity: 'error',
        at: expect.objectContaining({ start: expect.objectContaining({ line: expect.any(Number) }) }),
        asked: {
          uri: address('calls/call.rtw'),
          range: expect.objectContaining({ start: { line: 3, character: 14 } }),
        },
      },
    ]);
  });

  it('is told of no requirements where it asks about a file that is not there', async () => {
    const uri = address('nowhere.rtw');
    expect(await connection.sendRequest(templateRequirementsRequest, { uri })).toEqual([]);
  });

  it('may start a protocol from that template and from those that ship', async () => {
    const choices = await connection.sendRequest<TemplateChoice[]>(templatesRequest, { uri: address('New.rtw') });
    expect(choices[0]).toEqual({ name: 'Call', version: '1.0.0', title: 'Vår utlysning', asked: 'calls/call.rtw' });
    expect(choices.map(({ asked }) => asked)).toEqual(expect.arrayContaining(['RtwTrial', 'ForteRehsam2']));
  });

  it('gets a new protocol with tab stops where there is something to fill in', async () => {
    const asked = { name: 'New', template: 'calls/call.rtw', uri: address('New.rtw') };
    const made = await connection.sendRequest<NewProtocolText>(newProtocolRequest, asked);
    const { snippet } = made as { snippet: string };
    expect(snippet).toContain('import "calls/call.rtw"');
    expect(snippet).toContain('protocol New follows Call');
    expect(snippet).toMatch(/gender: \$\{\d+:not reported\}/);
    expect(snippet.endsWith('$0')).toBe(true);
  });

  it('gets one without a folder, too', async () => {
    const asked = { name: 'New', template: 'RtwTrial', uri: 'untitled:New.rtw' };
    expect(await connection.sendRequest(templatesRequest, asked)).toContainEqual(
      expect.objectContaining({ asked: 'RtwTrial' }),
    );
    expect(await connection.sendRequest(newProtocolRequest, asked)).toEqual({
      snippet: expect.stringContaining('protocol New follows RtwTrial'),
    });
  });

  it('is still told of findings afterwards, and why a protocol cannot be started', async () => {
    const uri = client.open('protocol Q {\n  titel: "x"\n}\n', address('q.rtw'));
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0);
    const asked = { name: 'New', template: '../outside.rtw', uri: address('New.rtw') };
    expect(await connection.sendRequest(newProtocolRequest, asked)).toEqual({ problem: expect.any(String) });
  });
});
