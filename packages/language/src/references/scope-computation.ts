import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  type LangiumDocument,
  type MultiMap,
} from 'langium';
import {
  type Entry,
  isArm,
  isEntry,
  isGradeCase,
  isPeriod,
  isPoint,
  isSeries,
  isStudy,
  isTemplate,
  isTextClaim,
  type Study,
  type Template,
} from '../generated/ast.ts';

/**
 * Names and where they are seen. Points, periods and series stand in the section `timeline`, yet the whole
 * study counts from them. An entry of the vocabulary is also found by its aliases (KBT for CBT).
 */
export class RtwScopeComputation extends DefaultScopeComputation {
  protected override addExportedSymbol(node: AstNode, exports: AstNodeDescription[], document: LangiumDocument): void {
    super.addExportedSymbol(node, exports, document);
    if (!isEntry(node)) return;
    for (const alias of aliasesOf(node)) exports.push(this.descriptions.createDescription(node, alias, document));
  }

  protected override addLocalSymbol(
    node: AstNode,
    document: LangiumDocument,
    symbols: MultiMap<AstNode, AstNodeDescription>,
  ): void {
    if (isGradeCase(node)) return;
    const seenIn =
      isPoint(node) || isPeriod(node) || isSeries(node) || isArm(node)
        ? AstUtils.getContainerOfType(node, isScopeOfTimes)
        : node.$container;
    const name = this.nameProvider.getName(node);
    if (seenIn && name) symbols.add(seenIn, this.descriptions.createDescription(node, name, document));
  }
}

/** A study, or a template that prescribes for studies. */
function isScopeOfTimes(node: unknown): node is Study | Template {
  return isStudy(node) || isTemplate(node);
}

/** Other words for an entry of the vocabulary. */
export function aliasesOf(entry: Entry): string[] {
  return entry.statements.flatMap((statement) =>
    statement.$type === 'Property' && statement.keyword === 'alias'
      ? statement.claims.flatMap((claim) => (isTextClaim(claim) ? [claim.text.join(' ')] : []))
      : [],
  );
}
