import type { Language } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { calculationsIn } from '../testing/calculations.ts';
import { comparisonTexts } from './needed-text.ts';

async function said(statements: string, language: Language, design = 'individually-randomised') {
  const study = `stage: planned; design: ${design}\narm A: experimental\narm B: control\n`;
  const [calculation] = await calculationsIn(`${study} sample-size { ${statements}; alpha: 5 %; power: 80 % }`);
  return calculation?.stated.flatMap((number) => comparisonTexts(number, language));
}

const means = 'compare: means { difference: 15 days; sd: 40 days }';

test.each([
  [
    `${means}; required: 224`,
    'required 224: agrees: by another common formula (two means by the normal approximation).',
    'required 224: stämmer: med en annan vanlig formel (två medelvärden med normalapproximation).',
  ],
  [
    `${means}; attrition: 20 %; required: 284`,
    'required 284: agrees: with the attrition counted in.',
    'required 284: stämmer: med bortfallet inräknat.',
  ],
  [
    'compare: shares { control: 45 %; intervention: 60 % }; required: 350',
    'required 350: agrees: rounded up to whole tens.',
    'required 350: stämmer: avrundat uppåt till hela tiotal.',
  ],
])('how a number agrees is a whole sentence in both languages: %s', async (statements, english, swedish) => {
  expect([await said(statements, 'en'), await said(statements, 'sv')]).toEqual([[english], [swedish]]);
});

test('a number is not said to lie within itself where it is the parameters that are vague', async () => {
  const vague = 'compare: means { difference: 15 days; sd: about 40 days }; required: 100';
  expect(await said(vague, 'en')).toEqual([
    'required 100: 226 are needed with the parameters as they are told, but not all of them are exact.',
  ]);
  expect(await said(`${means}; required: about 230`, 'en')).toEqual([
    expect.stringMatching(/226 are needed, which lies within it\./),
  ]);
});

test('the design effect alone is told as another formula, and not as a rounding', async () => {
  const few = 'compare: means { difference: 5; sd: 10 }; icc: 0.02; cluster-size: 23; required: 184';
  expect(await said(few, 'en', 'cluster-randomised')).toEqual([
    'required 184: agrees: by the design effect alone, without the t-test of cluster means.',
  ]);
});
