import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

async function told(statements: string) {
  const { findings } = await languageOver().checkText(`protocol P {\n${statements}\n}`);
  return findings.filter(({ code }) => code.startsWith('type.') || code.startsWith('syntax.'));
}

test.each(['2016-13', '2023-02-29', '2024-04-31', '20244'])('%s is told to be no date', async (date) => {
  const findings = await told(`dates { completion: ${date} }`);
  expect(findings.map(({ code }) => code)).toEqual(['type.no-date']);
  expect(findings[0]?.message.en).toContain(date);
});

test.each(['2024', '2016-04', '2024-02-29'])('%s is a date', async (date) => {
  expect(await told(`dates { completion: ${date} }`)).toEqual([]);
});

test('dates from one to another are looked at at both ends, and in their order', async () => {
  const codes = async (range: string) => (await told(`dates { introduced: ${range} }`)).map(({ code }) => code);
  expect(await codes('2018..2019')).toEqual([]);
  expect(await codes('2018..2018-06')).toEqual([]);
  expect(await codes('2018-03..2018-13')).toEqual(['type.no-date']);
  expect(await codes('2019..2018')).toEqual(['type.reversed-range']);
});

test('a range the wrong way round is told, and can be turned', async () => {
  const findings = await told('population { age: at least 59.5 .. 18 years }');
  expect(findings.map(({ code }) => code)).toEqual(['type.reversed-range']);
  expect(findings[0]?.fixes[0]?.edits[0]?.newText).toBe('at least 18 .. 59.5 years');
});

test('a range of one value and the span of a period are ranges', async () => {
  expect(await told('population { age: 18..18 years }\ntimeline { period p: 0..12 weeks after inclusion }')).toEqual(
    [],
  );
});

test.each([
  'population { women: 120 % }',
  'population { employment: employed { extent: more than 100 % } }',
  'population { women: 50..101 % }',
  'flow { attrition: 125 % }',
  'sample-size { alpha: 500 % }',
  'sample-size { power: 180 % }',
  'arm A: experimental { component C: problem-solving-therapy { uptake: 101 % } }',
])('%s tells more than the whole', async (statements) => {
  expect((await told(statements)).map(({ code }) => code)).toEqual(['type.share-out-of-range']);
});

test.each([
  'population { women: 0..100 % }',
  'flow { attrition: at least 100 % }',
  'sample-size { compare: means { difference: 150 %; control: 120 % } }',
])('%s lies within what can be', async (statements) => {
  expect(await told(statements)).toEqual([]);
});

test('a number beyond all numbers is told', async () => {
  expect((await told(`flow { randomised: ${'9'.repeat(400)} }`)).map(({ code }) => code)).toEqual(['type.no-number']);
});

test('an impossible date is told in a criterion as well', async () => {
  const { findings } = await languageOver().checkText(
    'criteria c { criterion x: error { check: dates.completion > 2024-02-31 } }',
  );
  expect(findings.map(({ code }) => code)).toContain('type.no-date');
});
