import type { Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { blindsSomebodyFact } from './blinding.ts';
import { answer, somewhere, study, term, values } from './made-study.mts';

type Design = NonNullable<Study['design']>;

const participants = term('participants', []);
const researchers = term('researchers', []);
const analysts = term('data-analysts', ['researchers']);
const blinds = (design: Partial<Design>) =>
  answer(blindsSomebodyFact(study({ design: { range: somewhere, ...design } })));

test('a study that names whom it blinds, blinds somebody', () => {
  expect(blinds({ blinded: values(analysts), notBlinded: values(participants) })).toBe(true);
});

test('a study where participants and those who analyse know the allocation blinds nobody', () => {
  expect(blinds({ notBlinded: values(participants, researchers) })).toBe(false);
  expect(blinds({ notBlinded: values(participants, analysts) })).toBe(false);
});

test('a study that says that blinding is no question for it blinds nobody', () => {
  expect(blinds({ blinded: { claims: [], silence: { kind: 'not-applicable' }, range: somewhere } })).toBe(false);
});

test('where only the participants are told to know, somebody else may be blinded', () => {
  expect(blinds({ notBlinded: values(participants) })).toBeUndefined();
  expect(blinds({})).toBeUndefined();
});
