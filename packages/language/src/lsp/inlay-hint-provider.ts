import { GrammarUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams, Position, Range } from 'vscode-languageserver-protocol';
import type { CalculatedSize } from '../check/calculations.ts';
import { statedNumberIn } from '../check/size-fixes.ts';
import type { File, SampleSize } from '../generated/ast.ts';
import { isInOrder, neededFor, neededInAll, neededText } from '../wording/needed-text.ts';
import { calculationInShort } from './describe-calculation.ts';
import { endOfStated } from './end-of-stated.ts';
import type { RtwServices } from './services.ts';

/**
 * Shows beside a number of participants how many the stated parameters give: beside what is to be recruited always,
 * beside what the calculation is said to ask for where the two part, and beside a calculation that states no number
 * yet. Nothing where nothing can be recomputed.
 */
export class RtwInlayHintProvider implements InlayHintProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    return this.#services.check.Calculations.of(document as LangiumDocument<File>)
      .filter(({ node }) => touches(node.$cstNode?.range, range))
      .flatMap((size) => this.#hints(size, document))
      .filter(({ position }) => touches({ start: position, end: position }, range));
  }

  #hints({ node, calculation }: CalculatedSize, document: LangiumDocument): InlayHint[] {
    const { stated } = calculation;
    const tooltip = calculationInShort(calculation, this.#services.check.Settings.language);
    const beside = (position: Position | undefined, numbers: number[]): InlayHint[] =>
      position && numbers.length > 0
        ? [
            {
              position,
              label: neededText(numbers, this.#services.check.Settings.language),
              paddingLeft: true,
              tooltip: { kind: 'markdown', value: tooltip },
            },
          ]
        : [];
    if (stated.length === 0) return beside(startOfBlock(node), neededInAll(calculation));
    return stated.flatMap((number) => {
      const isShown = number.stage === 'recruited' || !isInOrder(number);
      const claim = isShown ? statedNumberIn(node, number) : undefined;
      return claim ? beside(endOfStated(claim, document), neededFor(number)) : [];
    });
  }
}

/** Behind the brace that opens the block. */
function startOfBlock({ $cstNode }: SampleSize): Position | undefined {
  return GrammarUtils.findNodeForKeyword($cstNode, '{')?.range.end;
}

function touches(one: Range | undefined, { start, end }: Range): boolean {
  return one !== undefined && isUpTo(one.start, end) && isUpTo(start, one.end);
}

function isUpTo(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
