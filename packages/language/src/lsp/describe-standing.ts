import type { Language, Localized, Status } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import { findingsOf } from '../check/finding-diagnostic.ts';
import type { File, Protocol } from '../generated/ast.ts';
import { nextSteps } from '../readers/next-steps.ts';
import { escapeMarkdown, paragraphs, prose } from './markdown.ts';
import type { RtwServices } from './services.ts';

const words = {
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  begin: { en: 'Begin with', sv: 'Börja med' },
} satisfies Record<string, Localized>;

const statusWords: readonly [Status, Localized][] = [
  ['met', { en: 'met', sv: 'uppfyllda' }],
  ['not-met', { en: 'not met', sv: 'inte uppfyllda' }],
  ['not-reported', { en: 'not reported', sv: 'inte angivna' }],
  ['waived', { en: 'waived', sv: 'undantagna' }],
];

/** How a protocol stands by the criteria, as Markdown: its grades with their reasons, the answers counted, the next steps. */
export function describeStanding(
  protocol: Protocol,
  document: LangiumDocument<File>,
  services: RtwServices,
): string | undefined {
  const { language } = services.check.Settings;
  const { Judgements } = services.check;
  const all = Judgements.of(document);
  const judged = all.find(({ node }) => node === protocol);
  if (!judged) return undefined;
  const sets = services.library.Library.criteria;
  const grades = judged.grades.map(({ set, reason }) => {
    const title = sets.find(({ name }) => name === set)?.title[language] ?? set;
    return `*${escapeMarkdown(title)}:* ${prose(reason[language])}`;
  });
  const findings = (document.diagnostics ?? [])
    .flatMap(findingsOf)
    .filter(({ severity }) => severity !== 'info')
    .filter(({ study }) => study === judged.study || (study === undefined && all.length === 1));
  const steps = nextSteps(findings).map(({ text }, index) => `${index + 1}. ${prose(text[language])}`);
  return paragraphs(
    ...grades,
    judged.verdicts.length > 0 ? `*${words.criteria[language]}:* ${counts(judged.verdicts, language)}` : undefined,
    steps.length > 0 ? `*${words.begin[language]}:*\n\n${steps.join('\n')}` : undefined,
  );
}

function counts(verdicts: readonly { status: Status }[], language: Language): string {
  return statusWords
    .map(([status, word]) => [verdicts.filter((verdict) => verdict.status === status).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => (language === 'sv' ? `${word.sv} ${count}` : `${count} ${word.en}`))
    .join(', ');
}
