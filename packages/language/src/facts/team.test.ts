import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, component, study, term, values } from './made-study.mts';

const team = term('rehabilitation-team', ['health-professional']);
const multimodal = term('multimodal-rehabilitation');

function factsOfPart(part: Parameters<typeof component>[0]) {
  const { teamBased, professionsNamed } = factsOf(study({ arms: [arm('New', { components: [component(part)] })] }));
  return [answer(teamBased), answer(professionsNamed)];
}

test('a team gives what is by its nature given by one, and what a team is named for', () => {
  expect(factsOfPart({ kind: multimodal })).toEqual([true, undefined]);
  expect(factsOfPart({ provider: values(team) })).toEqual([true, undefined]);
  expect(factsOfPart({ provider: values(term('psychologist')) })).toEqual([false, undefined]);
});

test('its professions are named beside it, or by what stands with it', () => {
  expect(factsOfPart({ kind: multimodal, provider: values(team, term('physician'), term('nurse')) })).toEqual([
    true,
    true,
  ]);
  expect(factsOfPart({ provider: values({ ...team, text: 'physician and psychologist' }) })).toEqual([true, true]);
  expect(factsOfPart({ kind: multimodal, provider: values(team, term('physician')) })).toEqual([true, undefined]);
});
