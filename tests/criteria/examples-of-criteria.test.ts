import type { Answer } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { everySet, languageOver } from '../../packages/language/src/testing/language.ts';

const language = languageOver({}, everySet);
const { Library } = language.rtw.library;

const answers: Readonly<Record<string, Answer>> = {
  met: 'met',
  unmet: 'not-met',
  silent: 'not-reported',
  'not-applicable': 'not-applicable',
};

/** What a criterion answers to the statements of an example. */
async function answerTo(id: string, statements: string): Promise<Answer | undefined> {
  const report = await language.checkText(`protocol Example {\n${statements}\n}`);
  const broken = report.findings.filter(({ code }) => /^(syntax|link|type|internal)\./.test(code));
  expect(broken.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  return report.studies[0]?.verdicts.find((verdict) => verdict.id === id)?.answer;
}

for (const set of Library.criteria) {
  describe(set.name, () => {
    for (const { id, applies, unmet, silent } of set.criteria) {
      const examples = Library.examplesOf(id);
      const wanted = [
        'met',
        ...(unmet ? ['unmet'] : []),
        ...(silent ? ['silent'] : []),
        ...(applies ? ['not-applicable'] : []),
      ];

      test(`${id} shows what meets it, what does not, what is silent, and whom it does not concern`, () => {
        expect(examples.map(({ answer }) => answer)).toEqual(expect.arrayContaining(wanted));
      });

      test.each(examples)(`${id} answers $answer to its own example`, async ({ answer, text }) => {
        expect(await answerTo(id, text)).toBe(answers[answer]);
      });
    }
  });
}

test('there are criteria to test', () => {
  expect(Library.criteria.flatMap(({ criteria }) => criteria).length).toBeGreaterThan(15);
});
