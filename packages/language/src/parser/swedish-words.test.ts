import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';
import { englishFor } from './swedish-words.ts';

test('a Swedish word is told by its English one, however it is written', () => {
  expect(englishFor('Utfall')).toEqual(['outcome']);
});

test.each(['constructor', '__proto__', 'toString'])('%s is a word like any other that is not known', async (word) => {
  expect(englishFor(word)).toEqual([]);
  const report = await languageOver().checkText(`protocol P { ${word}: "x" }`);
  expect(report.findings.map(({ code }) => code)).toContain('syntax.unknown-statement');
});
