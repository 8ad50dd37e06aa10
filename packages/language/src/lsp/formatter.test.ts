import { EmptyFileSystem, type LangiumDocument, TextDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { formatText } from '../format/format-text.ts';
import { emptyLibrary } from '../library/compiled-library.ts';
import { createRtwServices } from './create-services.ts';

const { shared, rtw } = createRtwServices({ ...EmptyFileSystem, library: emptyLibrary });
const options = { tabSize: 8, insertSpaces: false };

function documentOf(text: string): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///a.rtw'));
}

async function formatted(text: string): Promise<string> {
  const document = documentOf(text);
  const textDocument = { uri: document.uri.toString() };
  const edits = await rtw.lsp.Formatter?.formatDocument(document, { textDocument, options });
  return TextDocument.applyEdits(document.textDocument, edits ?? []);
}

const untidy = `// a
protocol   P{title:"a";stage: planned
      // b
  population { age:18 .. 59 years }
      /* c
         d */


}

`;

test('an editor formats a document as the command line does, whatever its own settings', async () => {
  expect(await formatted(untidy)).toBe(formatText(untidy));
});

test('a document in canonical form needs no edits', async () => {
  const text = formatText(untidy) as string;
  const document = documentOf(text);
  expect(
    await rtw.lsp.Formatter?.formatDocument(document, { textDocument: { uri: 'file:///a.rtw' }, options }),
  ).toEqual([]);
});

test('line ends of another system stay as they are, for the editor to see to', async () => {
  const text = (formatText(untidy) as string).replaceAll('\n', '\r\n');
  expect(await formatted(text)).toBe(text);
});

test('a document with mistakes is left alone', async () => {
  const text = 'protocol P {   title “a” }';
  expect(await formatted(text)).toBe(text);
});

test('only the lines of a range are formatted where one is selected', async () => {
  const document = documentOf('protocol P {\n      title: "a"\n      stage: planned\n}\n');
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const edits = await rtw.lsp.Formatter?.formatDocumentRange(document, {
    textDocument: { uri: 'file:///a.rtw' },
    range,
    options,
  });
  expect(TextDocument.applyEdits(document.textDocument, edits ?? [])).toContain('\n  title: "a"\n');
});
