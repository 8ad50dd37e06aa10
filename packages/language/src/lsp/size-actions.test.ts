import type { Language } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { applied } from '../testing/applied.ts';
import { editorOver } from '../testing/editor.ts';
import { sizedStudy } from '../testing/sized-study.ts';

const editors = { en: editorOver('en'), sv: editorOver('sv') };

/** What is offered at the cursor, with or without the findings of its line. */
async function offered(
  text: string,
  { language = 'en' as Language, findings = false, only = undefined as string[] | undefined } = {},
) {
  const { open, rtw } = editors[language];
  const { document, params } = await open(text);
  const { position } = params;
  const diagnostics = findings
    ? (document.diagnostics ?? []).filter(
        ({ range }) => range.start.line <= position.line && position.line <= range.end.line,
      )
    : [];
  const found = (await rtw.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: params.textDocument,
    range: { start: position, end: position },
    context: { diagnostics, ...(only ? { only } : {}) },
  })) as CodeAction[];
  const after = ({ edit }: CodeAction) =>
    applied(document.textDocument.getText(), edit?.changes?.[document.textDocument.uri] ?? []);
  const named = (title: string) => {
    const action = found.find((one) => one.title.startsWith(title));
    expect(action, `${title} among ${found.map((one) => one.title).join(' | ')}`).toBeDefined();
    return { action: action as CodeAction, text: after(action as CodeAction) };
  };
  return { found, named };
}

const at = (word: string, text = sizedStudy()) => text.replace(word, `${word[0]}|${word.slice(1)}`);

test('a planned number that is too small is set to what is needed', async () => {
  const { text } = (await offered(at('206'))).named('Set planned to 252');
  expect(text).toBe(sizedStudy().replace('206 planned', '252 planned'));
});

test('a required number that does not follow from the parameters is set to the one that does', async () => {
  const { text } = (await offered(at('200'), { language: 'sv' })).named('Ändra antalet som krävs till 226');
  expect(text).toBe(sizedStudy().replace('required: 200', 'required: 226'));
});

test('what changes the number at the cursor is offered first', async () => {
  const first = async (word: string) => (await offered(at(word))).found[0]?.title;
  expect([await first('206'), await first('200')]).toEqual(['Set planned to 252', 'Set required to 226']);
});

test('a number of each arm is set to what each arm needs', async () => {
  const perArm = sizedStudy().replace('participants: 206', 'participants-per-arm: 103');
  const { text } = (await offered(at('103', perArm))).named('Set planned per arm to 126');
  expect(text).toBe(perArm.replace('103', '126'));
});

test('a number that is enough, that follows, or that is no single number is left alone', async () => {
  const numbers = ['required: 226', 'required: 200', 'required: 200'];
  const planned = ['participants: 260 planned', 'participants: 200..210 planned', 'participants: about 206 planned'];
  for (const [index, number] of numbers.entries()) {
    const text = sizedStudy()
      .replace('required: 200', number)
      .replace('participants: 206 planned', planned[index] ?? '');
    const { found } = await offered(at('power', text));
    expect(found.filter(({ title }) => title.startsWith('Set planned'))).toEqual([]);
    if (index === 0) expect(found.filter(({ title }) => title.startsWith('Set'))).toEqual([]);
  }
});

test('a number that is not told can be written', async () => {
  const silent = sizedStudy().replace(/\n *(required|participants): .*/g, '');
  const { named } = await offered(at('power', silent));
  expect(named('Write "required: 226"').text).toContain('    attrition: 10 %\n    required: 226\n  }');
  expect(named('Write "participants: 252 planned"').text).toContain('    participants: 252 planned\n  }');
});

test('each missing parameter is added where it belongs, and no figure is made up', async () => {
  const cluster = sizedStudy(undefined, 'cluster-randomised')
    .replace('      sd: 40 days\n', '')
    .replace('    power: 80 %\n', '');
  const { named } = await offered(at('206', cluster));
  expect(named('Add sd').text).toContain('      difference: 15 days\n      sd: not reported\n    }');
  expect(named('Add power').text).toContain('    participants: 206 planned\n    power: not reported\n  }');
  expect(named('Add icc').text).toContain('    icc: not reported\n  }');
  expect(named('Add cluster-size').text).toContain('    cluster-size: not reported\n  }');
});

test('the author is led to what is added', async () => {
  const { named } = await offered(at('206', sizedStudy().replace('    power: 80 %\n', '')));
  const { command } = named('Add power').action;
  expect(command?.arguments?.[1]).toMatchObject({ start: { character: '    power: '.length } });
});

test('a statement that says it is not reported is not written a second time', async () => {
  const { found } = await offered(at('206', sizedStudy().replace('power: 80 %', 'power: not reported')));
  expect(found.filter(({ title }) => /power/.test(title))).toEqual([]);
});

test('a file after any of the fixes is as sound as before', async () => {
  const studies = [
    sizedStudy(),
    sizedStudy('compare: means { difference: 15 days }; alpha: 5 %; participants: 206 planned'),
    sizedStudy('compare: means\n    participants-per-arm: 10 // few'),
    sizedStudy('compare: not reported', 'cluster-randomised'),
    sizedStudy(''),
  ];
  const broken = (text: string) => {
    const { lexerErrors, parserErrors } = editors.en.rtw.parser.LangiumParser.parse(text);
    return lexerErrors.length + parserErrors.length;
  };
  for (const study of studies) {
    const { found, named } = await offered(at('sample-size', study));
    for (const { title } of found) expect(broken(named(title).text), `${title} in ${study}`).toBe(0);
  }
});

test('nothing is offered in what is half-written, or away from the sample size', async () => {
  const { found } = await offered('protocol P {\n  sample-size {\n    participants: 2|06 planned\n    alpha: 5 %\n');
  expect(found).toEqual([]);
  expect((await offered(at('stage'))).found).toEqual([]);
});

test('where a criterion has found something in the block, the changes belong to its finding, before it is waived', async () => {
  const tooFew = sizedStudy().replace('206', '150');
  const { found, named } = await offered(at('150', tooFew), { findings: true });
  const { action } = named('Set planned to 252');
  expect(action.kind).toBe('quickfix');
  expect(action.diagnostics?.map(({ code }) => code)).toContain('rehsam.power');
  const waiver = found.findIndex(({ title }) => title.startsWith('Waive rehsam.power'));
  expect(found.indexOf(action)).toBeLessThan(waiver);
});

test('a stated number that the parameters do not give is mended where that is found', async () => {
  const { named } = await offered(at('200'), { findings: true });
  const { action } = named('Set required to 226');
  expect(action.kind).toBe('quickfix');
  expect(action.diagnostics?.map(({ code }) => code)).toContain('study.sample-size-differs');
});

test('elsewhere in the block they are offered to those who ask what can be done there', async () => {
  const { found } = await offered(at('206'));
  expect(found.map(({ kind }) => kind)).toEqual(found.map(() => 'refactor.rewrite'));
  expect((await offered(at('206'), { only: ['refactor'] })).found.length).toBe(found.length);
  expect((await offered(at('206'), { only: ['quickfix'] })).found).toEqual([]);
});
