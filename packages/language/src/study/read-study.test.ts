import { study as studySchema } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { isProtocol } from '../generated/ast.ts';
import { emptyLibrary } from '../library/compiled-library.ts';
import { languageOver } from '../testing/language.ts';
import { readStudy } from './read-study.ts';

const language = languageOver({}, emptyLibrary);
let count = 0;

async function read(text: string) {
  const document = await language.document(text, `${++count}.rtw`);
  const node = document.parseResult.value.elements.find(isProtocol);
  if (!node) throw new Error('no protocol');
  return readStudy(node);
}

const whole = `protocol Whole {
  title: "One" "title"
  stage: reported
  registration: "NCT1" { registry: "A registry"; date: 2017-11-17 }
  setting { country: "Sweden"; sites: 4 }
  design: cluster-randomised "as the paper says" { unit: clinic; ratio: 1:1; blinded: assessors { until: m6 } }
  population {
    age: 18..59 years
    diagnoses: F32, F41..F43 "anxiety", M54.5 { set-by: physician }
    sick-leave: more than 14 days { extent: not reported }
    exclude: psychosis, "something else"
  }
  timeline {
    point m6: 6 months after end of treatment
    period treatment: 0..12 weeks after inclusion
    period care: 12 weeks
    series diary: every 4 weeks from inclusion to m6
  }
  arm New: experimental {
    component Talks: talks { provider: nurse { training: "two days" }; sessions: at most 5; during: treatment }
    workplace Meeting: meeting { with: employee, supervisor; mandatory: yes "for all" }
  }
  arm control: control { workplace none }
  outcome Days: sick-leave-days { role: primary; window: inclusion to m6; at: 3 months before inclusion }
  sample-size for Days { compare: means { difference: 15 days }; alpha: 5 %; icc: not applicable because "no clusters" }
  flow { randomised: 349 observed [registry, "page 2"], 85 in New, 95 at m6 }
  analysis { set: intention-to-treat }
  ethics { information from nurse to supervisor { consent: each-time } }
  open outcomes because "a short report"
  waive rehsam.power because "A pilot."
}`;

test('a study has the shape that its schemas promise', async () => {
  const study = await read(whole);
  expect(studySchema.safeParse(study).error?.issues ?? []).toEqual([]);
});

test('values are read in base units, with what is known about them', async () => {
  const study = await read(whole);
  expect(study.title?.claims[0]?.value).toBe('One title');
  expect(study.population?.age?.claims[0]?.value).toMatchObject({
    dimension: 'duration',
    min: 18 * 365,
    max: 59 * 365,
  });
  expect(study.population?.sickLeave?.claims[0]?.value).toMatchObject({ min: 14, minOpen: true });
  expect(study.population?.sickLeave?.about?.extent?.silence).toEqual({ kind: 'not-reported' });
  expect(study.design?.kinds?.claims[0]?.value).toMatchObject({
    name: 'cluster-randomised',
    text: 'as the paper says',
  });
  expect(study.design?.blinded?.claims[0]?.about?.until?.claims[0]?.value).toEqual({ from: 'm6' });
  expect(study.sampleSizes[0]?.alpha?.claims[0]?.value).toMatchObject({ dimension: 'share', min: 0.05, max: 0.05 });
  expect(study.sampleSizes[0]?.icc?.silence).toEqual({ kind: 'not-applicable', because: 'no clusters' });
  expect(study.flow?.randomised?.claims).toMatchObject([
    { value: { min: 349 }, status: 'observed', citation: { key: 'registry', section: 'page 2' } },
    { value: { min: 85 }, arm: 'New' },
    { value: { min: 95 }, at: 'm6' },
  ]);
});

test('the time line tells moments, periods with two ends, and periods of which only the length is known', async () => {
  const { timeline } = await read(whole);
  expect(timeline.points[0]?.moment).toMatchObject({ from: 'treatment', edge: 'end', offset: { min: 182.5 } });
  expect(timeline.periods[0]).toMatchObject({
    start: { from: 'inclusion' },
    end: { from: 'inclusion', offset: { min: 84 } },
  });
  expect(timeline.periods[1]).toMatchObject({ length: { min: 84 } });
  expect(timeline.periods[1]?.start).toBeUndefined();
});

test('what lies before a moment counts backwards from it', async () => {
  const study = await read(whole);
  expect(study.outcomes[0]?.at?.claims[0]?.value).toMatchObject({ from: 'inclusion', offset: { min: -91.25 } });
});

test('every value remembers where it stands', async () => {
  const study = await read(whole);
  const line = whole.split('\n').findIndex((text) => text.includes('stage: reported'));
  expect(study.stage?.claims[0]?.range.start).toEqual({ line, character: 9 });
});

test('a protocol cut off anywhere is read as far as it goes', async () => {
  for (let end = 0; end <= whole.length; end += 7) {
    const document = await language.document(whole.slice(0, end), `${++count}.rtw`);
    const node = document.parseResult.value.elements.find(isProtocol);
    if (node) expect(studySchema.safeParse(readStudy(node)).error?.issues ?? [], whole.slice(0, end)).toEqual([]);
  }
});

test('text in the place of a term is read', async () => {
  const { population } = await read(whole);
  expect(population?.exclude?.claims.map(({ value }) => value)).toEqual([
    { name: 'psychosis', lineage: [] },
    { text: 'something else', lineage: [] },
  ]);
});

test('what was found may lie below nought', async () => {
  const { outcomes } = await read(
    'protocol P { outcome Days: sick-leave-days { result: "fewer" { estimate: -26.4 %; interval: -40..3 % } } }',
  );
  expect(outcomes[0]?.result?.claims[0]?.about).toMatchObject({
    estimate: { claims: [{ value: { dimension: 'share', min: -0.264, max: -0.264 } }] },
    interval: { claims: [{ value: { dimension: 'share', min: -0.4, max: 0.03 } }] },
  });
});
