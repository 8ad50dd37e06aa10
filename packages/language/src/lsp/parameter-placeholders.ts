import type { Range } from '@rtw-protocol/model';
import { AstUtils, CstUtils } from 'langium';
import { isLocalizedProperty, type Parameter } from '../generated/ast.ts';

/** Where the messages of a criterion name one of its parameters in braces: `{minimum}`. */
export function placeholdersOf(parameter: Parameter): { uri: string; range: Range }[] {
  const { textDocument } = AstUtils.getDocument(parameter);
  const placeholder = new RegExp(`(?<=\\{\\s*)${parameter.name.replace(/[.*+?^$]/g, '\\$&')}(?=\\s*\\})`, 'g');
  return parameter.$container.statements
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
