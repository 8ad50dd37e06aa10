import { describe, expect, test } from 'vitest';
import { call } from '../testing/call-template.ts';
import { addressOf, languageOver } from '../testing/language.ts';
import { template } from '../testing/templates.ts';
import { checkTemplates } from './check-template.ts';

async function reported(text: string, others: Readonly<Record<string, string>> = {}) {
  const { rtw } = languageOver({ ...others, 'call.rtw': text });
  return checkTemplates(text, addressOf('call.rtw'), rtw);
}

async function found(text: string) {
  const report = await reported(text);
  return report?.findings.map(({ code, severity }) => `${severity} ${code}`);
}

test('nothing is said of a template that is in order, and of a file without one nothing can be', async () => {
  expect(await found(call)).toEqual([]);
  expect(await found('protocol P {\n}\n')).toBeUndefined();
});

test.each([
  ['a version that is not three numbers', ['"1.2.0"', '"1.2"'], 'type.version'],
  ['a criterion that does not exist', ['rehsam.follow-up', 'rehsam.follow-down'], 'link.unknown-criterion'],
  ['a value of the wrong kind', ['18 months', '18 %'], 'type.parameter-value'],
  ['a text in one language', [',\n      "Kön i analysen" sv', ''], 'type.missing-language'],
  [
    'what is demanded and forbidden',
    ['requirement core: must {\n', 'requirement core: may-not {\n    statement: analysis\n'],
    'type.contradiction',
  ],
  [
    'limits between which nothing lies',
    ['  limit budget', '  limit least: at least 7000000 SEK { statement: budget }\n  limit budget'],
    'type.contradiction',
  ],
  [
    'a skeleton that names what is not there',
    ['  timeline', '  skeleton { outcomes: Nothing }\n  timeline'],
    'link.unknown-outcome',
  ],
  ['a skeleton that breaks a limit', ['  timeline', '  skeleton { budget: 9000000 SEK }\n  timeline'], 'type.skeleton'],
] as const)('%s is found', async (_, [from, to], code) => {
  const text = call.replace(from, to);
  expect(text).not.toBe(call);
  expect(await found(text)).toContain(`error ${code}`);
});

test('whose demands they are is asked for', async () => {
  const text = call.replace('  publisher: "A funder"\n', '').replace('  source: our-call, "Page 1"\n', '');
  expect(await found(text)).toEqual(['warning type.missing-source', 'warning type.missing-publisher']);
});

test('a requirement has a title and a text', async () => {
  expect(await found(call.replace(/ {4}text: "The core[^;]*?sv\n/, ''))).toEqual(['warning type.missing-message']);
});

describe('what is demanded and forbidden', () => {
  const asks = (name: string, rest: string) =>
    `requirement ${name}: ${rest.replace(' ', ' {\n title: "x" en, "x" sv; ')} }`;
  const contradictions = async (own: string, others: Readonly<Record<string, string>> = {}) => {
    const text = `${Object.keys(others)
      .map((path) => `import "${path}"\n`)
      .join('')}${own}`;
    const lines = text.split('\n');
    const report = await reported(text, others);
    return (report?.findings ?? [])
      .filter(({ code }) => code === 'type.contradiction')
      .map(({ range, related }) => [
        lines[range.start.line]?.slice(range.start.character, range.end.character),
        ...(related ?? []).map(({ uri }) => uri?.replace(/.*\//, '')),
      ]);
  };
  const forbids = template('Base', `\n\n\n\n${asks('none', 'may-not statement: design')}`);
  const demands = template('Other', asks('who', 'must statement: design.unit'));

  test('is told where it stands in the file that is checked', async () => {
    const own = template('T', `extends Base\n${asks('own', 'must statement: design.unit')}`);
    expect(await contradictions(own, { 'base.rtw': forbids })).toEqual([['own', 'base.rtw']]);
    const forbidding = template('T', `extends Other\n${asks('not-it', 'may-not statement: design')}`);
    expect(await contradictions(forbidding, { 'other.rtw': demands })).toEqual([['not-it', 'other.rtw']]);
  });

  test('by others is told where the template says that it builds on them', async () => {
    const own = template('T', 'extends Base\nextends Other');
    expect(await contradictions(own, { 'base.rtw': forbids, 'other.rtw': demands })).toEqual([
      ['extends Base', 'base.rtw', 'other.rtw'],
    ]);
  });
});
