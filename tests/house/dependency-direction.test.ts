import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsIn, manifestOf, packageFolders, type SourceFile, sourcesOf } from './package-sources.ts';

/** From the lowest to the highest: a package may use those before it. */
const order = ['model', 'statistics', 'library', 'language', 'exchange', 'server', 'cli', 'vscode'];

/** Packages that hold no modules: what is read, and what services run. */
const documents = ['action', 'docs', 'gitlab'];

/** Runs only while we develop, so the root's development dependencies serve it. */
const isForDevelopment = (path: string) => /\.test\.ts$|\.mts$|\/src\/testing\//.test(path);

const folders = packageFolders().filter((folder) => !documents.includes(folder));
const folderByName = new Map(folders.map((folder) => [manifestOf(folder).name, folder]));
const forDevelopment = ['vitest', 'fast-check', 'esbuild'];

/** `@scope/name/part` and `name/part` without the part. */
const packageName = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const places = (files: readonly SourceFile[], wrong: (specifier: string, file: SourceFile) => boolean) =>
  files.flatMap((file) => file.imports.filter((name) => wrong(name, file)).map((name) => `${file.path}: ${name}`));

test('imports are found in every form', () => {
  const text = [
    "import a from 'a';",
    "import {\n  b,\n  type B,\n} from 'b';",
    "import 'c';",
    "export * from 'd';",
    "const e = await import('e');",
  ];
  expect(importsIn(text.join('\n')).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('every package has its place in the order', () => {
  expect(folders.filter((folder) => !order.includes(folder))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const files = sourcesOf(folder);
  const manifest = manifestOf(folder);
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };

  test('depends on no package above it', () => {
    const names = new Set([...Object.keys(declared), ...files.flatMap((file) => file.imports.map(packageName))]);
    const upward = [...names].filter((name) => {
      const other = folderByName.get(name);
      return other !== undefined && other !== folder && order.indexOf(other) > order.indexOf(folder);
    });
    expect(upward).toEqual([]);
  });

  test('imports only what it declares', () => {
    const undeclared = places(files, (specifier, file) => {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) return false;
      if (folder === 'vscode' && specifier === 'vscode') return false;
      const name = packageName(specifier);
      if (isForDevelopment(file.path) && (forDevelopment.includes(name) || name === manifest.name)) return false;
      return declared[name] === undefined && declared[`@types/${name}`] === undefined;
    });
    expect(undeclared).toEqual([]);
  });

  test('reaches into no other folder by a relative path', () => {
    const outside = places(files, (specifier, file) => {
      const target = posix.join(posix.dirname(file.path), specifier);
      return specifier.startsWith('.') && !target.startsWith(`packages/${folder}/`);
    });
    expect(outside).toEqual([]);
  });
});

describe('what runs in a browser as well', () => {
  test.each(['model', 'statistics', 'language'])('%s needs nothing of Node', (folder) => {
    const files = sourcesOf(folder).filter((file) => !isForDevelopment(file.path));
    expect(places(files, (specifier) => specifier.startsWith('node:') || specifier === 'langium/node')).toEqual([]);
  });
});

test('the study model is free of Langium', () => {
  expect(places(sourcesOf('model'), (specifier) => packageName(specifier) === 'langium')).toEqual([]);
});

test('only the editor services of the language use langium/lsp', () => {
  const core = sourcesOf('language').filter((file) => !file.path.startsWith('packages/language/src/lsp/'));
  const wrong = places(
    core,
    (specifier, file) =>
      specifier === 'langium/lsp' ||
      (specifier.startsWith('.') &&
        !isForDevelopment(file.path) &&
        posix.join(posix.dirname(file.path), specifier).startsWith('packages/language/src/lsp/')),
  );
  expect(wrong).toEqual([]);
});
