import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type Localized, languages } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { everySet, languageOver } from '../../packages/language/src/testing/language.ts';
import { thinned } from '../thinned.ts';

const language = languageOver({}, everySet);
const { Library } = language.rtw.library;
const criteria = Library.criteria.flatMap((set) => set.criteria);

const examplesFolder = join(import.meta.dirname, '../../examples');
const protocols = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.rtw'))
  .map((path) => readFileSync(join(examplesFolder, path), 'utf8'));

/** What is written of a criterion, without its placeholders and without words of the language in backticks. */
const written = criteria.flatMap(({ id, title, why, reading, met, unmet, silent, write }) => {
  const templates = [...(met ?? []), ...(unmet ?? []), ...(silent ?? [])].map(({ message }) => message);
  const texts = [...templates, ...(write ? [write] : [])].map(({ en, sv }): Localized => {
    const plain = (template: typeof en) => template.filter((part) => typeof part === 'string').join('…');
    return { en: plain(en), sv: plain(sv) };
  });
  return [title, why, reading, ...texts].flatMap((text) => (text ? [{ id, text }] : []));
});

const prose = (text: string) => text.replace(/`[^`]*`/g, '').replace(/”[^”]*”|"[^"]*"/g, '');
const english = /\b(the|of|and|are|not|with|which|that|whether|has|have|this|study|protocol is|stated)\b/i;
const swedish = /\b(och|att|inte|är|som|det|studien|anges|deltagare|för)\b/i;

describe('what a criterion says', () => {
  test('is written in both languages', () => {
    const empty = written.filter(({ text }) => languages.some((one) => text[one].trim() === ''));
    expect(empty.map(({ id, text }) => ({ id, text }))).toEqual([]);
  });

  test('holds no English in its Swedish, and no Swedish in its English', () => {
    const mixed = written.flatMap(({ id, text }) => [
      ...(english.test(prose(text.sv)) ? [{ id, text: text.sv }] : []),
      ...(swedish.test(prose(text.en)) ? [{ id, text: text.en }] : []),
    ]);
    expect(mixed).toEqual([]);
  });

  test('shows the same values in both languages', () => {
    const uneven = criteria.flatMap(({ id, met, unmet, silent }) =>
      [...(met ?? []), ...(unmet ?? []), ...(silent ?? [])].flatMap(({ message }) => {
        const [en, sv] = languages.map((one) => [...new Set(message[one].map(placeholder))].sort());
        return JSON.stringify(en) === JSON.stringify(sv) ? [] : [{ id, en, sv }];
      }),
    );
    expect(uneven).toEqual([]);
  });

  test('advises what a parameter decides by its value, which a template may set otherwise', () => {
    const deciding = criteria.flatMap(({ id, parameters, unmet = [], write }) => {
      const told = JSON.stringify(unmet.map(({ message }) => message));
      const inUnmet = Object.keys(parameters).filter((name) => told.includes(`"parameter","name":"${name}"`));
      return inUnmet.map((name) => ({ id, name, isAdvised: JSON.stringify(write).includes(`"name":"${name}"`) }));
    });
    expect(deciding.length).toBeGreaterThan(5);
    expect(deciding.filter(({ isAdvised }) => !isAdvised)).toEqual([]);
  });
});

function placeholder(part: unknown): string {
  return typeof part === 'string' ? '' : JSON.stringify(part);
}

describe('what is said of the examples and of every shipped protocol', () => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    const fragments = criteria.flatMap(({ id }) =>
      Library.examplesOf(id).map(({ text }) => `protocol E {\n${text}\n}`),
    );
    for (const text of [...thinned(fragments, 2), ...protocols])
      findings.push(...(await language.checkText(text)).findings);
    findings = findings.filter(({ status }) => status !== undefined);
  }, 240_000);

  test('has every placeholder filled', () => {
    const texts = findings.flatMap(({ code, message, write }) =>
      [message, write].flatMap((text) => (text ? languages.map((one) => ({ code, text: text[one] })) : [])),
    );
    const unfilled = texts.filter(({ text }) => text.trim() === '' || /undefined|NaN|\[object|…\s*$/.test(text));
    const braces = texts.filter(({ text }) => /[{}]/.test(text.replace(/`[^`]*`/g, '')));
    expect([...unfilled, ...braces].slice(0, 10)).toEqual([]);
  });

  test('is answered with a message of its own', () => {
    const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
    const unsaid = findings.filter(({ code, status }) => {
      const criterion = known.get(code);
      if (!criterion) return false;
      return status === 'not-met' ? !criterion.unmet : !criterion.silent && !criterion.applies;
    });
    expect([...new Set(unsaid.map(({ code, status }) => `${code}: ${status}`))]).toEqual([]);
  });
});
