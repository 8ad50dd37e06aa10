import type { Language, Localized, Status, Verdict } from '@rtw-protocol/model';

/** The answers in the order in which a reader asks for them. */
const statusWords: readonly [Status, Localized][] = [
  ['met', { en: 'met', sv: 'uppfyllda' }],
  ['not-met', { en: 'not met', sv: 'inte uppfyllda' }],
  ['not-reported', { en: 'not reported', sv: 'inte angivna' }],
  ['waived', { en: 'waived', sv: 'undantagna' }],
  ['not-applicable', { en: 'not applicable', sv: 'inte tillämpliga' }],
];

/** How many criteria have which answer: "41 met, 3 not met". Answers that none has are left out. */
export function answersCounted(verdicts: readonly Pick<Verdict, 'status'>[], language: Language): string {
  return (
    statusWords
      .map(([status, word]) => [verdicts.filter((verdict) => verdict.status === status).length, word] as const)
      .filter(([number]) => number > 0)
      // In Swedish the words would have to agree with the number if they came after it.
      .map(([number, word]) => (language === 'sv' ? `${word.sv} ${number}` : `${number} ${word.en}`))
      .join(', ')
  );
}
