import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { toDiagnostic } from '../check/finding-diagnostic.ts';
import { applied } from '../testing/applied.ts';
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

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

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
      edits: [{ range: at(9, 12), newText: '\n  acronym: not reported' }],
    },
    {
      title: { en: 'Waive it', sv: 'Undanta det' },
      edits: [{ range: at(10, 12), newText: '\n  waive own.first because "the reason"' }],
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

test('a finding offers its fixes first, then its criterion, in the language of the reader', async () => {
  const { found } = await actions('protocol P {\n  title: "x"\n}\n', 'sv');
  expect(found.map(({ title }) => title)).toEqual(['Skriv det', 'Undanta det', 'Öppna kriteriet own.first']);
});

test('only what answers a finding is preferred, never a waiver', async () => {
  const { found } = await actions('protocol P {\n  title: "x"\n}\n');
  expect(found.map((action) => 'isPreferred' in action && action.isPreferred)).toEqual([true, false, false]);
});

test('the cursor goes to what a fix leaves to the author, or to the criterion', async () => {
  const { found, document } = await actions('protocol P {\n  title: "x"\n}\n');
  const shown = found.map(({ command }) => (command instanceof Object ? command.arguments : undefined));
  expect(shown.map((place) => place?.[0])).toEqual([document.uri, document.uri, document.uri]);
  expect(shown.map((place) => place?.[1].start)).toEqual([
    { line: 10, character: 11 },
    { line: 11, character: 27 },
    { line: 1, character: 12 },
  ]);
});

test('nothing is offered where other kinds of action are asked for', async () => {
  expect((await actions('protocol P { }\n', 'en', ['source.organizeImports'])).found).toEqual([]);
});

test('a waiver that is not needed is faded', async () => {
  const editor = editorOver();
  const { document } = await editor.open(`${set}protocol P {\n  acronym: "P"\n  waive own.first because "x"\n}\n`);
  expect(document.diagnostics?.find(({ code }) => code === 'waiver.unneeded')?.tags).toEqual([1]);
});

test('an editor that cannot show documents is offered the changes alone', async () => {
  const editor = editorOver('en', {}, { capabilities: {} });
  const { document, params } = await editor.open(`${set}protocol P {\n  title: "x"\n}\n`);
  const found = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: finding.range,
    context: { diagnostics: [toDiagnostic(finding, 'en')] },
  });
  expect(found?.map(({ title, command }) => [title, command])).toEqual([
    ['Write it', undefined],
    ['Waive it', undefined],
  ]);
});

test('a finding of the checker says why it matters and leads to its criterion', async () => {
  const editor = editorOver('sv');
  const own = set.replace('acronym is stated', 'stage = reported');
  const { document } = await editor.open(`${own}protocol P {\n  stage: planned\n}\n`);
  const diagnostic = document.diagnostics?.find(({ code }) => code === 'own.first');
  expect(diagnostic?.message).toBe('Fel\nLäsare behöver det.');
  expect(diagnostic?.codeDescription?.href).toBe(`${document.textDocument.uri}#L2`);
  expect(diagnostic?.relatedInformation?.[0]?.location.range.start).toEqual({ line: 1, character: 12 });
});

test('an entry for an unknown term is offered, but never applied unasked', async () => {
  const editor = editorOver('en');
  const { document, params } = await editor.open('protocol P { outcome O: brand-new }\n');
  const { findings } = await editor.rtw.check.FileChecker.checkText(document.textDocument.getText(), document.uri);
  const unknown = findings.filter(({ code }) => code === 'link.unknown-concept');
  const offered = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: unknown.map((found) => toDiagnostic(found, 'en')) },
  });
  expect(offered).toMatchObject([{ title: 'Add brand-new to this file', isPreferred: false }]);
});

test('what is told as one offers to write all that is missing, then each part of it', async () => {
  const editor = editorOver('en', {}, { capabilities: {} });
  const twice = `criteria own {
  criterion approval: error {
    title: "T" en, "Titel" sv
    check: ethics.approval is stated
    place: ethics.approval
  }
  criterion consent: warning {
    title: "U" en, "Titel" sv
    check: ethics.consent is stated
    place: ethics.consent
  }
}
`;
  const { document, params } = await editor.open(`${twice}protocol P {\n  title: "x"\n}\n`);
  const isAboutEthics = ({ data }: Diagnostic) => data.finding.lack?.statement[0] === 'ethics';
  const diagnostics = document.diagnostics?.filter((each) => each.severity === 1 && isAboutEthics(each)) ?? [];
  expect(diagnostics).toMatchObject([{ message: expect.stringMatching(/own\.approval[\s\S]*own\.consent/) }]);
  const found = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: diagnostics[0]!.range,
    context: { diagnostics },
  });
  const preferred = found?.filter((action) => 'isPreferred' in action && action.isPreferred);
  expect(preferred?.map(({ title }) => title)).toEqual(['Add what is missing in "ethics" to fill in']);
  expect(found?.map(({ title }) => title)).toEqual(expect.arrayContaining(['Waive own.consent, with a reason']));
});

test('what is told as one is written each statement once, and a value rather than nothing', async () => {
  const editor = editorOver('en', {}, { capabilities: {} });
  const criterion = (name: string, check: string, place: string, fix = '') =>
    `criterion ${name}: error { title: "T" en, "T" sv; check: ${check}; place: ${place} ${fix} }`;
  const own = `criteria own {
  ${criterion('a', 'economics.counts is stated and economics.horizon is stated', 'economics.counts')}
  ${criterion('b', 'economics.horizon is stated', 'economics.horizon')}
  ${criterion('c', 'economics.planned is stated', 'economics.planned')}
  ${criterion('d', 'economics.planned', 'economics', '; fix { economics { planned: yes } }')}
  ${criterion('e', 'every o in outcomes satisfies o.at is stated', 'outcomes.at')}
  ${criterion('f', 'every o in outcomes satisfies o.data-source is stated', 'outcomes.data-source')}
}
`;
  const timeline = 'timeline { point m6: 6 months after inclusion }';
  const text = `${own}protocol P {\n  ${timeline}\n  outcome Days: sick-leave-days {\n  }\n}\n`;
  const { document, params } = await editor.open(text);
  const written = async (word: string, extent: string) => {
    const isAbout = ({ data: { finding: told } }: Diagnostic) =>
      told.lack?.statement[0] === word && told.lack.extent === extent;
    const diagnostics = document.diagnostics?.filter((each) => each.severity === 1 && isAbout(each)) ?? [];
    const context = { diagnostics };
    const { textDocument } = params;
    const range = at(0, 0);
    const found = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, { textDocument, range, context });
    const [action] = (found ?? []) as CodeAction[];
    expect(action?.title).toMatch(/^Add what is missing/);
    return action?.edit?.changes?.[textDocument.uri]?.map(({ newText }) => newText).join('') ?? '';
  };
  const economics = await written('economics', 'whole');
  expect(economics.match(/horizon:|planned:/g)?.sort()).toEqual(['horizon:', 'planned:']);
  expect(economics).toContain('planned: yes');
  expect((await written('outcome', 'parts')).match(/at:/g)).toEqual(['at:']);
});

test('all that a protocol is silent about is written at once for those who ask for it', async () => {
  const editor = editorOver('en');
  const text = 'protocol P {\n  design: individually-randomised\n  outcome A: sick-leave-days\n}\n';
  const { document, params } = await editor.open(text);
  const offered = await editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
    context: { diagnostics: [], only: ['source'] },
  });
  expect(offered?.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Write the missing statements of P \(\d+\), to fill in$/),
  ]);
  const [action] = (offered ?? []) as CodeAction[];
  const changed = applied(text, action?.edit?.changes?.[params.textDocument.uri] ?? []);
  const { findings } = await editor.rtw.check.FileChecker.checkText(changed, document.uri);
  expect(findings.filter(({ code }) => /^(syntax|link|type)\./.test(code))).toEqual([]);
  expect(changed.match(/^ {2}(analysis|population|sample-size) \{$/gm)).toHaveLength(3);
  expect(changed).toContain('outcome A: sick-leave-days {\n');
});
