import { GrammarAST } from 'langium';
import { firstPlaces, type Place } from './place.ts';

/** What stands between two braces. */
export interface Block {
  /** The word whose braces they are: `population`. Empty for the file itself. */
  readonly owner: string;
  /** The places with which its statements begin. */
  readonly starts: readonly Place[];
}

const known = new WeakMap<GrammarAST.Grammar, readonly Block[]>();

/** Every block that the grammar knows, so that a misplaced statement can be told where it belongs. */
export function blocksOf(grammar: GrammarAST.Grammar): readonly Block[] {
  let blocks = known.get(grammar);
  if (!blocks) {
    const found: Block[] = [];
    const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule;
    visit(entry.definition, '', found, new Set());
    known.set(grammar, found);
    blocks = found;
  }
  return blocks;
}

/** Walks the grammar with the word that was met last: it owns the next braces. Gives back that word. */
function visit(element: GrammarAST.AbstractElement, owner: string, found: Block[], seen: Set<string>): string {
  if (GrammarAST.isKeyword(element)) return /^[a-z]/.test(element.value) && owner === '' ? element.value : owner;
  if (GrammarAST.isAssignment(element)) {
    if (element.feature === 'statements' || element.feature === 'elements' || element.feature === 'imports') {
      found.push({ owner, starts: firstPlaces(element.terminal).places });
      visit(element.terminal, '', found, seen);
      return owner;
    }
    return visit(element.terminal, owner, found, seen);
  }
  if (GrammarAST.isGroup(element)) {
    let word = owner;
    for (const part of element.elements) word = visit(part, word, found, seen);
    return word;
  }
  if (GrammarAST.isAlternatives(element)) {
    const words = element.elements.map((part) => visit(part, owner, found, seen));
    return owner || (words[0] ?? '');
  }
  if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
    const key = `${element.rule.ref.name} ${owner}`;
    if (!seen.has(key)) {
      seen.add(key);
      visit(element.rule.ref.definition, owner, found, seen);
    }
  }
  return owner;
}
