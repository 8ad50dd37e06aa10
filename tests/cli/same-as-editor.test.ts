import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonFinding } from '../../packages/cli/src/reports/json-shape.ts';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { type BundledServer, bundleServer } from '../server/bundled-server.ts';
import { endServer, type LanguageClient, startClient } from '../server/language-client.ts';
import { commandLineTool } from './rtw.ts';

const root = join(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rtw'))
  .map((name) => name.replaceAll('\\', '/'));
const severities = { error: 1, warning: 2, info: 3 } as const;

const { rtw } = commandLineTool();

describe.each(['en', 'sv'])('in the language %s', (language) => {
  let server: BundledServer;
  let editor: LanguageClient | undefined;
  let terminal: ReturnType<typeof jsonReport.parse>['files'];

  beforeAll(async () => {
    const { stdout } = await rtw(['check', '--format', 'json', '--lang', language, 'examples'], { cwd: root });
    terminal = jsonReport.parse(JSON.parse(stdout)).files;
    server = await bundleServer();
    editor = await startClient(server.program, { initializationOptions: { language } });
  }, 60_000);
  afterAll(() => {
    endServer(editor);
    server.remove();
  });

  test('every example is checked, and findings are not lacking', () => {
    expect(terminal.map(({ path }) => path).toSorted()).toEqual(examples.map((name) => `examples/${name}`).toSorted());
    expect(terminal.flatMap(({ findings }) => findings).length).toBeGreaterThan(100);
  });

  test.each(examples)('the editor and rtw check find the same in %s', async (name) => {
    const file = join('examples', name);
    const inTerminal = terminal.find(({ path }) => path === `examples/${name}`)?.findings ?? [];

    const uri = editor!.open(readFileSync(join(root, file), 'utf8'), pathToFileURL(join(root, file)).href);
    const inEditor = (await editor!.diagnostics(uri)).map(({ code, severity, range, message }) => ({
      code,
      severity,
      range,
      message: String(message).split('\n')[0],
    }));
    expect(sorted(inEditor)).toEqual(sorted(inTerminal.map(asDiagnostic)));
  });
});

/** An editor shows the message on the first line, and why it matters and what to write on those after it. */
const asDiagnostic = ({ code, severity, range, message }: JsonFinding) => ({
  code,
  severity: severities[severity],
  range,
  message,
});

const sorted = <T>(findings: readonly T[]): T[] =>
  findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
