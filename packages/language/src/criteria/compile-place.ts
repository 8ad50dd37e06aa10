import type * as ast from '../generated/ast.ts';
import { compilePath, wordsOfPath } from './compile-path.ts';
import { resolvePath } from './paths.ts';
import type { Scope } from './scope.ts';
import { statementWords } from './statement-words.ts';
import type { CompiledPlace } from './tree.ts';
import { membersOf } from './types.ts';

/** A place of the study where a finding is shown, and the statement that would fill a silence there. */
export function compilePlace(node: ast.Path, scope: Scope): CompiledPlace | undefined {
  const compiled = compilePath(node, scope);
  if (!compiled) return undefined;
  const write = statementWords(wordsOfPath(node));
  return { path: compiled.path, ...(write ? { write } : {}) };
}

/** The words that may follow a path, for completion. */
export function wordsAfter(words: readonly string[]) {
  const resolved = resolvePath(words, new Map());
  return resolved.ok ? membersOf(resolved.denoted) : [];
}
