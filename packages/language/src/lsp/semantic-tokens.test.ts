import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const editor = editorOver();

/** The coloured words of a text with their kinds, in order. */
async function coloured(text: string) {
  const { document, params } = await editor.open(text);
  const provider = editor.rtw.lsp.SemanticTokenProvider;
  const { data = [] } = (await provider?.semanticHighlight(document, params)) ?? {};
  const types = Object.keys(provider?.tokenTypes ?? {});
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const word = document.textDocument.getText({
      start: { line, character },
      end: { line, character: character + length },
    });
    words.push(`${word}: ${types[type]}`);
  }
  return words;
}

test('a word of the language that is a name is coloured as a name', async () => {
  const words = await coloured('protocol P {\n  arm control: control\n  flow { randomised: 12 in control }\n}');
  expect(words).toEqual([
    'protocol: keyword',
    'P: namespace',
    'arm: keyword',
    'control: class',
    'control: enumMember',
    'flow: keyword',
    'randomised: property',
    'in: keyword',
    'control: class',
  ]);
});

test('terms, values and units have colours of their own', async () => {
  const words = await coloured('protocol P {\n  outcome O: work-ability { lasts: 4 weeks; role: primary }\n}');
  expect(words).toContain('work-ability: type');
  expect(words).toContain('weeks: number');
  expect(words).toContain('primary: enumMember');
});

test('variables and parameters of criteria differ from the words of paths', async () => {
  const words = await coloured(
    'criteria r { criterion c: error { parameter p: 3; check: count(o in outcomes where o.role = primary) >= p } }',
  );
  expect(words).toContain('p: parameter');
  expect(words).toContain('o: variable');
  expect(words).toContain('role: property');
});

test('half-written text is coloured as far as it goes', async () => {
  await expect(coloured('protocol P {\n  arm : {\n  outcome')).resolves.toBeDefined();
});
