import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { toDiagnostic } from '../check/finding-diagnostic.ts';
import { editorOver } from '../testing/editor.ts';

const set = `criteria own {
  criterion first: error {
    title: "T" en, "Titel" sv
    check: acronym is stated
    unmet: "Wrong" en, "Fel" sv
    silent: "No short name." en, "Kortnamn saknas." sv
    why: "Readers need it." en, "Läsare behöver det." sv
  }
}
`;

const finding = {
  code: 'own.first',
  severity: 'error' as const,
  status: 'not-reported' as const,
  message: { en: 'No short name.', sv: 'Kortnamn saknas.' },
  study: 'P',
  range: { start: { line: 9, character: 9 }, end: { line: 9, character: 10 } },
  fixes: [
    {
      title: { en: 'Write it', sv: 'Skriv det' },
      edits: [
        {
          range: { start: { line: 9, character: 12 }, end: { line: 9, character: 12 } },
          newText: '\n  acronym: not reported',
        },
      ],
    },
  ],
};

async function actions(protocol: string, language: 'en' | 'sv' = 'en', only?: string[]) {
  const editor = editorOver(language);
  const { document, params } = await editor.open(set + protocol);
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, language)];
  const found = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: finding.range,
    context: { diagnostics, ...(only ? { only } : {}) },
  });
  return { found: found ?? [], document: document.textDocument };
}

const apply = ({ found, document }: Awaited<ReturnType<typeof actions>>, index: number) => {
  const action = found[index];
  const changes = action && 'edit' in action ? action.edit?.changes?.[document.uri] : undefined;
  return TextDocument.applyEdits(document, changes ?? []);
};

test('a finding offers its fixes first, then a waiver, then its criterion, in the language of the reader', async () => {
  const { found } = await actions('protocol P {\n  title: "x"\n}\n', 'sv');
  expect(found.map(({ title }) => title)).toEqual([
    'Skriv det',
    'Gör undantag för own.first och ange skälet',
    'Öppna kriteriet own.first',
  ]);
});

test('a waiver is written at the end of the study, and the cursor goes to its reason', async () => {
  const result = await actions('protocol P {\n  title: "x"\n}\n');
  const text = apply(result, 1);
  expect(text).toBe(`${set}protocol P {\n  title: "x"\n  waive own.first because ""\n}\n`);
  const [, reason] = result.found[1]?.command instanceof Object ? (result.found[1].command.arguments ?? []) : [];
  expect(reason.start).toEqual({ line: 11, character: 27 });
});

test('a waiver finds its place in a study on one line, and in one that is not closed', async () => {
  expect(apply(await actions('protocol P { title: "x" }\n'), 1)).toContain(
    'title: "x" \n  waive own.first because ""\n}',
  );
  expect(apply(await actions('protocol P {\n  title: "x"'), 1)).toContain('title: "x"\n  waive own.first because ""');
});

test('nothing is offered where other kinds of action are asked for', async () => {
  expect((await actions('protocol P { }\n', 'en', ['source.organizeImports'])).found).toEqual([]);
});

test('a finding of the checker says why it matters and leads to its criterion', async () => {
  const editor = editorOver('sv');
  const { document } = await editor.open(`${set}protocol P {\n  title: "x"\n}\n`);
  const diagnostic = document.diagnostics?.find(({ code }) => code === 'own.first');
  expect(diagnostic?.message).toBe('Kortnamn saknas.\nLäsare behöver det.');
  expect(diagnostic?.codeDescription?.href).toBe(`${document.textDocument.uri}#L2`);
  expect(diagnostic?.relatedInformation?.[0]?.location.range.start).toEqual({ line: 1, character: 12 });
});
