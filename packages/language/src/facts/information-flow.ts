import type { JudgedStudy, Study, Term } from '@rtw-protocol/model';
import { fact, present, yesNoFact } from './fact.ts';
import { isKindOf, some } from './terms.ts';
import { workplaceConfidentialFact } from './workplace-parts.ts';

type Ethics = NonNullable<Study['ethics']>;
type Disclosure = Ethics['information'][number];
type Pair = NonNullable<NonNullable<JudgedStudy['ethics']>['untold']>['claims'][number]['value']['word'];

/** Those who may know of a participant, by the terms for them. */
const parties = {
  employer: ['employer'],
  care: ['health-professional', 'health-care-provider', 'deliverers'],
  insurer: ['national-insurer', 'caseworker'],
  researchers: ['researchers', 'outcome-assessors', 'data-analysts', 'statistician'],
} as const;

const pairs: readonly { word: Pair; of: readonly [keyof typeof parties, keyof typeof parties] }[] = [
  { word: 'employer-and-care', of: ['employer', 'care'] },
  { word: 'employer-and-insurer', of: ['employer', 'insurer'] },
  { word: 'employer-and-researchers', of: ['employer', 'researchers'] },
  { word: 'care-and-insurer', of: ['care', 'insurer'] },
  { word: 'care-and-researchers', of: ['care', 'researchers'] },
  { word: 'insurer-and-researchers', of: ['insurer', 'researchers'] },
];

/**
 * The ethics with what follows from who tells whom what: of which pairs nothing is told, and whether all is told and
 * consented to. Where the employer is left out on purpose, nothing need be told of the employer.
 */
export function ethicsFactsOf(study: Study): JudgedStudy['ethics'] {
  const { ethics } = study;
  if (!ethics) return undefined;
  const isConfidential = workplaceConfidentialFact(study)?.claims[0]?.value.yes === true;
  const asked = pairs.filter(({ of }) => !(isConfidential && of[0] === 'employer'));
  const untold = asked.filter(({ of }) => !ethics.information.some((one) => isBetween(one, of) && tellsContent(one)));
  const range = ethics.information[0]?.range ?? study.range;
  return {
    ...ethics,
    ...present({
      untold: fact(untold.map(({ word }) => ({ value: { word }, range }))),
      informationConsented: yesNoFact(isConsented(ethics, untold.length === 0), range),
    }),
  };
}

/**
 * Whether employer and others tell each other about the participant without consent; no where nothing is told between
 * them. Where something is, and of consent nothing is said, it cannot be told.
 */
export function employerToldUnconsentedFact({ ethics, range }: Study): JudgedStudy['employerToldUnconsented'] {
  const told = (ethics?.information ?? [])
    .filter((one) => (isOf(one.sender, 'employer') || isOf(one.recipient, 'employer')) && !tellsNothing(one))
    .map((one) => ({ isUnconsented: not(hasConsent(one)), range: one.range }));
  const deciding = told.find(({ isUnconsented }) => isUnconsented) ?? told[0];
  return yesNoFact(some(told.map(({ isUnconsented }) => isUnconsented)), (deciding ?? { range }).range);
}

function not(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function isBetween(
  { sender, recipient }: Disclosure,
  [one, other]: readonly [keyof typeof parties, keyof typeof parties],
) {
  return (isOf(sender, one) && isOf(recipient, other)) || (isOf(sender, other) && isOf(recipient, one));
}

function isOf(term: Term, party: keyof typeof parties): boolean {
  return isKindOf(term, ...parties[party]) === true;
}

/** What is told, or that nothing is. */
function tellsContent({ content }: Disclosure): boolean {
  return (content?.claims.length ?? 0) > 0 || tellsNothing({ content });
}

function tellsNothing({ content }: Pick<Disclosure, 'content'>): boolean {
  return content?.claims.length === 0 && content.silence?.kind === 'not-applicable';
}

/** Yes where every pair is told of and each disclosure has consent, no where one has none. */
function isConsented({ information }: Ethics, isAllTold: boolean): boolean | undefined {
  const answers = information.filter((one) => !tellsNothing(one)).map(hasConsent);
  if (answers.includes(false)) return false;
  return isAllTold && !answers.includes(undefined) ? true : undefined;
}

/** What participants tell themselves, or carry to others, they consent to. */
function hasConsent({ sender, carriedBy, consent }: Disclosure): boolean | undefined {
  const words = new Set(consent?.claims.map(({ value }) => value.word));
  if (words.size > 0) return words.has('none') ? (words.size === 1 ? false : undefined) : true;
  const carriers = [sender, ...(carriedBy?.claims.map(({ value }) => value) ?? [])];
  return carriers.some((term) => isKindOf(term, 'participants')) || undefined;
}
