import type { Evidence, Language, Localized } from '@rtw-protocol/model';
import {
  type Citation,
  type Evidence as EvidenceNode,
  isProperty,
  isSourceProperty,
  isTextClaim,
} from '../generated/ast.ts';
import type { EvidenceAbout } from '../study/evidence-about.ts';
import { readEvidence } from '../study/read-evidence.ts';
import { evidenceText } from './evidence-text.ts';
import { joined } from './joined.ts';
import { showValue } from './show-value.ts';
import { withinSentence } from './within-sentence.ts';

const people = {
  on: { en: 'people on sick leave', sv: 'sjukskrivna' },
  off: { en: 'people not on sick leave', sv: 'ej sjukskrivna' },
} satisfies Record<string, Localized>;

/** "SBU, Tabell 1: cognitive behavioural therapy, people on sick leave: return to work: possibly more (low certainty)" */
export function evidenceLine(node: EvidenceNode, language: Language): string {
  const evidence = readEvidence(node);
  const whom = [...subjectsOf(evidence, language), ...peopleOf(evidence, language)].join(', ');
  return [sourceOf(node), whom, evidenceText(evidence, language)].filter((part) => part).join(': ');
}

/** The line of evidence about a term: where it is about a broader kind, it says so. */
export function evidenceLineAbout({ node, broader }: EvidenceAbout, language: Language): string {
  const line = evidenceLine(node, language);
  if (!broader) return line;
  const kind = withinSentence(showValue(broader, language));
  return {
    en: `${line}. This is about ${kind} in general, not about this kind of it.`,
    sv: `${line}. Detta gäller ${kind} i allmänhet, inte just detta slag.`,
  }[language];
}

/** "SBU, Tabell 1": who published it, or else what it is called, and where in it. */
export function sourceOf({ statements }: EvidenceNode): string {
  const source = statements.find(isSourceProperty);
  if (!source?.citation) return '';
  const cited = source.citation.ref;
  return [cited ? shortTitle(cited) : source.citation.$refText, ...source.section].join(', ');
}

function shortTitle({ statements, text }: Citation): string {
  const publisher = statements.filter(isProperty).find(({ keyword }) => keyword === 'publisher');
  const name = publisher?.claims.filter(isTextClaim).map((claim) => claim.text.join(' '))[0];
  return name ?? text.join(' ');
}

function subjectsOf({ interventions, actions, predictors }: Evidence, language: Language): string[] {
  const terms = [interventions, actions, predictors].flatMap((property) => property?.claims ?? []);
  const names = terms.map(({ value }) => showValue(value, language));
  return names.length > 0 ? [joined(names, 'or', language)] : [];
}

function peopleOf({ onSickLeave, conditions }: Evidence, language: Language): string[] {
  const status = onSickLeave?.claims[0]?.value.yes;
  const names = (conditions?.claims ?? []).map(({ value }) => showValue(value, language));
  return [
    ...(names.length > 0 ? [joined(names, 'or', language)] : []),
    ...(status === undefined ? [] : [people[status ? 'on' : 'off'][language]]),
  ];
}
