import type { Localized } from '@rtw-protocol/model';
import type { Page } from '../../explain/page.ts';
import { asMarkdown } from '../../text/markdown.ts';
import { printable } from '../../text/printable.ts';

/** What a rule says to those who read of it, in their language. */
export interface RuleText extends Pick<Page, 'facts' | 'examples'> {
  code: string;
  title: string;
  about?: string | undefined;
  /** How a finding of it is answered for, where that is possible. */
  waiving?: string | undefined;
}

export const waivingWords = (code: string): Localized => ({
  en: `To leave it out for a reason, write in the protocol: \`waive ${code} because "the reason"\`. A waiver stays visible in every report, never changes a grade, and a template may forbid it.`,
  sv: `Ska det lämnas därhän av ett skäl, skriv i protokollet: \`waive ${code} because "skälet"\`. Ett undantag syns i alla rapporter och ändrar aldrig ett betyg, och en mall kan förbjuda det.`,
});

/** The rule in paragraphs of plain text. */
export function ruleParagraphs({ title, about, facts, waiving }: RuleText): (string | undefined)[] {
  const told = facts.length > 0 ? facts.map(({ label, text }) => `${label}: ${text}`) : [about];
  return [title, ...told, waiving];
}

/** The same with the examples, laid out. */
export function ruleMarkdown({ code, title, about, facts, examples, waiving }: RuleText): string {
  const told =
    facts.length > 0 ? facts.map(({ label, text }) => `**${label}:** ${asMarkdown(text)}`) : [asMarkdown(about ?? '')];
  return [
    `# ${asMarkdown(title)}`,
    ...(title.includes(code) ? [] : [`\`${printable(code)}\``]),
    ...told,
    ...examples.map(({ title: heading, text }) => `**${asMarkdown(heading)}:**\n\n${fenced(text)}`),
    ...(waiving === undefined ? [] : [asMarkdown(waiving)]),
  ].join('\n\n');
}

/** A fence that is longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}rtw\n${text.trimEnd()}\n${fence}`;
}
