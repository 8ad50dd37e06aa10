import type { IToken } from 'chevrotain';
import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol';
import { membersOf } from '../criteria/types.ts';
import { isCheck, isCriterion, isLocalizedProperty, isParameter } from '../generated/ast.ts';
import { denotedBy, variablesIn } from './expression-context.ts';
import type { RtwServices } from './services.ts';

/**
 * Inside the braces of a criterion's message: the values that it can show. Nothing anywhere else in a text, since
 * what the author writes there is the author's own.
 */
export function placeholderItems(
  document: LangiumDocument,
  offset: number,
  token: IToken,
  services: RtwServices,
): CompletionItem[] | undefined {
  const written = token.image.slice(0, offset - token.startOffset).match(/\{\s*([\p{L}\d_.-]*)$/u)?.[1];
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, token.startOffset);
  const message = leaf && AstUtils.getContainerOfType(leaf.astNode, isLocalizedProperty);
  const criterion = message && AstUtils.getContainerOfType(message, isCriterion);
  if (written === undefined || !criterion) return undefined;
  const { language } = services.check.Settings;
  const conditions = [criterion.statements.find(isCheck)?.condition, message.condition];
  const text = conditions.map((condition) => condition?.$cstNode?.text ?? '').join(' ');
  const variables = variablesIn(services.parser.Lexer.tokenize(text).tokens);
  const words = written.split('.').slice(0, -1);
  const denoted = denotedBy(words, variables);
  const members = denoted ? membersOf(denoted).map(({ word, label }) => ({ word, detail: label[language] })) : [];
  const parameters = criterion.statements.filter(isParameter).map(({ name }) => ({ word: name, detail: 'parameter' }));
  const names = [...variables].map(([word, { label }]) => ({ word, detail: label[language] }));
  const start = document.textDocument.positionAt(offset - (written.length - (written.lastIndexOf('.') + 1)));
  const range = { start, end: document.textDocument.positionAt(offset) };
  return (words.length === 0 ? [...parameters, ...names, ...members] : members).map(({ word, detail }) => ({
    label: word,
    kind: CompletionItemKind.Field,
    detail,
    textEdit: { range, newText: word },
  }));
}
