import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  answer,
  arm,
  component,
  line,
  plan,
  shown,
  study,
  term,
  timeline,
  values,
  workplace,
} from './made-study.mts';
import { stateOfWorkplaceParts } from './workplace-parts.ts';

const facts = (...arms: Study['arms']) => factsOf(study({ ...plan, arms }));
const meeting = workplace({ name: 'Meeting', range: line(1) });
const visit = workplace({ name: 'Visit', kind: term('workplace-visit'), range: line(2) });

describe('the workplace parts of a study', () => {
  it('are those of the experimental arms, each once, however many arms share it', () => {
    const told = facts(
      arm('A', { workplace: [meeting] }),
      arm('B', { workplace: [{ ...meeting }, visit] }),
      arm('C', { kind: 'control', workplace: [workplace({ name: 'Usual', range: line(3) })] }),
    );
    expect(told.workplaceParts.map(({ name }) => name)).toEqual(['Meeting', 'Visit']);
  });

  it('are all there where every experimental arm tells its own, and none where none has any', () => {
    const state = (arms: Study['arms'], open: Study['open'] = []) => stateOfWorkplaceParts(study({ arms, open }));
    const talks = { components: [component()] };
    expect(state([arm('A', { workplace: [meeting] }), arm('B', talks)])).toBe('closed');
    expect(state([arm('A', { workplace: [meeting] }), arm('B')])).toBe('open');
    expect(state([arm('A', { workplace: [meeting] })], ['workplace'])).toBe('open');
    expect(state([arm('A', talks), arm('B', { kind: 'control', workplace: [meeting] })])).toBe('none');
    expect(state([arm('A', { workplaceNone: true })])).toBe('none');
    expect(state([arm('A', talks)], ['workplace'])).toBe('silent');
    expect(state([arm('A')])).toBe('silent');
    expect(state([])).toBe('silent');
  });
});

describe('the first contact with the workplace', () => {
  const contact = (...parts: Study['arms'][number]['workplace']) => {
    const apart = parts.map((part, n) => ({ ...part, range: line(n) }));
    const arms = [arm('A', { workplace: apart })];
    return shown(factsOf(study({ ...plan, timeline: timeline({}, '12 weeks'), arms })).workplaceContact);
  };
  const starting = (length: string, from?: string) => workplace({ starts: values(after(length, from)) });

  it('is counted from inclusion, or from the start of the sick leave where the study counts from there', () => {
    expect(contact(starting('2 weeks', 'inclusion'))).toEqual(['2 weeks']);
    expect(contact(starting('8 weeks', 'start-of-sick-leave'))).toEqual(['8 weeks']);
    expect(contact(starting('2 weeks'))).toEqual(['2 weeks']);
  });

  it('comes at any time of the period that it is given in', () => {
    expect(contact(workplace({ during: values('treatment') }))).toEqual(['0 to 12 weeks']);
  });

  it('comes no later than the first that is told', () => {
    expect(contact(starting('2 weeks', 'inclusion'), workplace())).toEqual(['at most 2 weeks']);
    expect(contact(workplace())).toBeUndefined();
  });

  it('is not a talk with the employee alone', () => {
    const talk = { ...starting('1 week', 'inclusion'), kind: term('employee-interview') };
    expect(contact(talk, starting('6 weeks', 'inclusion'))).toEqual(['6 weeks']);
  });
});

describe('who is at the workplace', () => {
  const coordinator = { provider: values(term('rehabilitation-coordinator')) };

  it('includes a coordinator only where the study names one', () => {
    const has = (...arms: Study['arms']) => answer(facts(...arms).hasCoordinator);
    expect(has(arm('A', { components: [component(coordinator)] }))).toBe(true);
    expect(has(arm('A', { workplace: [workplace({ ledBy: values(term('rehabilitation-coordinator')) })] }))).toBe(true);
    expect(has(arm('A', { components: [component({ kind: term('return-coordination') })] }))).toBe(true);
    expect(has(arm('A', { kind: 'control', components: [component(coordinator)] }))).toBe(false);
    expect(has(arm('A', { workplace: [workplace()] }))).toBe(false);
  });

  it('leaves the employer out on purpose only where the study says so and no arm involves the workplace', () => {
    const isSo = (...arms: Study['arms']) => answer(facts(...arms).workplaceConfidential);
    const secret = arm('A', { workplaceNone: true, workplaceConfidential: {} });
    expect(isSo(secret)).toBe(true);
    expect(isSo(secret, arm('B', { workplace: [meeting] }))).toBe(false);
    expect(isSo(arm('A', { workplaceNone: true }))).toBe(false);
  });
});
