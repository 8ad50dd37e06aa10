import { URI } from 'langium';
import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const set = (name: string) => `criteria ${name} {
  title: "Own" en, "Egen" sv
  criterion registered: error {
    title: "Registered" en, "Registrerad" sv
    check: registration is stated
    unmet: "No." en, "Nej." sv
  }
}
protocol P { stage: planned }`;

test('a set with a name of its own judges the studies of its file', async () => {
  const { studies, findings } = await languageOver().checkText(set('own'));
  expect(studies[0]?.verdicts.map(({ id }) => id)).toContain('own.registered');
  expect(findings.map(({ code }) => code)).not.toContain('link.shipped-name');
});

test('a set with the name of a shipped one is told that it judges nothing', async () => {
  const { studies, findings } = await languageOver().checkText(set('rehsam'));
  expect(studies[0]?.verdicts.map(({ id }) => id)).not.toContain('rehsam.registered');
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'link.shipped-name',
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 15 } },
    }),
  );
});

test('the shipped set itself, opened in an editor, has nothing wrong with its name', async () => {
  const shipped = URI.parse('rtw-library:/criteria/rehsam.rtw');
  const { findings } = await languageOver().rtw.check.FileChecker.checkText(set('rehsam'), shipped);
  expect(findings.map(({ code }) => code)).not.toContain('link.shipped-name');
});

test('of two imported sets with one name, the one imported first judges, and it judges once', async () => {
  const own = (check: string) =>
    set('mine')
      .replace('registration is stated', check)
      .replace(/protocol.*/, '');
  const { check } = languageOver({
    'p.rtw': 'import "one.rtw"\nimport "two.rtw"\nprotocol P { stage: planned }',
    'one.rtw': own('stage is stated'),
    'two.rtw': own('registration is stated'),
  });
  const verdicts = (await check('p.rtw')).studies[0]?.verdicts.filter(({ id }) => id === 'mine.registered');
  expect(verdicts?.map(({ answer }) => answer)).toEqual(['met']);
});
