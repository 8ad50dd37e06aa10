import type { Localized } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { nearest } from '../wording/nearest.ts';
import { type Resolved, resolvePath } from './paths.ts';
import { rangeIn } from './problem.ts';
import type { Scope } from './scope.ts';
import type { Path } from './tree.ts';
import { type Denoted, type Member, membersOf } from './types.ts';

/** The words of a path; none where it is half-written. */
export function wordsOfPath(node: ast.Path): string[] {
  const first = node.binding?.$refText;
  return first ? [first, ...node.segments] : [];
}

/** What a path denotes. A word that leads nowhere is complained about where it stands. */
export function compilePath(node: ast.Path | undefined, scope: Scope): { path: Path; denoted: Denoted } | undefined {
  if (!node) return undefined;
  const words = wordsOfPath(node);
  if (words.length === 0) return undefined;
  const resolved = resolvePath(words, scope.variables);
  if (resolved.ok) return resolved;
  const range = resolved.at === 0 ? rangeIn(node, 'binding') : rangeIn(node, 'segments', resolved.at - 1);
  const names = resolved.at === 0 ? [...scope.variables.keys(), ...scope.parameters.keys()] : [];
  scope.report('type.unknown-path', unknownWord(words, resolved, names), range);
  return undefined;
}

/** The complaint about the word of a path that leads nowhere, with what may have been meant. */
export function unknownWord(
  words: readonly string[],
  { at, members }: Extract<Resolved, { ok: false }>,
  names: readonly string[] = [],
): Localized {
  const word = words[at] ?? '';
  const known = [...members.map((member) => member.word), ...names];
  const near = nearest(word, known);
  const meant = (near.length > 0 || at > 0 ? near : inSections(word, members)).map((name) => `\`${name}\``);
  const owner = words.slice(0, at).join('.');
  const en = owner ? `\`${owner}\` has no \`${word}\`.` : `A study has no \`${word}\`.`;
  const sv = owner ? `\`${owner}\` har inget \`${word}\`.` : `En studie har inget \`${word}\`.`;
  if (meant.length > 0) {
    return { en: `${en} Did you mean ${meant.join(' or ')}?`, sv: `${sv} Menade du ${meant.join(' eller ')}?` };
  }
  if (at === 0 || known.length === 0) return { en, sv };
  const shown = known.slice(0, 8).map((name) => `\`${name}\``);
  return { en: `${en} It has ${shown.join(', ')}.`, sv: `${sv} Det har ${shown.join(', ')}.` };
}

const mostSections = 3;

/** Where a word stands in sections of the study: `ethics.approval` for `approval`. */
export function inSections(word: string, sections: readonly Member[]): string[] {
  return sections
    .filter(({ yields }) => yields === 'object')
    .filter((section) => membersOf(section).some((member) => member.word === word && !member.isDerived))
    .map((section) => `${section.word}.${word}`)
    .slice(0, mostSections);
}
