import { type Language, type Localized, severities } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { type AskedOfStatements, askedOfStatements, isAskedAbout } from '../check/asked-of-statements.ts';
import type { AskedState } from '../check/requirement-states.ts';
import { statementPath } from '../check/statement-path.ts';
import { type File, isProtocol } from '../generated/ast.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import { bullets, escapeMarkdown, paragraphs } from './markdown.ts';
import type { RtwServices } from './services.ts';

/** How far a protocol is with what its template asks, as its readers are told. */
const stateWords = {
  met: { en: 'met', sv: 'uppfyllt' },
  open: { en: 'open', sv: 'återstår' },
  waived: { en: 'waived', sv: 'undantaget' },
  'not-applicable': { en: 'not applicable', sv: 'inte tillämpligt' },
} satisfies Record<AskedState, Localized>;

const severityWords = {
  error: { en: 'must', sv: 'ska' },
  warning: { en: 'should', sv: 'bör' },
  info: { en: 'may', sv: 'kan' },
} satisfies Record<string, Localized>;

/** A hover is short. */
const mostTold = 5;

const order: readonly AskedState[] = ['open', 'waived', 'met'];

/** What the template of a protocol asks of the statement whose word the reader points at, and what is left of it. */
export function describeAsked(
  leaf: LeafCstNode,
  document: LangiumDocument<File>,
  services: RtwServices,
): string | undefined {
  const protocol = AstUtils.getContainerOfType(leaf.astNode, isProtocol);
  const isStatement = leaf.grammarSource !== undefined && services.lsp.StatementWords.has(leaf.grammarSource);
  const words = isStatement ? (statementPath(leaf.astNode) ?? []) : [];
  const judged =
    words.length > 0 ? services.check.Judgements.of(document).find(({ node }) => node === protocol) : undefined;
  if (!judged?.template) return undefined;
  const { language } = services.check.Settings;
  const asked = askedOfStatements(judged)
    .filter((one) => isAskedAbout(one, words))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || graver(a, b));
  if (asked.length === 0) return undefined;
  return paragraphs(
    `*${escapeMarkdown(heading(judged.template.template.name)[language])}*`,
    bullets(asked.slice(0, mostTold).map((one) => line(one, language))),
    asked.length > mostTold ? escapeMarkdown(more(asked.length - mostTold)[language]) : undefined,
  );
}

const graver = (a: AskedOfStatements, b: AskedOfStatements) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

const heading = (template: string): Localized => ({
  en: `The template ${template} asks here:`,
  sv: `Mallen ${template} begär här:`,
});

const more = (count: number): Localized => ({ en: `And ${count} more.`, sv: `Och ${count} till.` });

function line({ id, title, text, kind, severity, state }: AskedOfStatements, language: Language): string {
  const force = kind === 'may-not' ? notAllowed[language] : severityWords[severity][language];
  const told = text ? `${title[language]}. ${text[language]}` : title[language];
  return `**${stateWords[state][language]}** (${force}): ${escapeMarkdown(told)} (${escapeMarkdown(id)})`;
}

const notAllowed: Localized = { en: 'may not', sv: 'får inte' };

/** Why a statement that is not there yet is offered before others: "required by ForteRehsam2". */
export function requiredBy({ template, severity }: AskedOfStatements, meaning: string, language: Language): string {
  const told = severity === 'error' ? required : wanted;
  return [`${told[language]} ${template}`, withinSentence(meaning)].filter((part) => part).join(' · ');
}

const required: Localized = { en: 'required by', sv: 'krävs av' };
const wanted: Localized = { en: 'asked for by', sv: 'efterfrågas av' };
