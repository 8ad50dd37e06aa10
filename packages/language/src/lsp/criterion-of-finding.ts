import type { AstNode, LangiumDocument, ReferenceInfo } from 'langium';
import { type Criterion, isCriteriaSet, isCriterion } from '../generated/ast.ts';
import type { RtwServices } from './services.ts';

/** The criterion behind a finding's code (`rehsam.power`), as the file that was judged sees it. */
export function criterionOf(document: LangiumDocument, code: string, services: RtwServices): Criterion | undefined {
  const [setName, name] = code.split('.');
  if (!setName || !name) return undefined;
  const set = services.references.ScopeProvider.getScope(setReference(document.parseResult.value)).getElement(setName);
  return isCriteriaSet(set?.node)
    ? set.node.statements.find((statement): statement is Criterion => isCriterion(statement) && statement.name === name)
    : undefined;
}

/** A reference as a waiver would make it: it sees the sets of the file, of its imports and of the library. */
function setReference(file: AstNode): ReferenceInfo {
  return {
    container: { $type: 'Waiver', $container: file } as AstNode,
    property: 'set',
    reference: { $refText: '', ref: undefined },
  };
}
