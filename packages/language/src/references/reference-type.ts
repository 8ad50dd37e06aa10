import type { AstReflection, ReferenceInfo } from 'langium';
import { isEntry, isKindOf } from '../generated/ast.ts';

/** The type of what a reference may lead to. What an entry is a kind of belongs to the category of the entry. */
export function referenceTypeOf(info: ReferenceInfo, reflection: AstReflection): string {
  const { container } = info;
  return isKindOf(container) && isEntry(container.$container)
    ? container.$container.$type
    : reflection.getReferenceType(info);
}
