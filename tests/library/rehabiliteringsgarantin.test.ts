import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exactly, type Quantity, type Study } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { isProtocol } from '../../packages/language/src/generated/ast.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { figuresOf } from './figures-of.ts';

// What somebody noted down by hand from the article on the rehabilitation guarantee.

describe('The matched cohort of the rehabilitation guarantee', () => {
  let study: Study;
  beforeAll(async () => {
    const path = join(import.meta.dirname, '../../examples/rehabiliteringsgarantin.rtw');
    const { parseResult } = await languageOver().document(readFileSync(path, 'utf8'));
    const node = parseResult.value.elements.find(isProtocol);
    if (!node) throw new Error('no protocol');
    study = readStudy(node);
  });

  test('has the design, the arms, the ages and the dates of the article', () => {
    expect(figuresOf(study)).toMatchObject({
      design: ['matched', 'cohort', 'register-study'],
      arms: ['CBT experimental', 'MMR experimental', 'NotTreated control'],
      age: ['20 to 64 years'],
      primary: ['sick-leave-days gross'],
      dates: ['recruitmentStart 2010-01-01', 'recruitmentEnd 2011-06-30'],
    });
  });

  test('gives each treatment its number of sessions and its months', () => {
    const given = study.arms.flatMap((arm) =>
      arm.components.flatMap(({ sessions, length }) =>
        sessions ? [[arm.name, ...ends(sessions.claims, 1), ...ends(length?.claims, 365.25 / 12)]] : [],
      ),
    );
    expect(given).toEqual([
      ['CBT', 9, 10, 5, 6],
      ['MMR', 21, 22, 5, 7],
    ]);
  });

  test('matches on twelve things, looks at the time before, and tells four effects on sick leave', () => {
    expect(study.analysis?.matchedOn?.claims).toHaveLength(12);
    expect(study.analysis?.preTrend?.claims).toHaveLength(1);
    const effects = study.outcomes[0]?.result?.claims.map(({ arm, about }) => [
      arm,
      percent(about?.estimate?.claims),
      percent(about?.standardError?.claims),
      about?.significant?.claims[0]?.value.yes,
    ]);
    expect(effects).toEqual([
      ['CBT', -26.4, 6.3, true],
      ['CBT', -1.6, 3.2, false],
      ['MMR', 59.8, 17.4, true],
      ['MMR', 11.1, 3.9, true],
    ]);
  });

  test('tells what each treatment costs the public purse in its first year', () => {
    const { horizon, result } = study.economics ?? {};
    expect(ends(horizon?.claims, 365.25)).toEqual([1, 1]);
    const costs = result?.claims.map(({ about }) => about?.estimate?.claims[0]?.value);
    expect(costs).toEqual([3647, 5191, 44385, 52986].map((cost) => exactly('money', cost, 'SEK')));
  });
});

function ends(claims: readonly { value: Quantity }[] | undefined, unit: number): number[] {
  return (claims ?? []).flatMap(({ value }) =>
    [Number(value.min), Number(value.max)].map((end) => Math.round(end / unit)),
  );
}

function percent(claims: readonly { value: Quantity }[] | undefined): number {
  return Math.round(Number(claims?.[0]?.value.min) * 1000) / 10;
}
