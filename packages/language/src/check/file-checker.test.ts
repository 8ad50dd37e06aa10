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
