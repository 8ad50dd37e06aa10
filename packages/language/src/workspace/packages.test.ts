import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const instrument = 'instrument OUR: "Our own" en, "Vårt eget" sv';
const protocol = (...paths: readonly string[]) =>
  `${paths.map((path) => `import ${JSON.stringify(path)}`).join('\n')}
protocol P { outcome O: work-ability { instrument: OUR } }`;

/** The findings of a protocol's names and imports among files. */
async function linksOf(files: Record<string, string>, path = 'p.rtw') {
  const { findings } = await languageOver(files).check(path);
  return findings.filter(({ code }) => code.startsWith('link.'));
}
const codesOf = async (files: Record<string, string>, path?: string) =>
  (await linksOf(files, path)).map(({ code }) => code);

const installed = (rtw: unknown, file = 'ours.rtw') => ({
  'p.rtw': protocol('@funder/terms'),
  'node_modules/@funder/terms/package.json': JSON.stringify({ name: '@funder/terms', rtw }),
  [`node_modules/@funder/terms/${file}`]: instrument,
});

describe('a package that is imported by its name', () => {
  test.each([
    ['one file', 'ours.rtw'],
    ['a list', ['ours.rtw']],
    ['a path that begins with ./', ['./ours.rtw', 'ours.rtw']],
  ])('brings what it lists: %s', async (_, rtw) => {
    expect(await codesOf(installed(rtw))).toEqual([]);
  });

  test('brings nothing that it does not list', async () => {
    const files = { ...installed(['other.rtw']), 'node_modules/@funder/terms/other.rtw': '' };
    expect(await codesOf(files)).toEqual(['link.unknown-instrument']);
  });

  test('may have a name without a scope', async () => {
    const files = {
      'p.rtw': protocol('terms'),
      'node_modules/terms/package.json': '{ "rtw": "a/b.rtw" }',
      'node_modules/terms/a/b.rtw': instrument,
    };
    expect(await codesOf(files)).toEqual([]);
  });

  test('is the one that is installed nearest', async () => {
    const files = {
      ...installed('ours.rtw'),
      'a/b/p.rtw': protocol('@funder/terms'),
      'a/node_modules/@funder/terms/package.json': '{ "rtw": "theirs.rtw" }',
      'a/node_modules/@funder/terms/theirs.rtw': 'instrument THEIRS: "Theirs" en, "Deras" sv',
    };
    expect(await codesOf(files, 'a/b/p.rtw')).toEqual(['link.unknown-instrument']);
    expect(await codesOf(files, 'p.rtw')).toEqual([]);
  });

  test('may import its own files, and other packages by their names', async () => {
    const files = {
      ...installed('index.rtw', 'index.rtw'),
      'node_modules/@funder/terms/index.rtw': 'import "more/one.rtw"',
      'node_modules/@funder/terms/more/one.rtw': 'import "../two.rtw"',
      'node_modules/@funder/terms/two.rtw': 'import "base"',
      'node_modules/base/package.json': '{ "rtw": ["base.rtw"] }',
      'node_modules/base/base.rtw': instrument,
    };
    expect(await codesOf(files)).toEqual([]);
  });

  test('sees the packages that it brings itself first', async () => {
    const files = {
      ...installed('index.rtw', 'index.rtw'),
      'node_modules/@funder/terms/index.rtw': 'import "base"',
      'node_modules/@funder/terms/node_modules/base/package.json': '{ "rtw": ["base.rtw"] }',
      'node_modules/@funder/terms/node_modules/base/base.rtw': instrument,
      'node_modules/base/package.json': '{ "rtw": ["base.rtw"] }',
      'node_modules/base/base.rtw': '',
    };
    expect(await codesOf(files)).toEqual([]);
  });

  test('does not see the files of the workspace', async () => {
    const files = {
      ...installed('index.rtw', 'index.rtw'),
      'node_modules/@funder/terms/index.rtw': 'import "../../../own.rtw"',
      'own.rtw': instrument,
    };
    expect(await codesOf(files)).toEqual(['link.unknown-instrument']);
    expect(await codesOf(files, 'node_modules/@funder/terms/index.rtw')).toEqual(['link.import-outside']);
  });

  test('serves a file in a folder that nobody opened', async () => {
    const language = languageOver(installed('ours.rtw'));
    language.shared.workspace.Roots.folders = [];
    expect((await language.check('p.rtw')).findings.filter(({ code }) => code.startsWith('link.'))).toEqual([]);
  });

  test.each(['file:///workspace', 'file:///workspace/', 'file:///'])('is found in the folder %s', async (root) => {
    const language = languageOver(installed('ours.rtw'));
    language.shared.workspace.Roots.folders = [URI.parse(root)];
    expect((await language.check('p.rtw')).findings.filter(({ code }) => code.startsWith('link.'))).toEqual([]);
  });

  test('is not looked for above the folder that is checked', async () => {
    const language = languageOver();
    language.fileSystem.insert('file:///node_modules/@funder/terms/package.json', '{ "rtw": "ours.rtw" }');
    language.fileSystem.insert('file:///node_modules/@funder/terms/ours.rtw', instrument);
    const { findings } = await language.checkText(protocol('@funder/terms'));
    expect(findings.map(({ code }) => code)).toContain('link.import-package-missing');
  });
});

describe('a file of a package', () => {
  const files = {
    ...installed(['listed.rtw'], 'a/deep.rtw'),
    'p.rtw': protocol('@funder/terms/a/deep.rtw'),
    'node_modules/@funder/terms/listed.rtw': '',
  };

  test('is imported by its path, listed or not', async () => {
    expect(await codesOf(files)).toEqual([]);
  });

  test('needs no list', async () => {
    expect(await codesOf({ ...files, 'node_modules/@funder/terms/package.json': '{}' })).toEqual([]);
  });

  test('that is not there is told with those that are', async () => {
    const [finding] = await linksOf({ ...files, 'p.rtw': 'import "@funder/terms/gone.rtw"' });
    expect(finding).toMatchObject({
      code: 'link.import-package-file',
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 31 } },
    });
    expect(finding?.message.en).toContain('It has `listed.rtw`.');
    expect(finding?.message.sv).toContain('Det har `listed.rtw`.');
  });
});

describe('a package that cannot be used is told at the import', () => {
  const told = async (manifest: string | undefined, path = '@funder/terms') => {
    const files: Record<string, string> = {
      'p.rtw': `import ${JSON.stringify(path)}`,
      'node_modules/@funder/terms/ours.rtw': instrument,
    };
    if (manifest !== undefined) files['node_modules/@funder/terms/package.json'] = manifest;
    return linksOf(files);
  };

  test.each([
    ['no package.json', undefined, 'unreadable'],
    ['no JSON', '{ "rtw": ', 'unreadable'],
    ['no object', '"ours.rtw"', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['endless nesting', '['.repeat(300_000), 'unreadable'],
    ['a package.json beyond measure', JSON.stringify({ rtw: 'ours.rtw', x: 'x'.repeat(1_000_000) }), 'unreadable'],
    ['no field', '{}', 'without-files'],
    ['an inherited field', '{ "__proto__": { "rtw": "ours.rtw" } }', 'without-files'],
    ['an empty list', '{ "rtw": [] }', 'without-files'],
    ['a number', '{ "rtw": 1 }', 'field'],
    ['an object', '{ "rtw": { "files": ["ours.rtw"] } }', 'field'],
    ['a list in a list', '{ "rtw": [["ours.rtw"]] }', 'field'],
    ['null', '{ "rtw": null }', 'field'],
    ['a list of a depth that cannot be written out', `{ "rtw": ${'['.repeat(99_000)}${']'.repeat(99_000)} }`, 'field'],
    ['a path upwards', '{ "rtw": ["ours.rtw", "../../../p.rtw"] }', 'field'],
    ['a path upwards in the middle', '{ "rtw": "a/../../x.rtw" }', 'field'],
    ['an absolute path', '{ "rtw": "/etc/passwd.rtw" }', 'field'],
    ['an absolute path of Windows', '{ "rtw": "C:\\\\a.rtw" }', 'field'],
    ['an address', '{ "rtw": "https://example.org/a.rtw" }', 'field'],
    ['another ending', '{ "rtw": "index.js" }', 'field'],
    ['a file that is not there', '{ "rtw": ["ours.rtw", "gone.rtw"] }', 'file'],
    ['more files than anybody shares', JSON.stringify({ rtw: Array(201).fill('ours.rtw') }), 'field'],
  ])('%s', async (_, manifest, kind) => {
    const found = await told(manifest);
    expect(found).toMatchObject([{ code: `link.import-package-${kind}`, severity: 'error' }]);
    expect(found[0]?.message.en).toContain('`@funder/terms`');
    expect(found[0]?.message.sv).toContain('`@funder/terms`');
  });

  test('what a package says of itself is shown on one line and without signs that steer', async () => {
    const [finding] = await told(JSON.stringify({ rtw: `\u001b[31m\n${'x'.repeat(500)}` }));
    expect(finding?.message.en).not.toMatch(/\p{Cc}/u);
    expect(finding?.message.en.length).toBeLessThan(400);
  });

  test('not installed', async () => {
    const found = await told('{}', '@funder/other');
    expect(found).toMatchObject([{ code: 'link.import-package-missing' }]);
  });

  test.each([
    '@funder',
    '@funder/',
    '@/terms',
    '@Funder/Terms',
    '@funder/terms/',
    '@funder/terms/index.js',
    '@funder/terms/../../p.rtw',
    '@funder/terms//ours.rtw',
    '@funder/../p.rtw',
    '@funder/terms@1.0.0',
    'two words',
    '.hidden',
    '..',
    './terms',
    '../terms',
    'node_modules',
    'folder/terms',
    `${'x'.repeat(215)}`,
  ])('%s is the name of none', async (path) => {
    expect(await told('{ "rtw": "ours.rtw" }', path)).toMatchObject([{ code: 'link.import-malformed' }]);
  });
});

describe('packages that import each other', () => {
  test('are read once', async () => {
    const files = {
      ...installed(['ours.rtw']),
      'node_modules/@funder/terms/ours.rtw': `import "base"\n${instrument}`,
      'node_modules/base/package.json': '{ "rtw": ["base.rtw"] }',
      'node_modules/base/base.rtw': 'import "@funder/terms"',
    };
    expect(await codesOf(files)).toEqual([]);
    expect(await codesOf(files, 'node_modules/base/base.rtw')).toEqual(['link.import-circular']);
  });
});

test('a check sees a package as it is, not as it was at the check before', async () => {
  const language = languageOver(installed('ours.rtw'));
  const codes = async () =>
    (await language.check('p.rtw')).findings.map(({ code }) => code).filter((code) => code.startsWith('link.'));
  expect(await codes()).toEqual([]);
  const manifest = 'file:///workspace/node_modules/@funder/terms/package.json';
  language.fileSystem.delete(manifest);
  language.fileSystem.insert(manifest, '{ "rtw": "other.rtw" }');
  expect(await codes()).toEqual(['link.import-package-file', 'link.unknown-instrument']);
});
