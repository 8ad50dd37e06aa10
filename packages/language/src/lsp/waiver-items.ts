import { type AstNode, AstUtils, type ReferenceInfo } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol';
import { isCriteriaSet, isCriterion, isProtocol } from '../generated/ast.ts';
import { forbiddenBy } from '../templates/effective.ts';
import { isPart, partId } from '../templates/target-id.ts';
import { criterionId, criterionTitle, describeCriterion } from './describe-criterion.ts';
import type { RtwServices } from './services.ts';

/** The criteria that a waiver may name and that the template lets be waived, each by its whole id, with its reason to be filled in. */
export function waiverItems(
  node: AstNode | undefined,
  services: RtwServices,
): (CompletionItem & { snippet: string })[] {
  if (!node) return [];
  const { language } = services.check.Settings;
  const reference = { $refText: '', ref: undefined };
  const info: ReferenceInfo = {
    container: { $type: 'Waiver', $container: node } as AstNode,
    property: 'set',
    reference,
  };
  const sets = services.references.ScopeProvider.getScope(info).getAllElements().toArray();
  const criteria = sets.flatMap(({ node: set }) => (isCriteriaSet(set) ? set.statements.filter(isCriterion) : []));
  const allowed = criteria.filter((criterion) => mayBeWaived(criterion, node, services));
  return allowed.map((criterion) => {
    const label = criterionId(criterion);
    const title = criterionTitle(criterion, language);
    return {
      label,
      kind: CompletionItemKind.Function,
      ...(title ? { detail: title, filterText: `${label} ${title}` } : {}),
      documentation: { kind: 'markdown', value: describeCriterion(criterion, language) },
      snippet: `${label} because "$1"$0`,
    };
  });
}

/** Whether the template that a protocol follows lets something be waived in it: a criterion, or what the template asks itself. */
export function mayBeWaived(node: AstNode | undefined, at: AstNode | undefined, { check }: RtwServices): boolean {
  const protocol = AstUtils.getContainerOfType(at, isProtocol);
  const template = protocol && check.Templates.followedBy(protocol);
  const id = isPart(node) ? partId(node) : isCriterion(node) ? criterionId(node) : undefined;
  return !template || id === undefined || !forbiddenBy(template, id);
}
