import type { Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { studyIn } from '../testing/calculations.ts';
import { factsOf } from './facts-of.ts';
import { arm, count, percent, plan, sampleSize, shown, study, term, values } from './made-study.mts';

const individually = term('individually-randomised', ['randomised', 'controlled']);
const clusters = term('cluster-randomised', ['randomised', 'controlled']);

const size = {
  alpha: values(percent(5)),
  power: values(percent(80)),
  attrition: values(percent(0)),
  participants: values(count(200)),
};

function detectable(more: Parameters<typeof sampleSize>[0] = {}, design: object = {}, rest: Partial<Study> = {}) {
  const designed = { kinds: values(individually), range: study().range, ...design };
  return factsOf(study({ ...plan, design: designed, sampleSizes: [sampleSize({ ...size, ...more })], ...rest }))
    .detectable;
}

// (1.960 + 0.842) × √(2/100) = 0.396; the sine of half of it is 0.197.
test('the smallest difference follows from the participants, alpha and power', () => {
  expect(shown(detectable())).toEqual(['0.4']);
  expect(shown(detectable()?.about?.shares)).toEqual(['20 %']);
  expect(shown(detectable({ sided: values(count(1)) }))).toEqual(['0.35']);
  expect(shown(detectable({ attrition: values(percent(20)) }))).toEqual(['0.44']);
});

test('where no attrition is told, the difference is at least so large', () => {
  expect(shown(detectable({ attrition: undefined }))).toEqual(['at least 0.4']);
});

test('of unequal or several groups the two smallest are compared', () => {
  expect(shown(detectable({}, { ratio: values([1, 3]) }))).toEqual(['0.46']);
  expect(shown(detectable({}, {}, { arms: ['A', 'B', 'C', 'D'].map((name) => arm(name)) }))).toEqual(['0.56']);
});

test('clusters make it larger, and without their correlation and size nothing is told', () => {
  const icc = values({ ...count(0), min: 0.05, max: 0.05 });
  expect(detectable({}, { kinds: values(clusters) })).toBeUndefined();
  expect(detectable({ icc }, { kinds: values(clusters) })).toBeUndefined();
  expect(shown(detectable({ icc, clusterSize: values(count(21)) }, { kinds: values(clusters) }))).toEqual(['0.56']);
});

test('nothing is told without alpha or power, nor before the study says what it randomises', () => {
  expect(detectable({ alpha: undefined })).toBeUndefined();
  expect(detectable({ power: undefined })).toBeUndefined();
  expect(detectable({}, { kinds: values(term('randomised', ['controlled'])) })).toBeUndefined();
});

test.each([
  [
    'individually-randomised { framework: non-inferiority; margin: 5 }',
    'sd: 12',
    'alpha: 2.5 %; participants: 228 planned',
    12,
  ],
  [
    'cluster-randomised { clusters: 8 }',
    'difference: 5; sd: 10',
    'alpha: 5 %; participants: 184 planned; icc: 0.02; cluster-size: 23',
    10,
  ],
])('is told in standard deviations as on the own scale: %s', async (design, compared, told, sd) => {
  const { detectable } = await studyIn(`stage: planned; design: ${design}
    arm A: experimental
    arm B: control
    sample-size { compare: means { ${compared} }; ${told}; power: 80 %; attrition: 0 % }`);
  const [own] = detectable?.about?.own?.claims ?? [];
  const difference = Number(own?.value.en.match(/[\d.]+/)?.[0]);
  expect(difference).toBeGreaterThan(0);
  expect(shown(detectable)).toEqual([String(Math.round((difference / sd) * 100) / 100)]);
});
