import type { EvidenceFacts, JudgedStudy, Language, Localized } from '@rtw-protocol/model';
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import {
  type Evidence,
  type File,
  isArm,
  isComponent,
  isDefinition,
  isEntry,
  isProtocol,
  isWorkplace,
} from '../generated/ast.ts';
import { type EvidenceAbout, evidenceAbout } from '../study/evidence-about.ts';
import { readEvidence } from '../study/read-evidence.ts';
import { evidenceLine, evidenceLineAbout } from '../wording/evidence-line.ts';
import { isTooWeak, tooWeakToJudge } from '../wording/evidence-text.ts';
import { evidenceNodesInScope } from '../workspace/evidence-in-scope.ts';
import { textIn } from './localized-text.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import type { RtwServices } from './services.ts';

const words = {
  evidence: { en: 'evidence', sv: 'evidens' },
  known: { en: 'What is known', sv: 'Vad man vet' },
} satisfies Record<string, Localized>;

/** So many lines a hover shows; the rest are counted, and `rtw explain` has them all. */
const mostShown = 10;

/** One piece of evidence, as Markdown. */
export function describeEvidence(node: Evidence, language: Language): string {
  const note = node.statements.filter(isDefinition).find(({ keyword }) => keyword === 'note');
  return paragraphs(
    `**${escapeMarkdown(node.name)}** · *${words.evidence[language]}*`,
    escapeMarkdown(evidenceLine(node, language)),
    note && escapeMarkdown(textIn(language, note.text) ?? ''),
    isTooWeak(readEvidence(node)) ? tooWeakToJudge[language] : undefined,
  );
}

/** What is known of a term, or of what a study does: of the latter, what applies to its people as far as it tells. */
export function evidenceBeside(node: AstNode, document: LangiumDocument, services: RtwServices): string | undefined {
  const { language } = services.check.Settings;
  const nodes = evidenceNodesInScope(document, services);
  if (isEntry(node)) return listed(evidenceAbout(node, nodes), node.name, language);
  if (!isArm(node) && !isComponent(node) && !isWorkplace(node)) return undefined;
  const names = new Set(applying(node, document, services).map(({ name }) => name));
  const term = isArm(node) ? undefined : node.kind?.$refText;
  const told = nodes.filter(({ name }) => names.has(name));
  const kind = isArm(node) ? undefined : node.kind?.ref;
  const about = kind ? evidenceAbout(kind, told) : [];
  return listed(
    told.map((one) => about.find((other) => other.node === one) ?? { node: one }),
    term,
    language,
  );
}

/** What is known of an arm or a part of one, without what is about other people. */
function applying(node: AstNode, document: LangiumDocument, services: RtwServices): EvidenceFacts[] {
  const protocol = AstUtils.getContainerOfType(node, isProtocol);
  const judged = services.check.Judgements.of(document as LangiumDocument<File>).find((one) => one.node === protocol);
  return judged ? known(node, judged.facts).filter(({ applies }) => applies?.claims[0]?.value.yes !== false) : [];
}

function known(node: AstNode, { arms }: JudgedStudy): EvidenceFacts[] {
  const name = 'name' in node ? node.name : undefined;
  if (isArm(node)) {
    const arm = arms.find((one) => one.name === name);
    return [...(arm?.components ?? []), ...(arm?.workplace ?? [])].flatMap(({ evidence }) => evidence ?? []);
  }
  const parts = arms.flatMap(({ components, workplace }) => [...components, ...workplace]);
  return parts.find((part) => part.name === name)?.evidence ?? [];
}

function listed(about: readonly EvidenceAbout[], term: string | undefined, language: Language): string | undefined {
  if (about.length === 0) return undefined;
  const lines = about.slice(0, mostShown).map((one) => escapeMarkdown(evidenceLineAbout(one, language)));
  const rest = about.length - lines.length;
  return paragraphs(
    `*${words.known[language]}:*`,
    bullets([...lines, ...(rest > 0 ? [more(rest, term, language)] : [])]),
    about.some(({ node }) => isTooWeak(readEvidence(node))) ? tooWeakToJudge[language] : undefined,
  );
}

function more(count: number, term: string | undefined, language: Language): string {
  const command = term === undefined ? '' : `: ${inlineCode(`rtw explain ${term}`)}`;
  return { en: `${count} more${command}`, sv: `${count} till${command}` }[language];
}
