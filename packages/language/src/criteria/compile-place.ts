import { fieldOf, study } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { compilePath, wordsOfPath } from './compile-path.ts';
import { type Resolved, resolvePath, root } from './paths.ts';
import type { Scope } from './scope.ts';
import type { CompiledPlace } from './tree.ts';
import { membersOf } from './types.ts';

/** A place of the study where a finding is shown, and the statement that would fill a silence there. */
export function compilePlace(node: ast.Path, scope: Scope): CompiledPlace | undefined {
  const compiled = compilePath(node, scope);
  if (!compiled) return undefined;
  const write = statementWords(wordsOfPath(node));
  return { path: compiled.path, ...(write ? { write } : {}) };
}

const writtenRoot = { ...root, type: { kind: 'object' as const, schema: study } };

/** The words of lists, as the statement about one of their things has them. */
const statementOf: Readonly<Record<string, string>> = {
  outcomes: 'outcome',
  arms: 'arm',
  components: 'component',
  'sample-sizes': 'sample-size',
  points: 'point',
  periods: 'period',
};

/** The words with which a protocol states what a path leads to; none for what only follows from other statements. */
export function statementWords(words: readonly string[]): string[] | undefined {
  const resolved: Resolved = resolvePath(words, new Map(), writtenRoot);
  if (!resolved.ok || resolved.path.variable !== undefined) return undefined;
  const written: string[] = [];
  for (const [index, step] of resolved.path.steps.entries()) {
    const word = words[index] ?? '';
    if (step.get === 'status') break;
    if (step.get === 'entry') return undefined;
    // The kind of a design or an outcome stands behind the first word of its statement.
    if (step.get === 'value' || fieldOf(word) === 'kinds') break;
    written.push(statementOf[word] ?? word);
  }
  return written;
}

/** The words that may follow a path, for completion. */
export function wordsAfter(words: readonly string[]) {
  const resolved = resolvePath(words, new Map());
  return resolved.ok ? membersOf(resolved.denoted) : [];
}
