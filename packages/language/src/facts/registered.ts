import { type Claim, type JudgedStudy, type Quantity, type Study, smallest } from '@rtw-protocol/model';
import { fact } from './fact.ts';

/**
 * When the study was registered: the date that it tells, or the first of the dates of its records. A record without a
 * date may be the first, so that the date is then no later than the others.
 */
export function registeredFact(study: Study): JudgedStudy['registered'] {
  const told = study.dates?.registered?.claims ?? [];
  if (told.length > 0) return fact(told);
  const { registration } = study;
  const records = registration?.claims.map(({ about }) => about?.date?.claims ?? []) ?? [];
  const dated = [...(registration?.about?.date?.claims ?? []), ...records.flat()];
  return fact(
    dated.length > 0 ? [earliest(dated, records.length > 1 && records.some(({ length }) => length === 0))] : [],
  );
}

function earliest([first, ...rest]: Claim<Quantity>[], isOpen: boolean): Claim<Quantity> {
  if (!first) throw new Error('There is a date to be the earliest.');
  const date = smallest([first.value, ...rest.map(({ value }) => value)]);
  const { min: _, minOpen: __, ...latest } = date;
  return { value: isOpen ? latest : date, range: first.range };
}
