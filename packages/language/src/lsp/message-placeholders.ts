import type { Range } from '@rtw-protocol/model';
import { AstUtils, CstUtils } from 'langium';
import { isCriterion, isLocalizedProperty, type Parameter, type Variable } from '../generated/ast.ts';

/** Where the messages of a criterion name one of its parameters or variables in braces: `{minimum}`, `{o.role}`. */
export function placeholdersOf(node: Parameter | Variable): { uri: string; range: Range }[] {
  const { textDocument } = AstUtils.getDocument(node);
  const placeholder = new RegExp(`(?<=\\{\\s*)${node.name.replace(/[.*+?^$]/g, '\\$&')}(?=\\s*[.}])`, 'g');
  const criterion = AstUtils.getContainerOfType(node, isCriterion);
  return (criterion?.statements ?? [])
    .filter(isLocalizedProperty)
    .flatMap((statement) => (statement.$cstNode ? CstUtils.flattenCst(statement.$cstNode).toArray() : []))
    .filter((leaf) => leaf.text.startsWith('"'))
    .flatMap((leaf) =>
      [...leaf.text.matchAll(placeholder)].map((match) => {
        const start = leaf.offset + match.index;
        return {
          uri: textDocument.uri,
          range: { start: textDocument.positionAt(start), end: textDocument.positionAt(start + match[0].length) },
        };
      }),
    );
}
