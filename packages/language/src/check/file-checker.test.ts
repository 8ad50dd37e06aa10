import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

test('a report keeps the waivers of a study with their reasons, in the order of the text', async () => {
  const text = [
    'protocol P {',
    '  waive rehsam.power because "All patients of the clinic take part."',
    '  waive rehsam.attrition because "The register has everybody."',
    '}',
  ].join('\n');
  const { studies } = await languageOver().checkText(text);
  expect(studies[0]?.waivers).toEqual([
    {
      criterion: 'rehsam.power',
      because: 'All patients of the clinic take part.',
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 68 } },
    },
    expect.objectContaining({ criterion: 'rehsam.attrition', because: 'The register has everybody.' }),
  ]);
});

test.each([
  ['rehsam.nonesuch', 'link.unknown-criterion'],
  ['spirit-2025.item-2', 'waiver.not-in-use'],
])('a waiver of %s silences nothing: it is told as a finding, and not among the waivers', async (id, code) => {
  const { studies, findings } = await languageOver().checkText(`protocol P { waive ${id} because "A reason." }`);
  expect(studies[0]?.waivers).toEqual([]);
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test('a study without waivers has an empty list of them', async () => {
  const { studies } = await languageOver().checkText('protocol P {}');
  expect(studies).toMatchObject([{ waivers: [] }]);
});

test('what a criterion of a project says comes with the place where the criterion stands', async () => {
  const set = 'criteria ours { criterion dates: warning { check: dates is stated } }';
  const alone = await languageOver().checkText(`${set}\nprotocol P {}`);
  expect(alone.findings.find(({ code }) => code === 'ours.dates')?.related).toEqual([
    {
      range: { start: { line: 0, character: 26 }, end: { line: 0, character: 31 } },
      message: { en: 'The criterion ours.dates', sv: 'Kriteriet ours.dates' },
    },
  ]);
  const language = languageOver({ 'ours.rtw': set, 'p.rtw': 'import "ours.rtw"\nprotocol P {}' });
  const { findings } = await language.check('p.rtw');
  expect(findings.find(({ code }) => code === 'ours.dates')?.related).toMatchObject([
    { uri: expect.stringMatching(/ours\.rtw$/), range: { start: { line: 0, character: 26 } } },
  ]);
});
