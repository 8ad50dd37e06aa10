import { describe, expect, test } from 'vitest';
import { calculationsIn } from '../testing/calculations.ts';

const arms = 'arm A: experimental\narm B: control\n';
const persons = `stage: planned; design: individually-randomised\n${arms}`;
const clusters = `stage: planned; design: cluster-randomised\n${arms}`;
const means = 'compare: means { difference: 15 days; sd: 40 days }';
const shares = 'compare: shares { control: 45 %; intervention: 60 % }';
const errors = 'alpha: 5 %; power: 80 %';

async function calculation(statements: string, study = persons) {
  const [first] = await calculationsIn(`${study} sample-size { ${statements} }`);
  if (!first) throw new Error('no calculation');
  return { ...first, way: first.ways[0] };
}

describe('what is compared picks the method', () => {
  test.each([
    [shares, 'pooled-proportions', 346],
    [means, 't-test', 226],
    ['compare: means { difference: 15 days; sd: 40 days; baseline-correlation: 0.5 }', 'ancova', 170],
    [
      'compare: means { difference: 15 days; sd: 40 days; baseline-correlation: 0.5; follow-ups: 3 }',
      'repeated-measures',
      94,
    ],
    ['compare: time-to-event { control: 60 %; hazard-ratio: 1.4 }', 'schoenfeld', 420],
    ['compare: counts { control: 45 days; rate-ratio: 0.75; dispersion: 0.9 }', 'negative-binomial', 352],
  ])('%s: %s, %i in all', async (compare, method, total) => {
    const { way } = await calculation(`${compare}; ${errors}`);
    expect([way.method?.name, way.method?.from, way.needed?.analysed.total]).toEqual([method, 'comparison', total]);
  });

  test.each([
    [`${shares}; method: arcsine-proportions`, 173],
    [`${shares}; method: unpooled-proportions`, 171],
    [`${shares}; method: continuity-corrected-proportions`, 186],
    [`${means}; method: z-test`, 112],
    ['compare: time-to-event { control: 60 %; hazard-ratio: 1.4 }; method: freedman', 214],
    ['compare: rates { control: 0.8; rate-ratio: 0.85; per: 1 year; exposure: 9 months }; method: poisson', 1078],
  ])('unless the protocol names another: %s', async (statements, perArm) => {
    const { way } = await calculation(`${statements}; ${errors}`);
    expect([way.method?.from, way.needed?.analysed.control]).toEqual(['stated', perArm]);
  });

  test.each(['', 'method: t-test; '])(
    'two standard deviations are reckoned with by z, and it is said so: %s',
    async (method) => {
      const compare = 'compare: means { difference: 5; sd: 8 in A, 12 in B }';
      const { way } = await calculation(`${method}${compare}; ${errors}`);
      expect([way.method?.name, way.needed?.analysed.control]).toEqual(['z-test', 66]);
      expect(way.method?.why.en).toMatch(/standard deviations differ between the arms/);
      const alike = await calculation(`${method}${compare.replace('12', '8')}; ${errors}`);
      expect(alike.way.method?.name).toBe('t-test');
    },
  );

  test('a method in the own words of the protocol is told, and not recomputed', async () => {
    const { way, stated } = await calculation(`${means}; ${errors}; method: "simulation"; required: 200`);
    expect([way.ownMethod?.text, way.needed, stated[0]?.against]).toEqual(['simulation', undefined, []]);
  });

  test('a margin makes it a test of non-inferiority, one-sided', async () => {
    const study = persons.replace(
      'individually-randomised',
      'individually-randomised { framework: non-inferiority; margin: 15 days }',
    );
    const { way } = await calculation('compare: means { sd: 60 days }; alpha: 2.5 %; power: 80 %', study);
    expect(way.needed?.analysed.control).toBe(253);
    expect(way.parameters.find(({ name }) => name === 'sided')).toMatchObject({ value: 1, from: 'convention' });
    expect(way.parameters.find(({ name }) => name === 'margin')).toMatchObject({ value: 15, from: 'elsewhere' });
  });

  test('where less is better, the working shows the distance to the margin that is reckoned with', async () => {
    const study = `${persons.replace('randomised', 'randomised { framework: non-inferiority; margin: 10 % }')}
      outcome Return: time-to-return\n`;
    const [first] = await calculationsIn(
      `${study} sample-size for Return { compare: shares { control: 30 %; intervention: 25 % }; alpha: 2.5 %; power: 80 % }`,
    );
    const step = first?.ways[0].steps.find(({ kind }) => kind === 'individual');
    expect([step?.working.en, step?.result.en]).toEqual([
      '(1.96 + 0.842)² × (30 % × 70 % + 25 % × 75 %) / (5 % + 10 %)²',
      '139 (138.7)',
    ]);
  });

  test('the width of an interval makes it an estimate, without a power', async () => {
    const { way, aim } = await calculation('compare: means { sd: 30 days; half-width: 5 days }; alpha: 5 %');
    expect([aim, way.missing, way.needed?.analysed.control]).toEqual(['precision', [], 277]);
  });
});

describe('a calculation goes from persons to clusters to those to recruit', () => {
  const inClusters = 'compare: means { difference: 30 days; sd: 90 days }; alpha: 5 %; power: 80 %';

  test('with the design effect, whole clusters, and attrition divided', async () => {
    const { way } = await calculation(`${inClusters}; icc: 0.05; cluster-size: 10; attrition: 20 %`, clusters);
    expect(way.needed).toMatchObject({
      individual: { control: 142 },
      designEffect: 1.45,
      clusters: { perArm: 21, total: 42 },
      analysed: { control: 210, total: 420 },
      recruited: { control: 263, total: 526 },
    });
    expect(way.steps.map(({ kind, working, result }) => [kind, working.en, result.en])).toEqual([
      ['individual', '(1.96 + 0.842)² × 2 × (90 / 30)²', '142 (141.3)'],
      ['design-effect', '1 + (10 − 1) × 0.05', '1.45'],
      ['clusters', '141.3 × 1.45 / 10', '21 (20.5), 42 in all'],
      ['analysed', '21 × 10', '210'],
      ['total', '', '420'],
      ['attrition', '210 / (1 − 20 %)', '263, 526 in all'],
    ]);
    expect(way.steps[0]?.working.sv).toBe('(1,96 + 0,842)² × 2 × (90 / 30)²');
  });

  test('with the t-test of their means where clusters are few', async () => {
    const { way } = await calculation(`${inClusters}; icc: 0.02; cluster-size: 12`, clusters);
    expect([way.method?.name, way.needed?.clusters?.perArm]).toEqual(['cluster-means', 16]);
  });

  test('the other way round where the number of clusters is given', async () => {
    const study = clusters.replace('cluster-randomised', 'cluster-randomised { clusters: 48 }');
    const { way } = await calculation(`${inClusters}; icc: 0.05`, study);
    expect([way.needed?.clusterSize, way.needed?.analysed.total]).toEqual([8, 384]);
  });

  test('and there too with the t-test of their means where they are few', async () => {
    const few = 'compare: means { difference: 5; sd: 10 }; alpha: 5 %; power: 80 %; icc: 0.02; required: 184';
    const study = clusters.replace('cluster-randomised', 'cluster-randomised { clusters: 8 }');
    const { way } = await calculation(few, study);
    const sized = await calculation(`${few}; cluster-size: 23`, study);
    expect([way.method?.name, way.needed?.analysed.total]).toEqual(['cluster-means', 328]);
    expect(way.powers[0]?.power).toBeCloseTo(sized.way.powers[0]?.power ?? 0, 6);
    expect(way.powers[0]?.power).toBeCloseTo(0.66, 2);
    const named = await calculation(`${few}; method: cluster-means`, study);
    expect(named.way.needed?.analysed.total).toBe(328);
  });

  test('arms of other sizes and several of them follow the ratio', async () => {
    const three = `stage: planned; design: individually-randomised { ratio: 1:1:2 }
      arm A: experimental\narm B: experimental\narm C: control\n`;
    const { way } = await calculation(`${means}; ${errors}`, three);
    // Twice as many controls as in each other arm: 0.5 for the ratio of those two.
    expect(way.parameters.find(({ name }) => name === 'ratio')?.value).toBe(0.5);
    expect(way.needed?.analysed).toEqual({ control: 169, intervention: 85, total: 339 });
  });
});

describe('a study of one arm', () => {
  const one = 'stage: planned\narm A: experimental\n';

  test('is reckoned with the number of that arm', async () => {
    const { way, stated } = await calculation(
      'compare: shares { control: 50 %; half-width: 5 % }; alpha: 5 %; required: 385',
      one,
    );
    expect(way.needed?.analysed.total).toBe(385);
    expect(stated[0]?.against[0]).toMatchObject({ verdict: 'agrees', needed: 385 });
  });

  test('has nothing to test a difference against', async () => {
    const { way, stated } = await calculation(`${means}; ${errors}; required: 34`, one);
    expect(way.refused?.en).toMatch(/The study has one arm/);
    expect([way.needed, way.powers, stated[0]?.against]).toEqual([undefined, [], []]);
  });

  test('is not told from one of which the other arms are still to be written', async () => {
    const { way } = await calculation(`${means}; ${errors}`, `${one}open arms\n`);
    expect(way.needed?.analysed.total).toBe(226);
  });
});

describe('what is missing is named one by one', () => {
  test.each([
    [`${means}; alpha: 5 %`, ['power: 80 %']],
    ['compare: means { difference: 15 days }', ['sd: 40 days', 'alpha: 5 %', 'power: 80 %']],
    [`compare: means { sd: 7 }; ${errors}`, ['difference: 15']],
    [`compare: counts { control: 45 days }; ${errors}`, ['rate-ratio: 0.75', 'dispersion: 1.2']],
    [`compare: not reported; ${errors}`, ['compare: means { difference: 15 days; sd: 40 days }']],
  ])('%s', async (statements, write) => {
    const { way } = await calculation(statements);
    expect(way.missing.map((one) => one.write)).toEqual(write);
    expect(way.needed).toBeUndefined();
  });

  test('in clusters the correlation and the size', async () => {
    const { way } = await calculation(`${means}; ${errors}`, clusters);
    expect(way.missing.map((one) => one.write)).toEqual(['icc: 0.02', 'cluster-size: 12']);
  });

  test.each([
    ['shares { control: 45 %; intervention: 60 %; difference: 5 % }', /told as 5 %, but the arms differ by 15 %/],
    ['means { control: 10; intervention: 20; difference: 2; sd: 8 }', /told as 2, but the arms differ by 10/],
  ])('a difference that the arms do not have is refused with both: %s', async (compare, refused) => {
    const { way } = await calculation(`compare: ${compare}; ${errors}`);
    expect(way.refused?.en).toMatch(refused);
    const rounded = compare.replace(/difference: \d+/, compare.includes('%') ? 'difference: 15' : 'difference: 10.2');
    expect((await calculation(`compare: ${rounded}; ${errors}`)).way.refused).toBeUndefined();
  });

  test('and what has no answer has a reason', async () => {
    const alike = await calculation(`compare: shares { control: 45 %; intervention: 45 % }; ${errors}`);
    expect(alike.way.refused?.sv).toBe('Det finns ingen skillnad mellan grupperna att upptäcka.');
    const mixed = await calculation(`compare: means { difference: 15 days; sd: 4 }; ${errors}`);
    expect(mixed.way.refused?.en).toMatch(/not told in one unit/);
    const times = 'compare: time-to-event { control: 90 days; intervention: 60 %; accrual: 1 year; follow-up: 1 year }';
    expect((await calculation(`${times}; ${errors}`)).way.refused?.en).toMatch(/not told in one unit/);
    const other = await calculation(`${means}; ${errors}; method: schoenfeld`);
    expect(other.way.refused?.en).toMatch(/does not compare/);
  });
});

describe('what a number can show', () => {
  test('is the power, and the smallest effect on the scale of the outcome, after attrition', async () => {
    const { way } = await calculation(`${means}; ${errors}; participants: 262 planned; attrition: 20 %`);
    expect(way.powers).toMatchObject([{ of: 'planned', told: 262, analysed: 209 }]);
    expect(way.powers[0]?.power).toBeCloseTo(0.771, 3);
    expect(way.detectable[0]?.effects.map(({ text }) => text.en)).toEqual(['a difference of 15.6 days']);
  });

  test.each([
    ['in the block', 'attrition: 20 % in A, 20 % in B', ''],
    ['in the flow', '', 'flow { attrition: 20 % in A, 20 % in B }\n'],
  ])('counts the attrition that is told of each arm: %s', async (_, attrition, flow) => {
    const statements = `compare: means { difference: 5; sd: 10 }; ${errors}; participants: 128 planned; ${attrition}`;
    const { way, stated } = await calculation(statements, `${persons}${flow}`);
    expect(way.needed?.recruited?.total).toBe(160);
    expect(way.powers[0]?.analysed).toBe(102);
    expect(stated[0]?.against[0]).toMatchObject({ verdict: 'short', needed: 160 });
  });

  test('follows attrition that differs between the arms at both its ends', async () => {
    const { ways } = await calculation(`${means}; ${errors}; attrition: 10 % in A, 20 % in B`);
    expect(ways.map(({ needed }) => needed?.recruited?.total)).toEqual([252, 284]);
  });

  test('is told without the effect that the calculation would need', async () => {
    const { way } = await calculation(
      `compare: shares { control: 45 % }; ${errors}; participants: 416; attrition: 0 %`,
    );
    expect(way.detectable[0]?.effects.map(({ text }) => text.sv)).toEqual([
      '58,7 % i interventionsgruppen',
      '31,7 % i interventionsgruppen',
    ]);
  });

  test('counts those who were recruited', async () => {
    const study = `${persons.replace('planned', 'reported')} flow { randomised: 190 observed }\n`;
    const { way } = await calculation(`${means}; ${errors}`, study);
    expect(way.powers.map(({ of, told }) => [of, told])).toEqual([['recruited', 190]]);
  });
});

test('values that disagree are each followed, a range at both its ends', async () => {
  const two = await calculation(`compare: means { difference: 15 days, 20 days; sd: 40 days }; ${errors}`);
  expect(two.ways.map(({ needed }) => needed?.analysed.total)).toEqual([226, 128]);
  const range = await calculation(`compare: means { difference: 15..20 days; sd: 40 days }; ${errors}`);
  expect(range.ways.map(({ needed }) => needed?.analysed.total)).toEqual([226, 128]);
  expect(range.ways[0].parameters.find(({ name }) => name === 'difference')?.isExact).toBe(false);
});

test('so many readings are followed, and no more', async () => {
  const many = Array.from({ length: 40 }, (_, n) => `${n + 10} days`).join(', ');
  const { ways } = await calculation(`compare: means { difference: ${many}; sd: ${many} }; ${errors}`);
  expect(ways).toHaveLength(16);
});

describe('a stated number is held against the recomputed one', () => {
  const stated = async (statements: string, study = persons) => {
    const found = await calculation(statements, study);
    const [last] = found.stated.slice(-1);
    const against = last?.against[0];
    return [against?.verdict, against?.cause?.kind ?? against?.custom?.en];
  };

  test.each([
    [`${means}; ${errors}; required: 226`, undefined],
    [`${means}; ${errors}; required: 224`, /normal approximation/],
    [`${shares}; ${errors}; required-per-arm: 186`, /continuity/],
    [`${shares}; ${errors}; required: 350`, /whole tens/],
    [`${means}; ${errors}; attrition: 20 %; required: 284`, /attrition counted in/],
    ['compare: means { difference: 4; sd: 11 }; alpha: 1.67 %; power: 89.3 %; required-per-arm: 200', /normal/],
    ['compare: means { difference: 4; sd: 11 }; alpha: 1.67 %; power: 89 %; required-per-arm: 201', /power at this/],
    [
      'compare: time-to-event { control: 50 %; hazard-ratio: 0.75 }; alpha: 5 %; sided: 1; power: 80 %; events: 300',
      /rounded in another order/,
    ],
  ])('it agrees by the customs of reckoning: %s', async (statements, custom) => {
    const [verdict, how] = await stated(statements);
    expect(verdict).toBe('agrees');
    if (custom) expect(how).toMatch(custom);
    else expect(how).toBeUndefined();
  });

  const inClusters = 'compare: means { difference: 30 days; sd: 90 days }; icc: 0.05; cluster-size: 10';

  test.each([
    ['design-effect-forgotten', `${inClusters}; ${errors}; required: 284`, clusters],
    ['one-sided', `${shares}; ${errors}; required-per-arm: 136`, persons],
    ['two-sided', `${shares}; ${errors}; sided: 1; required-per-arm: 173`, persons],
    ['multiplicity-forgotten', `${shares}; ${errors}; sharing-alpha: 3; required-per-arm: 173`, persons],
    ['other-power', `${shares}; alpha: 5 %; power: 90 %; required-per-arm: 173`, persons],
    ['per-arm-for-total', `${shares}; ${errors}; required: 173`, persons],
    ['total-for-per-arm', `${shares}; ${errors}; required-per-arm: 346`, persons],
    ['attrition-multiplied', `${shares}; ${errors}; attrition: 20 %; participants: 416`, persons],
    ['attrition-forgotten', `${shares}; ${errors}; attrition: 20 %; participants: 346`, persons],
  ])('%s, where that gives the number exactly', async (kind, statements, study) => {
    const [verdict, cause] = await stated(statements, study);
    expect([['differs', 'short'].includes(String(verdict)), cause]).toEqual([true, kind]);
    // A number two above has no such cause.
    const other = statements.replace(/(\d+)$/, (digits) => String(Number(digits) + 3));
    expect((await stated(other, study))[1]).not.toBe(kind);
  });

  test.each([[`${shares}; ${errors}; required: 64`], [`${means}; ${errors}; required: 500`]])(
    'without a cause where none fits: %s',
    async (statements) => {
      expect(await stated(statements)).toEqual(['differs', undefined]);
    },
  );

  test('of equivalence the power that is told as a result is the one on both sides of the margin', async () => {
    const study = persons.replace('randomised', 'randomised { framework: equivalence; margin: 5 }');
    const statements = 'compare: means { sd: 12 }; alpha: 5 %; power: 89.3 %';
    expect(await stated(`${statements}; required: 192`, study)).toEqual(['differs', undefined]);
    const narrow = persons.replace('randomised', 'randomised { framework: equivalence; margin: 2 }');
    const other = await stated('compare: means { sd: 12 }; alpha: 5 %; power: 78 %; required: 1198', narrow);
    expect(other).toEqual(['agrees', expect.stringMatching(/power at this number/)]);
  });

  test('of those to recruit, more than needed are enough', async () => {
    expect(await stated(`${shares}; ${errors}; attrition: 20 %; participants: 500`)).toEqual(['enough', undefined]);
  });
});

test('women and men, and what was only considered, are told apart', async () => {
  const found = await calculationsIn(`${persons}
    sample-size { among: women; required: 100 }
    sample-size { approach: considered; required: 80 }`);
  expect(found.map(({ among, deciding }) => [among?.sv, deciding])).toEqual([
    ['kvinnor', true],
    [undefined, false],
  ]);
});
