import {
  type ast,
  evidenceAbout,
  evidenceLine,
  evidenceLineAbout,
  evidenceText,
  isTooWeak,
  readEvidence,
  sourceOf,
  tooWeakToJudge,
} from '@rtw-protocol/language';
import type { Language } from '@rtw-protocol/model';
import { type Fact, type Page, statedFacts } from './page.ts';
import { words } from './words.ts';

/** What a source knows of an intervention or a predictor. */
export function evidencePage(node: ast.Evidence, language: Language): Page {
  const evidence = readEvidence(node);
  return {
    name: node.name,
    kind: words.evidence[language],
    title: evidenceText(evidence, language),
    paragraphs: isTooWeak(evidence) ? [tooWeakToJudge[language]] : [],
    facts: statedFacts([
      { label: words.known[language], text: evidenceLine(node, language) },
      { label: words.note[language], text: evidence.note?.[language] },
      { label: words.source[language], text: sourceOf(node) },
    ]),
    examples: [],
  };
}

/** What is known of a term, each with the name by which it is explained. */
export function evidenceFacts(entry: ast.Entry, known: readonly ast.Evidence[], language: Language): Fact[] {
  const about = evidenceAbout(entry, known);
  const lines = about.map((one) => ({
    label: words.known[language],
    text: `${evidenceLineAbout(one, language)} [${one.node.name}]`,
  }));
  const isWeak = about.some(({ node }) => isTooWeak(readEvidence(node)));
  return isWeak ? [...lines, { label: words.mind[language], text: tooWeakToJudge[language] }] : lines;
}
