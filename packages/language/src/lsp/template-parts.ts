import { type AstNode, type AstNodeDescription, AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isTemplate } from '../generated/ast.ts';
import { isPart } from '../templates/target-id.ts';
import type { RtwServices } from './services.ts';

/** What a template asks itself, by the name that the template has at a place of a document. */
export function partsOfTemplate(
  name: string,
  at: AstNode | undefined,
  document: LangiumDocument,
  { references, workspace }: RtwServices,
): AstNodeDescription[] {
  const container = { $type: 'Target', $container: at ?? document.parseResult.value } as AstNode;
  const info: ReferenceInfo = { container, property: 'template', reference: { $refText: name, ref: undefined } };
  const template = references.ScopeProvider.getScope(info).getElement(name)?.node;
  if (!isTemplate(template)) return [];
  const own = AstUtils.getDocument(template);
  return template.statements
    .filter(isPart)
    .filter((part) => part.name)
    .map((part) => workspace.AstNodeDescriptionProvider.createDescription(part, part.name, own));
}
