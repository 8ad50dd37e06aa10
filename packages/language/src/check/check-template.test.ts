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
  ['a point of the time line', ['12 months after inclusion', '12 months']],
  ['a period', ['point m12: 12 months after inclusion', 'point m12: 12 months after inclusion; period p: 12 months']],
  ['the time of an outcome', ['at: m12', 'at: m12, 12 months']],
] as const)(
  'of %s it is told that it begins nowhere, since all who follow the template have it',
  async (_, [from, to]) => {
    expect(await found(call.replace(from, to))).toEqual(['warning type.missing-starting-point']);
  },
);

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
    'what cannot be waived and is turned off',
    ['error { parameter minimum: 18 months }', 'off\n  no-waiver: rehsam.follow-up'],
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

  test('is no contradiction where the one is turned off', async () => {
    const own = (rest: string) =>
      template('T', `extends Other\n${rest}\n${asks('not-it', 'may-not statement: design')}`);
    const letting = demands.replace('requirement', 'may-loosen: who\nrequirement');
    expect(await contradictions(own(''), { 'other.rtw': letting })).toHaveLength(1);
    expect(await contradictions(own('judge template.Other.who: off'), { 'other.rtw': letting })).toEqual([]);
  });

  test('is no contradiction where each is asked of other studies', async () => {
    const of = (kind: string) => `applies: design is ${kind}; statement: design.unit`;
    const both = (one: string, other: string) =>
      contradictions(template('T', `${asks('a', `must ${one}`)}\n${asks('b', `may-not ${other}`)}`));
    expect(await both(of('cluster-randomised'), of('individually-randomised'))).toEqual([]);
    expect(await both(of('cluster-randomised'), of('cluster-randomised'))).toEqual([['b', undefined]]);
    expect(await both(of('cluster-randomised'), 'statement: design.unit')).toEqual([['b', undefined]]);
  });

  test('is no contradiction where limits are set for other studies', async () => {
    const limits = (one: string, other: string) =>
      contradictions(
        template(
          'T',
          `limit low: at least 7 SEK { statement: budget${one} }\nlimit high: at most 6 SEK { statement: budget${other} }`,
        ),
      );
    const of = (stage: string) => `; applies: stage = ${stage}`;
    expect(await limits(of('planned'), of('reported'))).toEqual([]);
    expect(await limits(of('planned'), '')).toEqual([['high', undefined]]);
  });
});
