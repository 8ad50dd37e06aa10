import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, somewhere, study, term, values, word, words } from './made-study.mts';

type Ethics = NonNullable<Parameters<typeof study>[0]>['ethics'];
type Consent = 'each-time' | 'once' | 'none';

const employer = term('supervisor', ['employer']);
const care = term('physician', ['health-professional']);
const insurer = term('national-insurer');
const researchers = term('researchers');

const tells = (sender: typeof employer, recipient: typeof employer, consent?: Consent) => ({
  sender,
  recipient,
  content: values('how the return goes'),
  ...(consent ? { consent: values(word(consent)) } : {}),
  range: somewhere,
});
const tellsNothing = (sender: typeof employer, recipient: typeof employer) => ({
  sender,
  recipient,
  content: { claims: [], silence: { kind: 'not-applicable', because: 'nothing is told' }, range: somewhere },
  range: somewhere,
});
const ethicsOf = (information: object[], more: Parameters<typeof study>[0] = {}) =>
  factsOf(study({ ethics: { information, range: somewhere } as unknown as Ethics, ...more })).ethics;

const others = [tells(care, insurer, 'once'), tells(insurer, researchers, 'once'), tells(care, researchers, 'once')];

describe('what the parties tell each other', () => {
  test('is missing for each pair of which nothing is said, whoever tells whom', () => {
    expect(words(ethicsOf([...others, tells(care, employer, 'each-time')])?.untold)).toEqual([
      'employer-and-insurer',
      'employer-and-researchers',
    ]);
  });

  test('is told and consented to where each pair is told of, also where nothing is told', () => {
    const all = [
      ...others,
      tells(employer, care, 'each-time'),
      tellsNothing(employer, insurer),
      tellsNothing(researchers, employer),
    ];
    expect(answer(ethicsOf(all)?.informationConsented)).toBe(true);
    expect(ethicsOf(all)?.untold).toBeUndefined();
    expect(answer(ethicsOf([...all, tells(employer, care)])?.informationConsented)).toBeUndefined();
  });

  test('is not consented to where one of them tells without consent', () => {
    expect(answer(ethicsOf([tells(employer, care, 'none')])?.informationConsented)).toBe(false);
    const hidden = { information: [tells(care, employer, 'none')], range: somewhere } as unknown as Ethics;
    expect(answer(factsOf(study({ ethics: hidden })).employerToldUnconsented)).toBe(true);
    expect(answer(factsOf(study({})).employerToldUnconsented)).toBe(false);
  });

  test('may be told without consent where nothing is said of it', () => {
    const unsaid = { information: [tells(care, employer)], range: somewhere } as unknown as Ethics;
    expect(factsOf(study({ ethics: unsaid })).employerToldUnconsented).toBeUndefined();
    const nothing = { information: [tellsNothing(care, employer)], range: somewhere } as unknown as Ethics;
    expect(answer(factsOf(study({ ethics: nothing })).employerToldUnconsented)).toBe(false);
  });

  test('is consented to where the participant tells it, or carries it', () => {
    const patient = term('patient', ['participants']);
    const arms = [arm('New', { workplaceNone: true, workplaceConfidential: {} })];
    const carried = { ...tells(care, employer), carriedBy: values(patient) };
    expect(answer(ethicsOf([...others, tells(patient, employer), carried], { arms })?.informationConsented)).toBe(true);
  });

  test('need not be told of an employer who is left out on purpose', () => {
    const arms = [arm('New', { workplaceNone: true, workplaceConfidential: {} })];
    expect(answer(ethicsOf(others, { arms })?.informationConsented)).toBe(true);
  });
});
