import fc from 'fast-check';
import { URI, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import { emptyLibrary } from '../library/compiled-library.ts';
import { addressOf, languageOver } from '../testing/language.ts';

/** Files that import each other in all ways: beside each other, out of a package, in a circle, a package by its name. */
const paths = ['a.rtw', 'b.rtw', 'c/d.rtw', 'node_modules/@x/y/one.rtw', 'node_modules/@x/y/two.rtw'] as const;
const manifest = 'node_modules/@x/y/package.json';
const targets = ['a.rtw', 'b.rtw', '../a.rtw', 'c/d.rtw', 'one.rtw', 'two.rtw', '@x/y', '@x/y/two.rtw'];

const text = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...targets), { maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([imports, declares, uses]) =>
    [
      ...imports.map((path) => `import "${path}"`),
      ...(declares ? ['instrument OUR: "Our own" en, "Vårt eget" sv'] : []),
      ...(uses ? ['protocol P { outcome O: work-ability { instrument: OUR } }'] : []),
    ].join('\n'),
  );
const description = fc.constantFrom('{}', '{', '{"rtw":"one.rtw"}', '{"rtw":["one.rtw","two.rtw"]}');
const files = fc.tuple(fc.tuple(...paths.map(() => fc.option(text))), fc.option(description));
const change = fc.oneof(
  fc.tuple(fc.constantFrom(...paths), fc.option(text)),
  fc.tuple(fc.constant(manifest), fc.option(description)),
);

type Language = ReturnType<typeof languageOver>;

/** Takes a file away, and the folders that it leaves empty, as who uninstalls a package does. */
function remove({ fileSystem }: Language, path: string): void {
  let gone = addressOf(path);
  do {
    fileSystem.delete(gone);
    gone = UriUtils.dirname(gone);
  } while (gone.path !== '/workspace' && fileSystem.readDirectorySync(gone).length === 0);
}

/** What an editor shows for the files of the workspace. */
function shownIn({ shared }: Language): Record<string, string[]> {
  const own = shared.workspace.LangiumDocuments.all.filter(({ uri }) => !uri.path.includes('/node_modules/'));
  return Object.fromEntries(
    own
      .map(({ uri, diagnostics }): [string, string[]] => [
        uri.path,
        (diagnostics ?? []).map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`),
      ])
      .toArray()
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function filesOf([texts, description]: [(string | null)[], string | null]): Map<string, string> {
  const all = [...paths.map((path, index) => [path, texts[index] ?? null] as const), [manifest, description] as const];
  return new Map(all.flatMap(([path, content]) => (content === null ? [] : [[path, content]])));
}

/** A language that has just read these files, in the order of their names or in another. */
async function fresh(files: ReadonlyMap<string, string>, order: readonly string[] = [...files.keys()].sort()) {
  // Only names matter here, and a large library takes its time.
  const language = languageOver(Object.fromEntries(files), emptyLibrary);
  const builder = language.shared.workspace.DocumentBuilder;
  builder.updateBuildOptions = { validation: true };
  await builder.update(order.map(addressOf), []);
  return language;
}

test('the order in which files are told of never changes what is found', () =>
  fc.assert(
    fc.asyncProperty(files, fc.shuffledSubarray([...paths], { minLength: paths.length }), async (given, order) => {
      const written = filesOf(given);
      const ordered = order.filter((path) => written.has(path));
      const expected = shownIn(await fresh(written));
      expect(shownIn(await fresh(written, ordered))).toEqual(expected);
      // One after the other, as an editor opens them.
      const language = await fresh(written, []);
      for (const path of ordered) await language.shared.workspace.DocumentBuilder.update([addressOf(path)], []);
      expect(shownIn(language)).toEqual(expected);
    }),
    { numRuns: 10 * Number(process.env.MORE_RUNS ?? 1) },
  ));

test('after any changes, what is found is what a new start would find', () =>
  fc.assert(
    fc.asyncProperty(files, fc.array(change, { minLength: 1, maxLength: 3 }), async (given, changes) => {
      const written = filesOf(given);
      const language = await fresh(written);
      for (const [path, content] of changes) {
        const uri = addressOf(path);
        const wasThere = written.delete(path);
        if (wasThere) remove(language, path);
        if (content !== null) {
          written.set(path, content);
          language.fileSystem.insert(uri, content);
        }
        await language.shared.workspace.DocumentBuilder.update(
          content === null ? [] : [uri],
          content === null && wasThere ? [uri] : [],
        );
        expect(shownIn(language)).toEqual(shownIn(await fresh(written)));
      }
    }),
    { numRuns: 10 * Number(process.env.MORE_RUNS ?? 1) },
  ));

test('a package that is installed, told of by its folder alone, is found, and is gone when it is removed', async () => {
  const files = new Map([['a.rtw', 'import "@x/y"\nprotocol P { outcome O: work-ability { instrument: OUR } }']]);
  const language = await fresh(files);
  const builder = language.shared.workspace.DocumentBuilder;
  const told = () => shownIn(language)['/workspace/a.rtw']?.filter((line) => /^0|`?OUR/.test(line)) ?? [];
  expect(told()).not.toEqual([]);
  language.fileSystem.insert(addressOf(manifest), '{"rtw":"one.rtw"}');
  language.fileSystem.insert(addressOf('node_modules/@x/y/one.rtw'), 'instrument OUR: "Our own" en, "Vårt eget" sv');
  await builder.update([URI.parse('file:///workspace/node_modules')], []);
  expect(told()).toEqual([]);
  remove(language, manifest);
  remove(language, 'node_modules/@x/y/one.rtw');
  await builder.update([], [URI.parse('file:///workspace/node_modules')]);
  expect(told()).not.toEqual([]);
});

test('a package of which one file is told, without its description, is half installed, and is gone with that file', async () => {
  const language = await fresh(new Map([['a.rtw', 'import "@x/y/two.rtw"']]));
  const builder = language.shared.workspace.DocumentBuilder;
  const two = addressOf('node_modules/@x/y/two.rtw');
  const told = () => shownIn(language)['/workspace/a.rtw']?.join('\n');
  expect(told()).toContain('`@x/y` is in no folder node_modules');
  language.fileSystem.insert(two, '');
  await builder.update([two], []);
  expect(told()).toContain('The package.json of `@x/y` is missing');
  remove(language, 'node_modules/@x/y/two.rtw');
  await builder.update([], [two]);
  expect(told()).toContain('`@x/y` is in no folder node_modules');
});
