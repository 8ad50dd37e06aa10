import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonFinding } from '../../packages/cli/src/reports/json-shape.ts';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { findingsOf } from '../../packages/language/src/check/finding-diagnostic.ts';
import { type BundledServer, bundleServer } from '../server/bundled-server.ts';
import { endServer, type LanguageClient, startClient } from '../server/language-client.ts';
import { commandLineTool } from './rtw.ts';

const root = join(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rtw'))
  .map((name) => name.replaceAll('\\', '/'));

const { rtw } = commandLineTool();

describe.each(['en', 'sv'] as const)('in the language %s', (language) => {
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
    const diagnostics = await editor!.diagnostics(uri);
    const inEditor = diagnostics.flatMap((diagnostic) => findingsOf(diagnostic));
    const told = inEditor.map(({ code, severity, range, message }) => ({
      code,
      severity,
      range,
      message: message[language],
    }));
    expect(sorted(told)).toEqual(sorted(inTerminal.map(said)));

    // Several may be told as one: that has the code and the place of one of them.
    const places = new Set(inTerminal.map(({ code, range }) => JSON.stringify([code, range])));
    expect(diagnostics.filter(({ code, range }) => !places.has(JSON.stringify([code, range])))).toEqual([]);
  });
});

const said = ({ code, severity, range, message }: JsonFinding) => ({ code, severity, range, message });

const sorted = <T>(findings: readonly T[]): T[] =>
  findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
