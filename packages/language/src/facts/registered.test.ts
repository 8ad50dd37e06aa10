import { dateQuantity } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { claim, shown, somewhere, study, values } from './made-study.mts';

const record = (text?: string) => ({
  ...claim('NCT00000000'),
  ...(text ? { about: { date: values(dateQuantity(text)) } } : {}),
});
const registered = (...records: ReturnType<typeof record>[]) =>
  shown(factsOf(study({ registration: { claims: records, range: somewhere } })).registered);

test('a study was registered when its first record was', () => {
  expect(registered(record('2027-03-01'))).toEqual(['2027-03-01']);
  expect(registered(record('2027-03-01'), record('2026-12-24'))).toEqual(['2026-12-24']);
});

test('a record without a date may be the first', () => {
  expect(registered(record())).toBeUndefined();
  expect(registered(record('2027-03-01'), record())).toEqual(['at most 2027-03-01']);
});

test('the date that the study itself tells decides', () => {
  const dates = { registered: values(dateQuantity('2027-01-17')), range: somewhere };
  expect(shown(factsOf(study({ dates })).registered)).toEqual(['2027-01-17']);
});
