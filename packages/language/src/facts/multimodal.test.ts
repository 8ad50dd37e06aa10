import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, component, study, term, therapy, usualCare, values, workplace } from './made-study.mts';

type Part = ReturnType<typeof component>;
const training = component({ kind: term('physical-exercise', [], { nature: 'physical' }) });
const party = (name: string, ...kindOf: string[]) => term(name, kindOf);

function isMultimodal(
  components: Part[],
  more: Parameters<typeof arm>[1] = {},
  open: ('components' | 'workplace')[] = [],
) {
  return answer(factsOf(study({ arms: [arm('A', { components, ...more })], open })).arms[0]?.multimodal);
}

test('an arm with parts of two natures is multimodal', () => {
  expect(isMultimodal([component({ kind: therapy }), training])).toBe(true);
  expect(isMultimodal([training], { workplace: [workplace()] })).toBe(true);
});

test('an arm with one kind of part is not, and usual care beside it adds nothing', () => {
  const talks = component({ kind: therapy, provider: values(party('psychologist')) });
  expect(isMultimodal([talks, component({ kind: usualCare })])).toBe(false);
});

test('what a team gives is multimodal', () => {
  const team = values(party('rehabilitation-team', 'health-professional'));
  expect(isMultimodal([component({ kind: therapy, provider: team })])).toBe(true);
});

test('where nobody is named, a team may give it', () => {
  expect(isMultimodal([component({ kind: therapy })])).toBeUndefined();
});

test('several professions may be a team or take turns', () => {
  const professions = values(party('psychologist'), party('nurse'));
  expect(isMultimodal([component({ kind: therapy, provider: professions })])).toBeUndefined();
});

test('an arm that may hold more, or holds what the vocabulary does not know, leaves it open', () => {
  expect(isMultimodal([training], {}, ['workplace'])).toBeUndefined();
  expect(isMultimodal([component({ kind: term('walks') })])).toBeUndefined();
  expect(isMultimodal([])).toBeUndefined();
});
