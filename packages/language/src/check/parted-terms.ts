import type { Finding, Range } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isEntry } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { entryCandidates } from '../wording/entry-candidates.ts';
import { hyphenated } from '../wording/nearest.ts';

/** Findings with which the parser tells that a second word stands behind a term. */
const partings: ReadonlySet<string> = new Set(['syntax.missing-comma', 'syntax.unexpected', 'syntax.unknown-word']);

/**
 * Terms that were written in several words, `bipolar disorder`. The parser, which has no vocabulary, misses a comma
 * between them, and the first alone is hardly known: both are one mistake, and its finding takes their place.
 */
export function withPartedTerms(
  findings: readonly Finding[],
  document: LangiumDocument,
  services: RtwCoreServices,
): Finding[] {
  const parted = findings.flatMap((finding) => partedTerm(finding, document, services) ?? []);
  if (parted.length === 0) return [...findings];
  const rest = findings.filter(({ range }) => !parted.some((term) => isWithin(range, term.range)));
  return [...rest, ...parted];
}

function partedTerm(finding: Finding, document: LangiumDocument, services: RtwCoreServices): Finding | undefined {
  if (!partings.has(finding.code)) return undefined;
  const text = document.textDocument;
  const { line } = finding.range.start;
  // One that ends before the second word, on its line, with nothing but a space between.
  const first = document.references.find(({ $refNode }) => {
    if ($refNode?.range.start.line !== line) return false;
    const between = text.getText({ start: $refNode.range.end, end: finding.range.end });
    return /^ +[\p{L}\d][\p{L}\d_-]*$/u.test(between);
  });
  const start = first?.$refNode?.range.start;
  if (!first || !start) return undefined;
  const written = text.getText({ start, end: { line: line + 1, character: 0 } });
  const words = /^[\p{L}\d_-]+(?: +[\p{L}\d_-]+){1,7}/u.exec(written)?.[0].split(/( +)/) ?? [];
  const names = namesAt(first, services);
  for (let count = words.length; count > 1; count -= 2) {
    const phrase = words.slice(0, count).join('');
    const name = names.get(hyphenated(phrase));
    const range = { start, end: { line, character: start.character + phrase.length } };
    if (name) return partedFinding(phrase, name, range);
  }
  return undefined;
}

/** The names that could stand where a reference stands, by all words for what they name. */
function namesAt(reference: ReferenceInfo['reference'], services: RtwCoreServices): Map<string, string> {
  const node = reference.$refNode?.astNode;
  const info = node && AstUtils.streamReferences(node).find((candidate) => candidate.reference === reference);
  const names = new Map<string, string>();
  if (!info) return names;
  for (const { node: known } of services.references.ScopeProvider.getScope(info).getAllElements()) {
    if (!known || !isEntry(known)) continue;
    for (const { word, offer } of entryCandidates(known)) {
      if (!names.has(hyphenated(word))) names.set(hyphenated(word), offer);
    }
  }
  return names;
}

function partedFinding(phrase: string, name: string, range: Range): Finding {
  return {
    code: 'syntax.parted-term',
    severity: 'error',
    message: {
      en: `A term is one word, not "${phrase}". Did you mean \`${name}\`?`,
      sv: `En term är ett ord, inte "${phrase}". Menade du \`${name}\`?`,
    },
    range,
    fixes: [{ title: { en: `Write \`${name}\``, sv: `Skriv \`${name}\`` }, edits: [{ range, newText: name }] }],
  };
}

function isWithin(inner: Range, outer: Range): boolean {
  return (
    inner.start.line === outer.start.line &&
    inner.start.character >= outer.start.character &&
    inner.end.line === outer.end.line &&
    inner.end.character <= outer.end.character
  );
}
