import { answersCounted } from '@rtw-protocol/language/readers';
import type { FileReport, GradeInterval, Language, Localized, Waiver } from '@rtw-protocol/model';
import { printable, printableProse } from '../text/printable.ts';
import { wrap, wrapHanging } from '../text/wrap.ts';
import { type TextOptions, widestProse } from './text-options.ts';

type StudyVerdicts = FileReport['studies'][number];

export const studyWords = {
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  waived: { en: 'Waived', sv: 'Undantag' },
  because: { en: 'because', sv: 'eftersom' },
  at: { en: 'at', sv: 'för' },
  without: { en: 'without the waiver', sv: 'utan undantaget' },
} satisfies Record<string, Localized>;

const answerWords: Readonly<Record<string, Localized>> = {
  met: { en: 'met', sv: 'uppfyllt' },
  'not-met': { en: 'not met', sv: 'inte uppfyllt' },
  'not-reported': { en: 'not reported', sv: 'inte angivet' },
  'not-applicable': { en: 'not applicable', sv: 'inte tillämpligt' },
};

/** What the criteria say of a study as a whole: its grades with their reasons, the answers counted, the waivers. */
export function studyBlock(study: StudyVerdicts, options: TextOptions): string[] {
  const { language, colours } = options;
  return [
    `  ${colours.bold(printable(study.study))}`,
    ...study.grades.flatMap((grade) => gradeLines(grade, options)),
    ...(study.verdicts.length > 0
      ? hanging(`${studyWords.criteria[language]}: `, answersCounted(study.verdicts, language), options.width)
      : []),
    ...study.waivers.flatMap((waiver) =>
      hanging(`${studyWords.waived[language]}: `, waiverWords(waiver, study, language), options.width),
    ),
  ];
}

/** The reason begins with the grade itself, as an interval: "medium to high: attrition is not stated". */
function gradeLines({ set, reason }: GradeInterval, { language, width, colours, titles }: TextOptions): string[] {
  const title = titles.set(set, language);
  const lines = wrap(printableProse(reason[language]), Math.min(width, widestProse) - 6);
  return [
    ...wrapHanging('    ', printable(title === undefined ? set : `${title} (${set})`), width),
    ...lines.map((line, index) => `      ${index === 0 ? line.replace(/^[^:]+(?=:)/, colours.bold) : line}`),
  ];
}

/** "outcomes.definition at SickLeave, because …", or "rehsam.power, because "the register has everybody" (without the waiver: not met)". */
export function waiverWords(
  { criterion, because, at }: Waiver,
  { verdicts }: StudyVerdicts,
  language: Language,
): string {
  const reason = because === '' ? '' : `, ${studyWords.because[language]} "${because}"`;
  // What is switched off has no answer, and neither has a criterion that does not exist.
  const answer = answerWords[verdicts.find(({ id }) => id === criterion)?.answer ?? '']?.[language];
  const without = answer === undefined ? '' : ` (${studyWords.without[language]}: ${answer})`;
  const where = at ? ` ${studyWords.at[language]} ${at.name}` : '';
  return printableProse(`${criterion}${where}${reason}${without}`);
}

function hanging(first: string, text: string, width: number): string[] {
  return wrapHanging(`    ${first}`, text, Math.min(width, widestProse));
}
