import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, study, term, theWords, time, values } from './made-study.mts';

const facts = (more: Partial<Study> = {}) => factsOf(study(more));
const design = (...kinds: ReturnType<typeof term>[]): Partial<Study> =>
  ({ design: { ...study().design, kinds: values(...kinds) } }) as Partial<Study>;

const interviews = term('interview-study', ['qualitative']);
const trial = term('cluster-randomised', ['randomised', 'controlled']);
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
    expect(answer(facts().prevention)).toBe(false);
  });
});
