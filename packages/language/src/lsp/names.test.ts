import { describe, expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

/** Making the services costs more than asking them: the tests share them where none minds the others' files. */
const shared = editorOver();

const text = (uses: string) => `protocol P {
  timeline { point m6: 6 months after inclusion }
  arm Alfa: experimental
  arm control: control
  outcome Ability: work-ability { instrument: WAI; at: m6 }
  flow { randomised: 10 in Alfa, 12 in control }
  ${uses}
}
`;

async function definition(source: string, editor = shared) {
  const { document, params } = await editor.open(source);
  const links = await editor.rtw.lsp.DefinitionProvider?.getDefinition(document, params);
  return links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

async function renamed(source: string, newName: string, editor = shared) {
  const { document, params } = await editor.open(source);
  const edit = await editor.rtw.lsp.RenameProvider?.rename(document, { ...params, newName });
  return edit?.changes;
}

describe('go to definition', () => {
  test('a name of the study leads to its declaration', async () => {
    const links = await definition(text('sample-size for Abi|lity { }'));
    expect(links?.[0]?.range.start).toEqual({ line: 4, character: 10 });
  });

  test('a word of the language that is a name leads to its declaration', async () => {
    const source = text('').replace('in control', 'in con|trol');
    expect((await definition(source))?.[0]?.range.start).toEqual({ line: 3, character: 6 });
  });

  test('a shipped term leads into the library', async () => {
    const links = await definition(text('').replace('WAI', 'W|AI'));
    expect(links?.[0]?.uri).toBe('rtw-library:/vocabulary/instruments.rtw');
    expect(links?.[0]?.range.start.line).toBeGreaterThan(0);
  });

  test('a term of an imported file leads into that file', async () => {
    const editor = editorOver('en', { 'own.rtw': 'instrument OWN: "Own" en\n' });
    const links = await definition(
      'import "own.rtw"\nprotocol P { outcome A: work-ability { instrument: O|WN } }',
      editor,
    );
    expect(links).toEqual([
      {
        uri: 'file:///workspace/own.rtw',
        range: { start: { line: 0, character: 11 }, end: { line: 0, character: 14 } },
      },
    ]);
  });

  test('a name that leads nowhere has no definition', async () => {
    expect(await definition(text('sample-size for no|thing { }'))).toBeUndefined();
  });
});

describe('references', () => {
  test('all uses of a name are found, with and without its declaration', async () => {
    const { document, params } = await shared.open(text('sample-size for Abi|lity { }'));
    const find = (includeDeclaration: boolean) =>
      shared.rtw.lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration } });
    expect(await find(true)).toHaveLength(2);
    expect(await find(false)).toHaveLength(1);
  });

  test('all uses of a shipped term are found', async () => {
    const editor = editorOver();
    await editor.open('protocol Q { outcome A: work-ability { instrument: WAI } }');
    const { document, params } = await editor.open(text('').replace('WAI', 'W|AI'));
    const found = await editor.rtw.lsp.ReferencesProvider?.findReferences(document, {
      ...params,
      context: { includeDeclaration: false },
    });
    expect(found).toHaveLength(2);
  });
});

describe('rename', () => {
  test('an arm is renamed wherever it is named', async () => {
    const changes = await renamed(text('').replace('in control', 'in con|trol'), 'usual');
    const [edits] = Object.values(changes ?? {});
    expect(edits?.map(({ range }) => range.start.line).sort()).toEqual([3, 5]);
  });

  test("a project's own term is renamed in the files that import it, and its alias stays", async () => {
    const editor = editorOver();
    const own = await editor.open('instrument OWN: "Own" en { alias: "EGEN" }\n', 'own.rtw');
    await editor.open(
      'import "own.rtw"\nprotocol P { outcome A: work-ability { instrument: OWN, EGEN } }',
      'protocol.rtw',
    );
    const edit = await editor.rtw.lsp.RenameProvider?.rename(own.document, {
      ...own.params,
      position: { line: 0, character: 12 },
      newName: 'OURS',
    });
    expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([
      'file:///workspace/own.rtw',
      'file:///workspace/protocol.rtw',
    ]);
    expect(edit?.changes?.['file:///workspace/protocol.rtw']).toHaveLength(1);
  });

  test('a parameter is renamed in the messages that show it', async () => {
    const source =
      'criteria r {\n  criterion c: error {\n    parameter min|imum: 12 months\n    check: follow-up.after-intervention >= minimum\n    unmet: "At least {minimum}, not {minimum-age}" en\n  }\n}';
    const [edits] = Object.values((await renamed(source, 'limit')) ?? {});
    expect(edits?.map(({ range }) => range.start.line).sort()).toEqual([2, 3, 4]);
  });

  test('a variable is renamed in the messages that show it', async () => {
    const source =
      'criteria r {\n  criterion c: error {\n    check: every o| in outcomes satisfies o.role = primary\n    unmet: "{o.role}" en\n  }\n}';
    const [edits] = Object.values((await renamed(source, 'each')) ?? {});
    expect(edits).toHaveLength(3);
  });

  test('what ships with the product keeps its name, and says so', async () => {
    await expect(renamed(text('').replace('WAI', 'W|AI'), 'X')).rejects.toThrow(/ship with RTW Protocol/);
    const editor = editorOver('sv');
    const { document, params } = await editor.open(text('').replace('WAI', 'W|AI'));
    expect(() => editor.rtw.lsp.RenameProvider?.prepareRename(document, params)).toThrow(/följer med RTW Protocol/);
  });

  test('a new name has to be one, and may be a word of the language', async () => {
    const source = text('').replace('in control', 'in con|trol');
    await expect(renamed(source, 'two words')).rejects.toThrow(/cannot be a name/);
    await expect(renamed(source, '12')).rejects.toThrow(/cannot be a name/);
    await expect(renamed(source, 'because')).rejects.toThrow(/own language/);
    await expect(renamed(source, 'outcome')).resolves.toBeDefined();
    await expect(renamed(source, 'sedvanlig-vård')).resolves.toBeDefined();
  });
});
