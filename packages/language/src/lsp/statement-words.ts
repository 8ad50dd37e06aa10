import { AstUtils, GrammarAST } from 'langium';

const statementLists = new Set(['imports', 'elements', 'statements']);

/**
 * The words that a statement can begin with, as nodes of the grammar: the same word may also stand inside a
 * statement (`planned`), and then it is another node.
 */
export function statementWords(grammar: GrammarAST.Grammar): ReadonlySet<GrammarAST.AbstractElement> {
  const words = new Set<GrammarAST.AbstractElement>();
  for (const assignment of AstUtils.streamAst(grammar).filter(GrammarAST.isAssignment)) {
    if (statementLists.has(assignment.feature)) collectFirst(assignment.terminal, words, new Set());
  }
  return words;
}

function collectFirst(
  element: GrammarAST.AbstractElement | undefined,
  words: Set<GrammarAST.AbstractElement>,
  seen: Set<GrammarAST.AbstractElement>,
): void {
  if (!element || seen.has(element)) return;
  seen.add(element);
  if (GrammarAST.isKeyword(element)) words.add(element);
  else if (GrammarAST.isAssignment(element)) collectFirst(element.terminal, words, seen);
  else if (GrammarAST.isAlternatives(element)) for (const one of element.elements) collectFirst(one, words, seen);
  else if (GrammarAST.isGroup(element))
    collectFirst(
      element.elements.find((it) => !GrammarAST.isAction(it)),
      words,
      seen,
    );
  else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
    collectFirst(element.rule.ref.definition, words, seen);
  }
}
