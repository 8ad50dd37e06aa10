import type { Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { claim, count, finished, plan, shown, somewhere, study, values } from './made-study.mts';

function share(flow: Partial<NonNullable<Study['flow']>>, stage = finished as Partial<Study>) {
  return shown(factsOf(study({ ...stage, flow: { range: somewhere, ...flow } })).participants?.about?.consenting);
}

test('those who consent are held against those identified', () => {
  expect(share({ identified: values(count(1506)), consented: values(count(199)) })).toEqual(['13.2 %']);
});

test('those who are randomised have consented, and perhaps others too', () => {
  expect(share({ identified: values(count(400)), randomised: values(count(100)) })).toEqual(['at least 25 %']);
});

test('a plan is judged by what it expects, and a finished study by what was', () => {
  const flow = {
    identified: values(count(1000)),
    consented: values(claim(count(300), { status: 'planned' }), claim(count(120), { status: 'observed' })),
  } as Partial<NonNullable<Study['flow']>>;
  expect(share(flow, plan)).toEqual(['30 %']);
  expect(share(flow)).toEqual(['12 %']);
});
