import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/format-text.ts';
import type { Adjustment, File, Protocol, Template } from '../../packages/language/src/generated/ast.ts';
import { parsed } from './parsing.ts';

const text = readFileSync(join(import.meta.dirname, 'fixtures/template.rtw'), 'utf8');
const elements = (source: string) => (parsed(source).value as File).elements;
const inTemplate = (statement: string) => elements(`template T {\n${statement}\n}`)[0] as Template;

describe('a template', () => {
  test('of every statement has no mistakes', () => {
    expect(parsed(text).syntax).toEqual([]);
  });

  test('is in canonical form as it is written', () => {
    expect(formatText(text)).toBe(text);
  });

  test('says what it asks of criteria, one by one', () => {
    const template = inTemplate('judge rehsam.follow-up: error { parameter minimum: 18 months }');
    const { target, severity, statements } = template.statements[0] as Adjustment;
    expect(target).toMatchObject({ subject: { $refText: 'rehsam' }, criterion: { $refText: 'follow-up' } });
    expect(severity).toBe('error');
    expect(statements).toMatchObject([{ parameter: { $refText: 'minimum' } }]);
  });

  test.each([
    ['valid: from 2027-01-01', 'an end that is open'],
    ['valid: to 2027-12-31', 'a beginning that is open'],
    ['judge rehsam.power', 'a criterion at its own severity'],
    ['no-waiver: template.Base.data-plan, fk-outcomes', 'what other templates ask for'],
    ['limit budget: more than 100000 SEK', 'an amount of money'],
  ])('may say `%s`: %s', (statement) => {
    expect(parsed(`template T {\n${statement}\n}`).syntax).toEqual([]);
  });

  test('prescribes outcomes and does not waive anything in them', () => {
    const waiver = 'outcome A: work-ability { waive rehsam.power because "No." }';
    expect(parsed(`template T { ${waiver} }`).syntax).not.toEqual([]);
  });
});

describe('a protocol', () => {
  const follower = (head: string) => elements(`protocol P ${head} { }`)[0] as Protocol;

  test('follows a template by its name, with a version or without', () => {
    expect(follower('follows ForteRehsam2')).toMatchObject({ template: { $refText: 'ForteRehsam2' } });
    expect(follower('follows ForteRehsam2 "1.2"').version).toBe('1.2');
    expect(follower('').template).toBeUndefined();
  });

  test('waives a requirement of a template by its whole name, and a criterion of a set called template', () => {
    expect(parsed('protocol P { waive template.T.gender because "No." }').syntax).toEqual([]);
    expect(parsed('protocol P { waive template.gender because "No." }').syntax).toEqual([]);
  });
});
