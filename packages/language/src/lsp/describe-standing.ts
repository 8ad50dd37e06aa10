import type { Localized } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import { findingsOf } from '../check/finding-diagnostic.ts';
import type { File, Protocol } from '../generated/ast.ts';
import { answersCounted } from '../readers/answers-counted.ts';
import { nextSteps } from '../readers/next-steps.ts';
import { escapeMarkdown, paragraphs, prose } from './markdown.ts';
import type { RtwServices } from './services.ts';

const words = {
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  begin: { en: 'Begin with', sv: 'Börja med' },
} satisfies Record<string, Localized>;

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
  // A hover is short: what does not concern the study is left out.
  const applying = judged.verdicts.filter(({ status }) => status !== 'not-applicable');
  return paragraphs(
    ...grades,
    judged.verdicts.length > 0 ? `*${words.criteria[language]}:* ${answersCounted(applying, language)}` : undefined,
    steps.length > 0 ? `*${words.begin[language]}:*\n\n${steps.join('\n')}` : undefined,
  );
}
