import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

async function told(first: string) {
  const { findings } = await languageOver().checkText(`${first}\nprotocol P { title: "T" }`);
  return findings.filter(({ code }) => code.startsWith('syntax.'));
}

test.each(['', 'language 1', '// A comment\nlanguage 1\n'])('a file that begins with %j is read', async (first) => {
  expect(await told(first)).toEqual([]);
});

test('a newer file is told to be newer, at its number, with what to do', async () => {
  const [finding, ...others] = await told('language 2');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'syntax.newer-language',
    severity: 'error',
    range: { start: { line: 0, character: 9 }, end: { line: 0, character: 10 } },
  });
  expect(finding?.message.en).toContain('Install a newer RTW Protocol');
  expect(finding?.message.sv).toContain('Installera ett nyare');
});

test.each(['0', '1.5', '0.9'])('there is no version %s', async (version) => {
  const [finding, ...others] = await told(`language ${version}`);
  expect(others).toEqual([]);
  expect(finding?.code).toBe('syntax.language-version');
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe('1');
});
