import { describe, expect, test } from 'vitest';
import { readConfig } from './read-config.ts';

/** What is wrong with a configuration: `line:column code message`, counted from one. */
function told(text: string, language: 'en' | 'sv' = 'en'): string[] {
  return readConfig(text).findings.map(
    ({ code, range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message[language]}`,
  );
}

test('a configuration chooses sets, and severities of criteria', () => {
  const text = '{ "$schema": "x", "sets": ["rehsam"], "criteria": { "rehsam.power": "off", "a.b": "warning" } }';
  const { config, findings } = readConfig(text);
  expect(findings).toEqual([]);
  expect(config).toEqual({
    $schema: 'x',
    sets: ['rehsam'],
    criteria: { 'rehsam.power': 'off', 'a.b': 'warning' },
  });
});

test('an empty configuration is one, and so is one that begins with a byte order mark', () => {
  expect(readConfig('{}').config).toEqual({});
  expect(readConfig('\uFEFF{}\n').config).toEqual({});
});

describe('what is not JSON is told at its place', () => {
  test.each([
    ['', '1:1'],
    ['{\n  "sets": ["rehsam"],\n}', '3:1'],
    ['{ sets: [] }', '1:3'],
    ['// sets\n{}', '1:1'],
    ['{} {}', '1:4'],
    ['{ "sets": ["a" "b"] }', '1:16'],
  ])('%j', (text, place) => {
    expect(told(text)).toEqual([expect.stringMatching(new RegExp(`^${place} config\\.not-json This is not JSON`))]);
    expect(readConfig(text).config).toBeUndefined();
  });
});

test('a setting that there is none of is refused, with the nearest one', () => {
  expect(told('{\n  "set": ["rehsam"]\n}')).toEqual([
    '2:3 config.unknown-key There is no setting `set`. Did you mean "sets"? The settings are "$schema", "sets" and "criteria".',
  ]);
  expect(told('{ "kriterier": {} }', 'sv')).toEqual([
    '1:3 config.unknown-key Det finns ingen inställning `kriterier`. Menade du "criteria"? Inställningarna är "$schema", "sets" och "criteria".',
  ]);
});

test('a value of the wrong kind is told where it stands, with what should stand there', () => {
  expect(told('[]')).toEqual([expect.stringMatching(/^1:1 config\.wrong-value A configuration is an object/)]);
  expect(told('{ "sets": "rehsam" }')).toEqual([expect.stringMatching(/^1:11 config\.wrong-value "sets" is a list/)]);
  expect(told('{ "sets": ["rehsam", 1] }')).toEqual([expect.stringMatching(/^1:22 config\.wrong-value "sets" is a/)]);
  expect(told('{ "sets": [] }')).toEqual([
    '1:11 config.wrong-value "sets" names no set. Leave "sets" out for the sets that judge by default, or name those of your own: ["our-call"].',
  ]);
  expect(told('{ "sets": [] }', 'sv')).toEqual([expect.stringMatching(/^1:11 .*Utelämna "sets"/)]);
  expect(told('{ "criteria": [] }')).toEqual([expect.stringMatching(/^1:15 config\.wrong-value "criteria" holds/)]);
  expect(told('{ "criteria": { "a.b": "warn" } }')).toEqual([
    '1:24 config.wrong-value `warn` is no severity. Did you mean "warning"? The severity of a criterion is "error", "warning", "info" or "off".',
  ]);
  expect(told('{ "criteria": { "a.b": true } }', 'sv')).toEqual([
    '1:24 config.wrong-value Ett kriteriums allvarlighetsgrad är "error", "warning", "info" eller "off".',
  ]);
});

test('what stands twice is told, since JSON would keep the last without a word', () => {
  expect(told('{ "criteria": { "a.b": "off", "a.b": "error" } }')).toEqual([
    '1:31 config.repeated-key "a.b" stands here twice. Keep one of them.',
  ]);
});

test('names of the machinery are names like any other', () => {
  expect(told('{ "__proto__": {} }')).toEqual([expect.stringContaining('1:3 config.unknown-key')]);
  expect(readConfig('{ "criteria": { "constructor": "off" } }').config?.criteria).toEqual({ constructor: 'off' });
});
