import type { Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, study, values } from './made-study.mts';

const declined = (...planned: boolean[]) =>
  answer(
    factsOf(
      study({
        economics: { planned: values(...planned.map((yes) => ({ yes }))), range: study().range },
      } as Partial<Study>),
    ).economicsDeclined,
  );

test('an economic evaluation is declined only where the study says so, and nothing else', () => {
  expect(declined(false)).toBe(true);
  expect(declined(true)).toBe(false);
  expect(declined(true, false)).toBe(false);
  expect(answer(factsOf(study()).economicsDeclined)).toBe(false);
});
