import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, component, study, term, workplace } from './made-study.mts';

const has = (more: Parameters<typeof arm>[1]) =>
  answer(factsOf(study({ arms: [arm('New', more)] })).hasAssessmentMeeting);

test('an assessment meeting is held where the protocol names one, or a SASSAM assessment', () => {
  expect(has({ workplace: [workplace({ kind: term('early-assessment-meeting', ['assessment-meeting']) })] })).toBe(
    true,
  );
  expect(has({ components: [component({ kind: term('SASSAM-assessment') })] })).toBe(true);
  expect(has({ workplace: [workplace()] })).toBe(false);
});
