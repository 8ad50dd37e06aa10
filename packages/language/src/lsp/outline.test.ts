import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { editorOver } from '../testing/editor.ts';

const editor = editorOver('sv');

async function outline(text: string) {
  const { document, params } = await editor.open(text);
  return (await editor.rtw.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
}

const shown = (symbols: DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, detail, children }) => [name, detail, ...(children?.length ? [shown(children)] : [])]);

test('the outline shows sections and things as a reader would list them', async () => {
  const symbols = await outline(`protocol P {
  design: randomised { unit: participants }
  timeline { point m6: 6 months after inclusion }
  arm A: experimental { component C: cognitive-behavioural-therapy }
  outcome O: work-ability { role: primary }
}
criteria r { criterion c: error { title: "T" en, "Titel" sv } }
`);
  expect(shown(symbols)).toEqual([
    [
      'P',
      'protokoll',
      [
        ['design', 'randomised'],
        ['timeline', undefined, [['m6', '6 månader efter inklusion']]],
        ['A', 'interventionsgrupp', [['C', 'kognitiv beteendeterapi']]],
        ['O', 'arbetsförmåga, primärt'],
      ],
    ],
    ['r', undefined, [['c', 'Titel']]],
  ]);
});

test('the outline of a half-written file shows what has a name', async () => {
  expect(shown(await outline('protocol P {\n  arm\n  outcome O: \n'))).toBeDefined();
  expect(await outline('')).toEqual([]);
});

test('blocks and comments fold, and the closing brace stays in sight', async () => {
  const { document, params } = await editor.open(
    '/* a\n b\n c */\nprotocol P {\n  title: "x"\n    "y"\n    "z"\n  arm A: control {\n    title: "x"\n  }\n}\n',
  );
  const ranges = await editor.rtw.lsp.FoldingRangeProvider?.getFoldingRanges(document, params);
  const lines = ranges?.map(({ startLine, endLine }) => [startLine, endLine]);
  expect(lines?.sort(([a = 0], [b = 0]) => a - b)).toEqual([
    [0, 1],
    [3, 9],
    [7, 8],
  ]);
});

test('an import is a link to its file, unless it leads nowhere it may', async () => {
  const { document, params } = await editor.open(
    'import "shared/own.rtw"\nimport "/etc/passwd"\nimport "https://x.example/a.rtw"\n',
  );
  const links = await editor.rtw.lsp.DocumentLinkProvider?.getDocumentLinks(document, params);
  expect(links?.map(({ target }) => target)).toEqual(['file:///workspace/shared/own.rtw']);
});

test('protocols and terms of the workspace are found by their names', async () => {
  const own = editorOver();
  await own.open('protocol Alfa { title: "x" }\ninstrument BETA: "b" en { alias: "BETA", "Bet" }\n');
  const found = await own.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'bet' });
  expect(found?.map(({ name }) => name)).toEqual(['BETA']);
});
