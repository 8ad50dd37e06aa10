import type { Evidence, Property, Quantity } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../packages/language/src/study/read-evidence.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { evidenceLine } from '../../packages/language/src/wording/evidence-line.ts';

const nodes = languageOver().rtw.library.Library.evidence;
const evidence = nodes.map(readEvidence);
const from = (key: string, section?: string) =>
  evidence.filter(({ source }) => source?.key === key && (section === undefined || source.section === section));
const words = (property: Property<{ word: string }> | undefined) =>
  property?.claims.map(({ value }) => value.word) ?? [];
const counted = (all: readonly Evidence[], word: string) =>
  all.filter(({ certainty }) => words(certainty).includes(word)).length;

describe('the evidence that is shipped', () => {
  test('has the rows of the tables of its sources', () => {
    const rows = ['Tabell 1', 'Tabell 2', 'Tabell 3'].map((section) => {
      const table = from('sbu', section);
      return [table.length, counted(table, 'low'), counted(table, 'very-low')];
    });
    expect(rows).toEqual([
      [10, 2, 8],
      [7, 2, 5],
      [4, 0, 4],
    ]);
    expect(from('fk').length).toBe(18);
    expect(from('phases').flatMap(({ strength }) => words(strength))).toEqual([
      'strong',
      'strong',
      'moderate',
      'moderate',
      'moderate',
      'missing',
    ]);
  });

  test("has the guarantee's effects in per cent, with their standard errors", () => {
    expect(from('guarantee', 'Tabell 1').map(change)).toEqual([
      '-26.4 (6.3)',
      '8.8 (1.8)',
      '-21.9 (2.5)',
      '-1.6 (3.2)',
      '12.3 (3.2)',
      '-11.7 (4.9)',
      '59.8 (17.4)',
      '67.1 (5.3)',
      '3.4 (7.8)',
      '11.1 (3.9)',
      '22.3 (5.2)',
      '-5.9 (7.1)',
    ]);
  });

  test("has the guarantee's costs in kronor, which add up", () => {
    const costs = from('guarantee', 'Tabell 2').map((row) => amount(row));
    expect(costs).toEqual([-1365, 5012, 0, 3647, 0, 5191, 0, 5191, 5722, 38_663, 0, 44_385, 18_076, 34_910, 0, 52_986]);
    for (let group = 0; group < 4; group++) {
      const [insurance = 0, care = 0, drugs = 0, total] = costs.slice(4 * group, 4 * group + 4);
      expect(insurance + care + drugs).toBe(total);
    }
  });

  test('is told in both languages, with its source and how sure it is or how large', () => {
    const poor = evidence.filter(
      ({ source, effect, certainty, strength, increase, decrease, icc, clusterSizeVariation }) =>
        !source?.section ||
        !effect?.en ||
        !effect.sv ||
        !(certainty || strength || increase || decrease || icc || clusterSizeVariation),
    );
    expect(poor.map(({ name }) => name)).toEqual([]);
    const lines = nodes.map((node) => [evidenceLine(node, 'en'), evidenceLine(node, 'sv')]);
    expect(lines.filter(([en, sv]) => en === sv || /undefined|\(\)/.test(`${en}${sv}`))).toEqual([]);
  });
});

function change({ increase, decrease }: Evidence): string {
  const claim = (increase ?? decrease)?.claims[0];
  const { standardError } = (claim?.about ?? {}) as { standardError?: Property<Quantity> };
  return `${decrease ? '-' : ''}${percent(claim?.value)} (${percent(standardError?.claims[0]?.value)})`;
}

function percent(value: Quantity | undefined): number {
  return Math.round((value?.min ?? Number.NaN) * 1000) / 10;
}

function amount({ increase, decrease }: Evidence): number {
  const size = (increase ?? decrease)?.claims[0]?.value.min ?? Number.NaN;
  return decrease ? -size : size;
}
