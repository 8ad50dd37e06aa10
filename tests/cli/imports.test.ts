import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type JsonReport, jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { folderWith, rtw } from './rtw.ts';

const instrument = 'instrument OUR: "Our own" en, "Vårt eget" sv\n';
const protocol = (path: string) =>
  `import "${path}"\nprotocol P {\n  outcome O: work-ability {\n    instrument: OUR\n  }\n}\n`;
const terms = {
  'node_modules/@x/y/package.json': '{ "name": "@x/y", "version": "1.0.0", "rtw": ["ours.rtw"] }',
  'node_modules/@x/y/ours.rtw': instrument,
};

async function check(folder: string, ...args: readonly string[]): Promise<JsonReport> {
  const { stdout } = await rtw(['check', '--format', 'json', '--min-severity', 'error', ...args], { cwd: folder });
  return jsonReport.parse(JSON.parse(stdout));
}

/** What is said of imports and names, file by file. */
const linksOf = (report: JsonReport) =>
  report.files.map(({ path, findings }) => [
    path,
    ...findings.map(({ code }) => code).filter((code) => code.startsWith('link.')),
  ]);

describe('a package that is installed in the folder', () => {
  test('serves the protocols of the folder, and is itself not checked', async () => {
    const folder = folderWith({
      ...terms,
      'p.rtw': protocol('@x/y'),
      'deep/er/q.rtw': protocol('@x/y/ours.rtw'),
      'node_modules/@x/y/broken.rtw': 'protocol {',
    });
    expect(linksOf(await check(folder))).toEqual([['deep/er/q.rtw'], ['p.rtw']]);
  });

  test('that is missing is told in the language of the reader', async () => {
    const folder = folderWith({ 'p.rtw': protocol('@x/z') });
    const { stdout } = await rtw(['check', '--lang', 'sv'], { cwd: folder });
    expect(stdout).toMatch(/1:8 {2}fel {2}link\.import-package-missing/);
    expect(stdout).toMatch(/Paketet `@x\/z` finns inte i någon mapp/);
  });

  test('may be a link to a folder of the same workspace', async () => {
    const folder = folderWith({
      'p.rtw': protocol('@x/y'),
      'packages/y/package.json': '{ "rtw": "ours.rtw" }',
      'packages/y/ours.rtw': instrument,
    });
    mkdirSync(join(folder, 'node_modules/@x'), { recursive: true });
    symlinkSync('../../packages/y', join(folder, 'node_modules/@x/y'));
    expect(linksOf(await check(folder))).toEqual([['p.rtw'], ['packages/y/ours.rtw']]);
  });

  test('may have its own packages beside the folder that a link leads to', async () => {
    const store = 'node_modules/.store';
    const folder = folderWith({
      'p.rtw': protocol('@x/y'),
      [`${store}/y/node_modules/@x/y/package.json`]: '{ "rtw": "index.rtw" }',
      [`${store}/y/node_modules/@x/y/index.rtw`]: 'import "base"\n',
      [`${store}/y/node_modules/base/package.json`]: '{ "rtw": "base.rtw" }',
      [`${store}/y/node_modules/base/base.rtw`]: instrument,
    });
    mkdirSync(join(folder, 'node_modules/@x'), { recursive: true });
    symlinkSync('../.store/y/node_modules/@x/y', join(folder, 'node_modules/@x/y'));
    expect(linksOf(await check(folder))).toEqual([['p.rtw']]);
  });
});

describe('nothing outside the folder is read', () => {
  const outside = folderWith({ 'package.json': '{ "rtw": "ours.rtw" }', 'ours.rtw': instrument });

  test('through a package that is a link', async () => {
    const folder = folderWith({ 'p.rtw': protocol('y'), 'q.rtw': protocol('y/ours.rtw') });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(outside, join(folder, 'node_modules/y'));
    const codes = linksOf(await check(folder, 'p.rtw'));
    expect(codes).toEqual([['p.rtw', 'link.import-package-outside', 'link.unknown-instrument']]);
  });

  test.each(['package.json', 'ours.rtw'])('through %s of a package, where it is a link', async (name) => {
    const { [`node_modules/@x/y/${name}`]: _, ...others } = terms as Record<string, string>;
    const folder = folderWith({ ...others, 'p.rtw': protocol('@x/y') });
    symlinkSync(join(outside, name), join(folder, 'node_modules/@x/y', name));
    const codes = linksOf(await check(folder));
    expect(codes).toEqual([['p.rtw', 'link.import-package-outside', 'link.unknown-instrument']]);
  });

  test('through a file or a folder that is a link', async () => {
    const folder = folderWith({ 'p.rtw': protocol('link.rtw'), 'q.rtw': protocol('out/ours.rtw') });
    symlinkSync(join(outside, 'ours.rtw'), join(folder, 'link.rtw'));
    symlinkSync(outside, join(folder, 'out'));
    expect(linksOf(await check(folder))).toEqual([
      ['p.rtw', 'link.import-outside', 'link.unknown-instrument'],
      ['q.rtw', 'link.import-outside', 'link.unknown-instrument'],
    ]);
  });

  test('and a folder that is itself reached through a link reads its own', async () => {
    const folder = folderWith({ ...terms, 'p.rtw': protocol('@x/y'), 'q.rtw': protocol('p.rtw') });
    const link = join(folderWith({}), 'link');
    symlinkSync(folder, link);
    expect(linksOf(await check(link))).toEqual([['p.rtw'], ['q.rtw']]);
  });
});

test.skipIf(process.platform === 'win32')('what would never end is not read', async () => {
  const folder = folderWith({ 'a.rtw': protocol('pipe.rtw'), 'b.rtw': protocol('y'), 'c.rtw': protocol('loop') });
  mkdirSync(join(folder, 'node_modules/y'), { recursive: true });
  for (const pipe of ['pipe.rtw', 'node_modules/y/package.json']) spawnSync('mkfifo', [join(folder, pipe)]);
  symlinkSync('loop', join(folder, 'node_modules/loop'));
  expect(linksOf(await check(folder)).map(([, first]) => first)).toEqual([
    'link.import-missing',
    'link.import-package-unreadable',
    'link.import-package-missing',
  ]);
});

test('what is found does not depend on the order in which files are given', async () => {
  const folder = folderWith({
    ...terms,
    'a.rtw': protocol('b.rtw'),
    'b.rtw': 'import "c.rtw"\nimport "@x/y"\n',
    'c.rtw': 'import "a.rtw"\n',
  });
  const inOrder = async (...paths: readonly string[]) => linksOf(await check(folder, ...paths)).sort();
  const expected = await inOrder('a.rtw', 'b.rtw', 'c.rtw');
  expect(expected[0]).toEqual(['a.rtw']);
  for (const order of ['acb', 'bac', 'bca', 'cab', 'cba']) {
    expect(await inOrder(...[...order].map((name) => `${name}.rtw`))).toEqual(expected);
  }
});
