import type { LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol';
import { type Evidence, isProperty, isQuantityClaim, type Quantity } from '../generated/ast.ts';
import { readEvidence } from '../study/read-evidence.ts';
import { sourceOf } from '../wording/evidence-line.ts';
import { evidenceNodesInScope } from '../workspace/evidence-in-scope.ts';
import { describeEvidence } from './describe-evidence.ts';
import type { RtwServices } from './services.ts';

/** The figures that a sample size has to assume, and that evidence may tell. */
const words = ['icc', 'cluster-size-variation'] as const;

/** The statement of a sample size that awaits a figure at the end of a text, where evidence may tell one. */
export function awaitedFigure(before: string): (typeof words)[number] | undefined {
  return words.find((word) => new RegExp(`(^|[\\s{;])${word}\\s*:\\s*$`).test(before));
}

/**
 * The figures that are known for a statement of a sample size, each with its source and where it was found. One that
 * nobody has stated with a source is never proposed.
 */
export function knownFigures(
  word: (typeof words)[number],
  document: LangiumDocument,
  services: RtwServices,
): CompletionItem[] {
  const { language } = services.check.Settings;
  return evidenceNodesInScope(document, services)
    .filter((node) => sourceOf(node) !== '')
    .flatMap((node, index) =>
      figuresOf(node, word).map((label) => ({
        label,
        kind: CompletionItemKind.Value,
        detail: [sourceOf(node), readEvidence(node).effect?.[language]].filter((part) => part).join(': '),
        documentation: { kind: 'markdown' as const, value: describeEvidence(node, language) },
        sortText: `1${String(index).padStart(4, '0')}`,
      })),
    );
}

/** As the language writes them; that one is only about so much is told beside it. */
function figuresOf({ statements }: Evidence, word: string): string[] {
  return statements
    .filter(isProperty)
    .filter(({ keyword }) => keyword === word)
    .flatMap(({ claims }) => claims.filter(isQuantityClaim))
    .flatMap(({ quantity }) => (quantity?.from === undefined ? [] : [written(quantity)]));
}

const written = ({ from, to }: Quantity): string => (to === undefined ? `${from}` : `${from}..${to}`);
