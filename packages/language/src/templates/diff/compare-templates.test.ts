import { describe, expect, test } from 'vitest';
import { templateInFile } from '../../check/find-template.ts';
import { call } from '../../testing/call-template.ts';
import { addressOf, languageOver } from '../../testing/language.ts';
import { compareTemplates, type TemplateVersion } from './compare-templates.ts';
import { definitionsOf } from './definitions.ts';
import { versionCalledFor } from './version-called-for.ts';

async function read(text: string, others: Readonly<Record<string, string>> = {}): Promise<TemplateVersion> {
  const { rtw } = languageOver({ ...others, 'call.rtw': text });
  const found = await templateInFile(addressOf('call.rtw'), text, 'call.rtw', rtw);
  if (!('template' in found)) throw new Error(JSON.stringify(found));
  return { effective: found.template, definitions: await definitionsOf(found, rtw) };
}

const changes = async (changed: string) => compareTemplates(await read(call), await read(changed));

test('nothing changes where only the layout does', async () => {
  expect(await changes(call.replaceAll('\n', '\n\n// a comment\n'))).toEqual([]);
});

describe('a new version', () => {
  test.each([
    ['a greater value of what must be exceeded', ['18 months', '24 months'], 'stricter', '2.0.0'],
    ['a lower limit', ['6000000', '5000000'], 'stricter', '2.0.0'],
    ['one more statement', ['analysis.gender', 'analysis.gender, analysis.model'], 'stricter', '2.0.0'],
    ['another definition of an outcome', ['15 days', '14 days'], 'stricter', '2.0.0'],
    ['another time for a point', ['12 months after', '9 months after'], 'stricter', '2.0.0'],
    [
      'what can no longer be waived',
      ['  limit budget', '  no-waiver: rehsam.follow-up\n  limit budget'],
      'stricter',
      '2.0.0',
    ],
    ['a lower value of what must be exceeded', ['18 months', '15 months'], 'looser', '1.3.0'],
    ['a higher limit', ['6000000', '7000000'], 'looser', '1.3.0'],
    ['a limit that is gone', ['  limit budget: at most 6000000 SEK\n', ''], 'looser', '1.3.0'],
    ['less force', ['requirement gender: must', 'requirement gender: should'], 'looser', '1.3.0'],
    ['an outcome more', ['  outcome Spells', '  outcome More: work-ability\n  outcome Spells'], 'added', '1.3.0'],
    ['another wording', ['describe how gender', 'tell how gender'], 'wording', '1.2.1'],
  ] as const)('with %s', async (_, [from, to], kind, wanted) => {
    const text = call.replace(from, to);
    expect(text).not.toBe(call);
    const found = await changes(text);
    expect(new Set(found.map((change) => change.kind))).toEqual(new Set([kind]));
    const kinds = found.map((change) => change.kind);
    expect(versionCalledFor('1.2.0', '1.2.0', kinds)).toMatchObject({ wanted, answer: 'too-low' });
    expect(versionCalledFor('1.2.0', wanted, kinds).answer).toBe('right');
  });
});

test('another severity and other words are told each for itself, in words that a reader would use', async () => {
  const wording = (write: string) =>
    call
      .replace('requirement gender: must', write === 'how' ? 'requirement gender: should' : 'requirement gender: must')
      .replace(
        '    statement: analysis.gender',
        `    write: "${write}" en, "${write}" sv\n    statement: analysis.gender`,
      );
  const found = compareTemplates(await read(wording('how')), await read(wording('which')));
  expect(found.map(({ kind, message }) => [kind, message])).toEqual([
    ['stricter', { en: 'Counts as an error now, as a warning before.', sv: 'Räknas nu som fel, förut som varning.' }],
    ['wording', { en: 'Is worded otherwise: `write`.', sv: 'Är formulerat på ett annat sätt: `write`.' }],
  ]);
});

test('another value is no other wording, though messages tell it', async () => {
  expect((await changes(call.replace('6000000', '5000000'))).map(({ kind }) => kind)).toEqual(['stricter']);
});

describe('a limit allows, and both of its values are told', () => {
  const between = (years: string) =>
    call.replace('at most 6000000 SEK', `${years} years { statement: project-length }`);

  test.each([
    ['a ceiling', call, call.replace('6000000', '5000000')],
    ['a range', between('3..5'), between('2..4')],
    ['what was a floor', between('at least 3'), between('at most 5')],
  ])('%s', async (what, old, now) => {
    const found = compareTemplates(await read(old), await read(now)).filter(({ kind }) => kind === 'stricter');
    expect(found.map(({ message }) => message)).toEqual([
      {
        'a ceiling': {
          en: 'Allows at most 5,000,000 SEK now, at most 6,000,000 SEK before.',
          sv: 'Tillåter nu högst 5\u00a0000\u00a0000 SEK, förut högst 6\u00a0000\u00a0000 SEK.',
        },
        'a range': {
          en: 'Allows 2 to 4 years now, 3 to 5 years before.',
          sv: 'Tillåter nu 2–4 år, förut 3–5 år.',
        },
        'what was a floor': {
          en: 'Allows at most 5 years now, at least 3 years before.',
          sv: 'Tillåter nu högst 5 år, förut minst 3 år.',
        },
      }[what],
    ]);
  });
});

test('an outcome that is no longer prescribed fails those who refer to it', async () => {
  const more = call.replace('  outcome Spells', '  outcome More: work-ability\n  outcome Spells');
  const found = compareTemplates(await read(more), await read(call));
  expect(found).toMatchObject([{ kind: 'stricter', about: 'More', place: { version: 'old' } }]);
});

test('a term that the template defines beside itself, or imports, may change what is prescribed', async () => {
  const scale = (to: number) => `instrument OurScale: "Our scale" en, "Vår skala" sv { scale: 0..${to} }\n`;
  const using = call.replace(
    '  outcome Spells',
    '  outcome Ability: work-ability { instrument: OurScale }\n  outcome Spells',
  );
  const beside = compareTemplates(await read(`${using}${scale(10)}`), await read(`${using}${scale(100)}`));
  expect(beside).toMatchObject([{ kind: 'stricter', about: 'OurScale', place: { version: 'new' } }]);
  const importing = (to: number) => read(`import "terms.rtw"\n${using}`, { 'terms.rtw': scale(to) });
  const [change, ...others] = compareTemplates(await importing(10), await importing(100));
  expect(change).toMatchObject({
    kind: 'stricter',
    about: 'OurScale',
    place: { uri: addressOf('terms.rtw').toString(), range: { start: { line: 0 } } },
  });
  expect(others).toEqual([]);
  expect(compareTemplates(await importing(10), await importing(10))).toEqual([]);
});

test('the number of a version may be higher than is called for, and never lower than before', () => {
  expect(versionCalledFor('1.2.0', '3.0.0', ['wording'])).toMatchObject({
    wanted: '1.2.1',
    answer: 'higher-than-needed',
  });
  expect(versionCalledFor('1.2.0', '1.1.0', []).answer).toBe('too-low');
  expect(versionCalledFor('1.2.0', '1.2.0', []).answer).toBe('right');
  expect(versionCalledFor('1.2', '1.3.0', ['looser']).answer).toBe('unreadable');
});

test('before 1.0.0 nothing is promised, and any later version is right', () => {
  expect(versionCalledFor('0.1.0', '0.1.1', ['stricter']).answer).toBe('right');
  expect(versionCalledFor('0.1.0', '0.1.0', ['stricter']).answer).toBe('too-low');
});
