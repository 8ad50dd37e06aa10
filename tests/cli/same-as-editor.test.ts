import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { JsonFinding } from '../../packages/cli/src/reports/json-shape.ts';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { findingsOf } from '../../packages/language/src/check/finding-diagnostic.ts';
import { endServer, type LanguageClient, startClient } from '../server/language-client.ts';
import { serverProgram } from '../server/shipped-server.ts';
import { thinned } from '../thinned.ts';
import { commandLineTool, folderWith } from './rtw.ts';

const root = join(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rtw'))
  .map((name) => name.replaceAll('\\', '/'));

const { ofItsOwn } = commandLineTool();

describe.each(['en', 'sv'] as const)('in the language %s', (language) => {
  let editor: LanguageClient | undefined;
  let terminal: ReturnType<typeof jsonReport.parse>['files'];

  beforeAll(async () => {
    const { stdout } = await ofItsOwn(['check', '--format', 'json', '--lang', language, 'examples'], { cwd: root });
    terminal = jsonReport.parse(JSON.parse(stdout)).files;
    editor = await startClient(await serverProgram(), { initializationOptions: { language } });
  }, 60_000);
  afterAll(() => endServer(editor));

  test('every example is checked, and findings are not lacking', () => {
    expect(terminal.map(({ path }) => path).toSorted()).toEqual(examples.map((name) => `examples/${name}`).toSorted());
    expect(terminal.flatMap(({ findings }) => findings).length).toBeGreaterThan(100);
  });

  test.each(thinned(examples, 3))('the editor and rtw check find the same in %s', async (name) => {
    const file = join('examples', name);
    const inTerminal = terminal.find(({ path }) => path === `examples/${name}`)?.findings ?? [];

    const uri = editor!.open(readFileSync(join(root, file), 'utf8'), pathToFileURL(join(root, file)).href);
    const diagnostics = await editor!.diagnostics(uri);
    expect(sorted(toldIn(diagnostics, language))).toEqual(sorted(inTerminal.map(said)));

    // Several may be told as one: that has the code and the place of one of them, or stands where the section does
    // that lacks something.
    const places = new Set(inTerminal.map(({ code, range }) => JSON.stringify([code, range])));
    const lacking = new Set(
      diagnostics.flatMap(findingsOf).flatMap(({ code, lack }) => (lack?.at ? [JSON.stringify([code, lack.at])] : [])),
    );
    const isKnown = ({ code, range }: Diagnostic) =>
      [places, lacking].some((known) => known.has(JSON.stringify([code, range])));
    expect(diagnostics.filter((diagnostic) => !isKnown(diagnostic))).toEqual([]);
  });
});

test('the editor and rtw check find the same in folders with configurations', async () => {
  const text = readFileSync(join(root, 'examples/prosa.rtw'), 'utf8');
  const folder = folderWith({
    'rtw.config.json': '{ "sets": ["rehsam", "forte", "tidier"], "criteria": { "rehsam.attrition": "info" } }',
    'p.rtw': text,
    'a/rtw.config.json': '{ "sets": ["design"], "criteria": { "design.blinding": "off" } }',
    'a/b/p.rtw': text,
  });
  const { stdout } = await ofItsOwn(['check', '--format', 'json', '--lang', 'en'], { cwd: folder });
  const inTerminal = jsonReport.parse(JSON.parse(stdout)).files;
  const editor = await startClient(await serverProgram(), { folder, initializationOptions: { language: 'en' } });
  try {
    for (const path of ['p.rtw', 'a/b/p.rtw']) {
      const diagnostics = await editor.diagnostics(pathToFileURL(join(folder, path)).href);
      const findings = inTerminal.find((file) => file.path === path)?.findings ?? [];
      expect(sorted(toldIn(diagnostics, 'en'))).toEqual(sorted(findings.map(said)));
    }
  } finally {
    endServer(editor);
  }
  const setsOf = (path: string) =>
    new Set(inTerminal.find((file) => file.path === path)?.studies[0]?.criteria.map(({ id }) => id.split('.')[0]));
  expect([setsOf('p.rtw'), setsOf('a/b/p.rtw')]).toEqual([new Set(['forte', 'rehsam', 'tidier']), new Set(['design'])]);
});

/** What an editor is told, with what it shows as one told apart. */
const toldIn = (diagnostics: readonly Diagnostic[], language: 'en' | 'sv') =>
  diagnostics
    .flatMap((diagnostic) => findingsOf(diagnostic))
    .map(({ code, severity, range, message }) => ({ code, severity, range, message: message[language] }));

const said = ({ code, severity, range, message }: JsonFinding) => ({ code, severity, range, message });

const sorted = <T>(findings: readonly T[]): T[] =>
  findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
