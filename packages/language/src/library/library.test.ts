import compiled from '@rtw-protocol/library/compiled' with { type: 'json' };
import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';
import type { CompiledLibrary } from './compiled-library.ts';
import { namesOf } from './library-file.ts';

const shipped = languageOver().rtw.library.Library;

test('the same node stands behind a name, its alias, its list and its file', () => {
  const [wai, ...others] = shipped.symbols.filter(({ name }) => name === 'WAI');
  expect(others).toEqual([]);
  const entry = shipped.entries.find(({ name }) => name === 'WAI')!;
  expect(wai?.node).toBe(entry);
  const document = AstUtils.getDocument(entry);
  expect(document.uri.toString()).toBe('rtw-library:/vocabulary/instruments.rtw');
  expect(shipped.documents.find((candidate) => candidate === document)?.parseResult.value.elements).toContain(entry);
});

test('every node tells where it stands in the tree', () => {
  for (const { parseResult } of shipped.documents) {
    for (const node of AstUtils.streamAllContents(parseResult.value)) {
      const { $container, $containerProperty, $containerIndex } = node;
      const held = ($container as unknown as Record<string, unknown>)[$containerProperty ?? ''];
      expect($containerIndex === undefined ? held : (held as unknown[])[$containerIndex]).toBe(node);
    }
  }
});

test('everything is found by the names that it has', () => {
  const named = shipped.documents.flatMap(({ parseResult }) => parseResult.value.elements.flatMap(namesOf));
  expect(shipped.symbols.map(({ name }) => name)).toEqual(named);
  expect(named).toEqual(expect.arrayContaining(['KBT', 'rehsam', 'rehsam2']));
});

test('a file that names one term makes no node of the others', async () => {
  let made = 0;
  const library = compiled as CompiledLibrary;
  const files = library.files.map((file) => ({
    ...file,
    elements: file.elements.map((element) => ({
      ...element,
      get name() {
        made += 1;
        return element.name;
      },
    })),
  }));
  const language = languageOver({}, { ...library, files });
  made = 0;
  const { findings } = await language.checkText('protocol P { outcome O: work-ability { instrument: WAI } }');
  expect(findings.filter(({ code }) => code.startsWith('link.'))).toEqual([]);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(20);
});
