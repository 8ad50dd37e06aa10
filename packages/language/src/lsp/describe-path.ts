import type { Language } from '@rtw-protocol/model';
import { AstUtils, type LeafCstNode } from 'langium';
import type { Variables } from '../criteria/paths.ts';
import { typeName } from '../criteria/type-names.ts';
import type { Denoted } from '../criteria/types.ts';
import { isApplies, isBinary, isCheck, isConditionalSeverity, isPath, type Path } from '../generated/ast.ts';
import { comparedValue, denotedBy, variablesIn } from './expression-context.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import type { RtwServices } from './services.ts';

/** What a word of an expression's path stands for, as Markdown: its meaning, its type, and the words it may be. */
export function describePathWord(leaf: LeafCstNode, services: RtwServices): string | undefined {
  const path = leaf.astNode;
  if (!isPath(path)) return undefined;
  const { language } = services.check.Settings;
  const words = wordsUntil(path, leaf);
  const variables = variablesOf(path, services);
  const denoted = denotedBy(words, variables);
  if (denoted) return describe(words, denoted, language);
  const label = words.length === 1 ? comparedWord(path, leaf.text, variables)?.[language] : undefined;
  return label && `${inlineCode(leaf.text)}: ${escapeMarkdown(label)}`;
}

function describe(words: readonly string[], { label, type }: Denoted, language: Language): string {
  const values =
    type.kind === 'word'
      ? Object.entries(type.words).map(([word, text]) => `${inlineCode(word)}: ${escapeMarkdown(text[language])}`)
      : [];
  return paragraphs(
    `${inlineCode(words.join('.'))}: ${escapeMarkdown(label[language])}`,
    `*${escapeMarkdown(typeName(type)[language])}*`,
    bullets(values),
  );
}

/** The words of a path up to the one that a reader points at. */
function wordsUntil({ binding, segments, $cstNode }: Path, leaf: LeafCstNode): string[] {
  const before = $cstNode?.text.slice(0, leaf.end - $cstNode.offset).split('.').length ?? 1;
  return [binding?.$refText ?? '', ...segments].slice(0, before);
}

function variablesOf(path: Path, services: RtwServices): Variables {
  const statement =
    AstUtils.getContainerOfType(path, isCheck) ??
    AstUtils.getContainerOfType(path, isApplies) ??
    AstUtils.getContainerOfType(path, isConditionalSeverity);
  return variablesIn(services.parser.Lexer.tokenize(statement?.$cstNode?.text ?? '').tokens);
}

/** What a word means that is compared with a path: `primary` in `o.role = primary`. */
function comparedWord(path: Path, word: string, variables: Variables) {
  const comparison = path.$container;
  if (!isBinary(comparison)) return undefined;
  const other = comparison.left === path ? comparison.right : comparison.left;
  if (!isPath(other)) return undefined;
  const type = comparedValue([other.binding?.$refText ?? '', ...other.segments], variables)?.type;
  return type?.kind === 'word' ? type.words[word] : undefined;
}
