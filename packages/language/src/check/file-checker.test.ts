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

test('a study without waivers has an empty list of them', async () => {
  const { studies } = await languageOver().checkText('protocol P {}');
  expect(studies).toMatchObject([{ waivers: [] }]);
});
