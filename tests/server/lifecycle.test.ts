import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { DidChangeConfigurationNotification, HoverRequest } from 'vscode-languageserver-protocol/node';
import type { LanguageClient } from './language-client.ts';
import { useShippedServer } from './shipped-server.ts';
import { placeOf, study } from './study.ts';

const { start, startForAll } = useShippedServer();

describe.each(['stdio', 'ipc'] as const)('a server over %s', (transport) => {
  it('greets, checks what is opened, and ends in order', async () => {
    const { greeting, open, diagnostics, leave } = await start({ transport });
    expect(greeting.capabilities).toMatchObject({ hoverProvider: true, renameProvider: { prepareProvider: true } });
    const codes = (await diagnostics(open(study))).map(({ code }) => code);
    expect(codes).toContain('rehsam.power');
    expect(await leave()).toBe(0);
  });
});

describe('a server that is mistreated', () => {
  /** One server takes all that comes over the wire. */
  let living: LanguageClient;

  beforeAll(async () => {
    living = await startForAll();
  });

  async function stillAnswers({ open, diagnostics }: LanguageClient) {
    expect((await diagnostics(open(study))).map(({ code }) => code)).toContain('rehsam.power');
  }

  it('lives through text that is no protocol at all', async () => {
    const texts = ['', '{'.repeat(100_000), '\u0000\u0001\ufffd', '"', '/*', 'protocol', study.slice(0, 200)];
    for (const text of texts) expect(await living.diagnostics(living.open(text))).toBeInstanceOf(Array);
    await stillAnswers(living);
  }, 60_000);

  it('lives through messages that make no sense', async () => {
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
    living.server.stdin!.write('Content-Length: 9\r\n\r\nnot JSON!');
    await stillAnswers(living);
  });

  it('lives without the folder that it was told to open', async () => {
    const homeless = await start({ folder: path.join(tmpdir(), 'there-is-no-such-folder') });
    await stillAnswers(homeless);
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
    const reading = await start({ folder });
    await stillAnswers(reading);
    rmSync(folder, { recursive: true });
    await sleep(50);
    const position = placeOf('WAI', 1);
    const hover = { textDocument: { uri: pathToFileURL(good).href }, position };
    await reading.connection.sendRequest(HoverRequest.type, hover).catch(() => undefined);
    expect(await reading.leave()).toBe(0);
  });

  it('ends with a fault when the editor goes without a word', async () => {
    const { server } = await start();
    const exit = new Promise((resolve) => server.once('exit', resolve));
    server.stdin!.end();
    expect(await exit).toBe(1);
  });
});
