import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const codes = (report: { findings: { code: string }[] }, prefix: string) =>
  report.findings.map(({ code }) => code).filter((code) => code.startsWith(prefix));

const protocol = (path: string) => `import "${path}"
protocol P { outcome O: work-ability { instrument: OUR } }`;
const instrument = 'instrument OUR: "Our own" en, "Vårt eget" sv';

test('a name comes from an imported file, through any number of steps', async () => {
  const language = languageOver({
    'p.rtw': protocol('a/one.rtw'),
    'a/one.rtw': 'import "../two.rtw"',
    'two.rtw': instrument,
  });
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual([]);
});

test('a name of a file that is not imported is not known, however near it lies', async () => {
  const language = languageOver({ 'p.rtw': protocol('other.rtw'), 'other.rtw': '', 'two.rtw': instrument });
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual(['link.unknown-instrument']);
});

test('an import of a file that is not there is told at the import', async () => {
  const report = await languageOver({ 'p.rtw': 'import "gone.rtw"' }).check('p.rtw');
  expect(report.findings).toMatchObject([
    { code: 'link.import-missing', range: { start: { line: 0, character: 7 }, end: { line: 0, character: 17 } } },
  ]);
});

test('files that import each other are read once, and told', async () => {
  const language = languageOver({
    'p.rtw': 'import "q.rtw"\nprotocol P { outcome O: work-ability { instrument: OUR } }',
    'q.rtw': `import "p.rtw"\n${instrument}`,
  });
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual(['link.import-circular']);
});

test('a file that imports itself is told', async () => {
  expect(codes(await languageOver({ 'p.rtw': 'import "p.rtw"' }).check('p.rtw'), 'link.')).toEqual([
    'link.import-circular',
  ]);
});

test.each(['/etc/passwd', 'file:///etc/passwd', 'https://example.org/a.rtw', 'C:\\a.rtw'])(
  '%s is nothing to import',
  async (path) => {
    const language = languageOver({ 'p.rtw': `import "${path.replaceAll('\\', '\\\\')}"` });
    expect(codes(await language.check('p.rtw'), 'link.')).toEqual(['link.import-malformed']);
  },
);

test('an import cannot leave the workspace', async () => {
  const language = languageOver({ 'p.rtw': 'import "../../secret.rtw"' });
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual(['link.import-outside']);
});

test('checking a file again sees what has changed in the file that it imports', async () => {
  const language = languageOver({ 'p.rtw': protocol('two.rtw'), 'two.rtw': instrument });
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual([]);
  language.fileSystem.delete('file:///workspace/two.rtw');
  language.fileSystem.insert('file:///workspace/two.rtw', 'instrument THEIRS');
  await language.check('two.rtw');
  expect(codes(await language.check('p.rtw'), 'link.')).toEqual(['link.unknown-instrument']);
});

test('a file sees what its imports import, whatever was checked before it', async () => {
  const language = languageOver({
    'p.rtw': protocol('one.rtw'),
    'two.rtw': instrument,
    'z.rtw': protocol('one.rtw'),
    'one.rtw': 'import "two.rtw"',
  });
  for (const path of ['p.rtw', 'two.rtw', 'z.rtw']) {
    expect(codes(await language.check(path), 'link.')).toEqual([]);
  }
});

test('nothing is kept of a file that has been checked, nor of what it imported', async () => {
  const language = languageOver({ 'p.rtw': protocol('two.rtw'), 'two.rtw': instrument });
  await language.check('p.rtw');
  expect(language.shared.workspace.LangiumDocuments.all.toArray()).toEqual([]);
});

test('an arm gives a part that an imported file tells of, and what is said of it stands where it is given', async () => {
  const text = 'import "shared.rtw"\nprotocol P {\n  arm A: experimental { gives: Talks, Dialogue }\n}\n';
  const language = languageOver({
    'p.rtw': text,
    'shared.rtw':
      'component Talks: problem-solving-therapy { sessions: 5 }\nworkplace Dialogue: three-party-meeting { with: supervisor }\n',
  });
  const { findings, studies } = await language.check('p.rtw');
  expect(findings.filter(({ code }) => /^(syntax|link|type|study)\./.test(code))).toEqual([]);
  expect(studies[0]?.verdicts).toContainEqual(expect.objectContaining({ id: 'workplace.supervisor', answer: 'met' }));
  const { range } = findings.find(({ code }) => code === 'intervention.content') ?? {};
  expect(range?.start).toEqual({ line: 2, character: text.split('\n')[2]?.indexOf('Talks') });
});
