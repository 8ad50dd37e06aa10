import { describe, expect, test } from 'vitest';
import { stateOfComponents } from './components.ts';
import { factsOf } from './facts-of.ts';
import { arm, component, count, line, notReported, study, usualCare, values, workplace } from './made-study.mts';

const talks = component({ name: 'Talks', range: line(1) });
const care = component({ name: 'Care', kind: usualCare, range: line(2) });

describe('the components of the experimental arms', () => {
  test('are those beside usual care, each once', () => {
    const arms = [
      arm('Short', { components: [talks, care] }),
      arm('Long', { components: [talks] }),
      arm('Usual', { kind: 'control', components: [care] }),
    ];
    expect(factsOf(study({ arms })).components?.map(({ name }) => name)).toEqual(['Talks']);
  });

  test('are all there are, unless an arm tells nothing or the list is open', () => {
    const told = [arm('New', { components: [talks] })];
    expect(stateOfComponents(study({ arms: told }))).toBe('closed');
    expect(stateOfComponents(study({ arms: [...told, arm('Other')] }))).toBe('open');
    expect(stateOfComponents(study({ arms: told, open: ['components'] }))).toBe('open');
  });

  test('are none where the arm consists of what is done at the workplace', () => {
    expect(stateOfComponents(study({ arms: [arm('New', { workplace: [workplace()] })] }))).toBe('none');
    expect(stateOfComponents(study({ arms: [arm('New')] }))).toBe('silent');
  });
});

test('a component that does not tell when it is given is given while the arm receives its intervention', () => {
  const arms = [arm('New', { components: [talks], during: values('treatment') })];
  expect(factsOf(study({ arms })).components?.[0]?.during?.claims[0]?.value).toBe('treatment');
});

test('sessions by need are sessions', () => {
  const part = component({ sessions: notReported, tailoredSessions: values(count(2), count(4)) });
  const told = factsOf(study({ arms: [arm('New', { components: [part] })] })).components?.[0]?.sessions;
  expect(told?.claims.length).toBe(2);
});
