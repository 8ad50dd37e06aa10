import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, notReported, study, term, theWords, time, values } from './made-study.mts';

const facts = (more: Partial<Study> = {}) => factsOf(study(more));
const design = (...kinds: ReturnType<typeof term>[]): Partial<Study> =>
  ({ design: { ...study().design, kinds: values(...kinds) } }) as Partial<Study>;

const interviews = term('interview-study', ['qualitative']);
const trial = term('cluster-randomised', ['randomised', 'controlled']);
const cohort = term('cohort', ['observational']);
const pilot = term('pilot', ['feasibility-study']);

describe('a study', () => {
  it('is qualitative where it says so and compares nothing', () => {
    expect(answer(facts(design(interviews)).qualitative)).toBe(true);
    expect(answer(facts(design(interviews, trial)).qualitative)).toBe(false);
    expect(answer(facts().qualitative)).toBe(false);
  });

  it('tests an effect unless it is about feasibility or precision', () => {
    expect(answer(facts(design(trial)).testsEffect)).toBe(true);
    expect(answer(facts(design(trial, pilot)).testsEffect)).toBe(false);
    const precise = { design: { aim: theWords('precision') } } as unknown as Partial<Study>;
    expect(answer(facts(precise).testsEffect)).toBe(false);
  });

  it('is prevention where it says that nobody is on sick leave', () => {
    const population = (more: object) => ({ population: { range: study().range, ...more } }) as Partial<Study>;
    expect(answer(facts(population({ sickLeaveStatus: theWords('at-work') })).prevention)).toBe(true);
    expect(answer(facts(population({ sickLeaveStatus: theWords('at-work', 'on-sick-leave') })).prevention)).toBe(false);
    expect(answer(facts(population({ sickLeave: values(time('2..12 weeks')) })).prevention)).toBe(false);
    expect(answer(facts().prevention)).toBeUndefined();
    expect(answer(facts(population({ sickLeave: values(time('0..12 weeks')) })).prevention)).toBeUndefined();
    expect(answer(facts(population({ sickLeaveStatus: notReported })).prevention)).toBeUndefined();
  });

  it('randomises unless it says that it is something else', () => {
    expect(answer(facts().randomised)).toBe(true);
    expect(answer(facts(design(trial)).randomised)).toBe(true);
    expect(answer(facts(design(cohort)).randomised)).toBe(false);
    expect(answer(facts(design(cohort, trial)).randomised)).toBe(true);
    expect(answer(facts(design(term('economic-evaluation'))).randomised)).toBe(false);
  });

  it('randomises clusters where it says so, or where what it randomises is no person', () => {
    const drawn = (unit: ReturnType<typeof term>, ...kinds: ReturnType<typeof term>[]) =>
      answer(
        facts({ design: { kinds: values(...kinds), unit: values(unit), range: study().range } } as Partial<Study>)
          .clusterRandomised,
      );
    expect(answer(facts(design(trial)).clusterRandomised)).toBe(true);
    expect(answer(facts(design(cohort)).clusterRandomised)).toBe(false);
    expect(facts().clusterRandomised).toBeUndefined();
    expect(drawn(term('primary-care-centre', ['health-care']), term('randomised', ['controlled']))).toBe(true);
    expect(drawn(term('person', ['participants']), term('randomised', ['controlled']))).toBe(false);
  });

  it('only follows what happens anyway where it says so and nobody is randomised', () => {
    expect(answer(facts(design(cohort)).observational)).toBe(true);
    expect(answer(facts(design(cohort, trial)).observational)).toBe(false);
  });

  it('compares groups unless it says that it does not, and without lots where it says so', () => {
    const alone = term('before-and-after', ['uncontrolled']);
    expect(answer(facts().comparesGroups)).toBe(true);
    expect(answer(facts(design(alone)).comparesGroups)).toBe(false);
    expect(answer(facts({ ...design(alone), arms: [arm('Usual', { kind: 'control' })] }).comparesGroups)).toBe(true);
    expect(answer(facts(design(cohort)).unrandomisedComparison)).toBe(true);
    expect(answer(facts(design(trial)).unrandomisedComparison)).toBe(false);
  });

  it('only develops something unless its arms are open: a later phase may be a trial', () => {
    const first = { ...design(term('development-study')), arms: [arm('App', { kind: 'experimental' })] };
    const kinds = (more: Partial<Study>) => {
      const { randomised, comparesGroups } = facts({ ...first, ...more });
      return [randomised, comparesGroups].map(answer);
    };
    expect(kinds({})).toEqual([false, false]);
    expect(kinds({ open: ['arms'] })).toEqual([true, true]);
  });

  it('is matched where it says so, or what people are matched on', () => {
    const matchedOn = { analysis: { matchedOn: values(term('age')), range: study().range } } as Partial<Study>;
    expect(answer(facts(design(term('matched', ['non-randomised', 'controlled']))).matched)).toBe(true);
    expect(answer(facts(matchedOn).matched)).toBe(true);
    expect(answer(facts(design(trial)).matched)).toBe(false);
  });
});
