import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const language = languageOver();

test('a waiver without a reason waives nothing', async () => {
  const { studies, findings } = await language.checkText('protocol P {\n  stage: planned\n  waive rehsam.attrition\n}');
  expect(studies[0]?.verdicts.find(({ id }) => id === 'rehsam.attrition')?.status).toBe('not-reported');
  expect(findings.map(({ code }) => code)).toContain('rehsam.attrition');
});

test('a share whose unit is forgotten is a mistake in the text, and no number to judge', async () => {
  const { findings } = await language.checkText('protocol P {\n  stage: planned\n  sample-size { attrition: 20 }\n}');
  expect(findings.some(({ code }) => code.startsWith('syntax.'))).toBe(true);
  expect(findings.find(({ code }) => code === 'rehsam.attrition')?.status).toBe('not-reported');
});
