import type { Comparison } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { nearest } from '../wording/nearest.ts';
import { type CompiledOperand, compileOperand } from './compile-operand.ts';
import { wordsOfPath } from './compile-path.ts';
import { resolvePath, toValue } from './paths.ts';
import { rangeIn, rangeOfExpression } from './problem.ts';
import type { Scope } from './scope.ts';
import type { Condition } from './tree.ts';
import { typeName } from './type-names.ts';
import type { Type } from './types.ts';

/** A comparison of two values of one type. */
export function compileComparison(node: ast.Binary, scope: Scope): Condition | undefined {
  if (comparesTerm(node.left, node.right, scope) || comparesTerm(node.right, node.left, scope)) {
    scope.report(comparedTerm.code, comparedTerm.message, rangeOfExpression(node));
    return undefined;
  }
  const [left, right] = compileSides(node, scope);
  if (!left || !right) return undefined;
  const operator = node.operator as Comparison;
  const fault = faultOf(left, operator, right);
  if (!fault) return { node: 'compare', operator, left: left.operand, right: right.operand };
  scope.report(fault.code, fault.message, rangeOfExpression(node));
  return undefined;
}

const comparedTerm = {
  code: 'type.compared-term',
  message: {
    en: 'A term of the vocabulary is asked for with `is`: `o.concept is work-ability`.',
    sv: 'En term ur ordlistan efterfrågas med `is`: `o.concept is work-ability`.',
  },
};

/** `design = randomised`: the name of a term, where `is` belongs. */
function comparesTerm(value: ast.Expression | undefined, word: ast.Expression | undefined, scope: Scope): boolean {
  if (value?.$type !== 'Path' || !isBareWord(word, scope) || scope.isGrade) return false;
  const resolved = resolvePath(wordsOfPath(value), scope.variables);
  if (!resolved.ok || toValue(resolved.path, resolved.denoted).denoted.type.kind !== 'term') return false;
  return !resolvePath(wordsOfPath(word as ast.Path), scope.variables).ok;
}

type Side = CompiledOperand | undefined;

/** The two sides. A word such as `primary` is known only by what it is compared with. */
function compileSides(node: ast.Binary, scope: Scope): [Side, Side] {
  const [left, right] = [node.left, node.right];
  const leftWords = wordsComparedWith(right, scope);
  const rightWords = wordsComparedWith(left, scope);
  const rightIsWord = rightWords && isBareWord(right, scope);
  const leftIsWord = !rightIsWord && leftWords && isBareWord(left, scope);
  // Beside a path that leads nowhere, nobody can say what a word means.
  if (!leftIsWord && leadsNowhere(left, scope) && isBareWord(right, scope))
    return [compileOperand(left, scope), undefined];
  return [
    leftIsWord ? compileWord(left as ast.Path, leftWords, scope) : compileOperand(left, scope),
    rightIsWord ? compileWord(right as ast.Path, rightWords, scope) : compileOperand(right, scope),
  ];
}

type Words = Extract<Type, { kind: 'word' }>['words'];

/** The words that a value may have, where an expression is a path to such a value. */
function wordsComparedWith(node: ast.Expression | undefined, scope: Scope): Words | undefined {
  if (node?.$type !== 'Path' || scope.isGrade) return undefined;
  const resolved = resolvePath(wordsOfPath(node), scope.variables);
  if (!resolved.ok) return undefined;
  const { type } = toValue(resolved.path, resolved.denoted).denoted;
  return type.kind === 'word' ? type.words : undefined;
}

function leadsNowhere(node: ast.Expression | undefined, scope: Scope): boolean {
  if (node?.$type !== 'Path' || scope.isGrade || scope.parameters.has(wordsOfPath(node)[0] ?? '')) return false;
  return !resolvePath(wordsOfPath(node), scope.variables).ok;
}

function isBareWord(node: ast.Expression | undefined, scope: Scope): boolean {
  if (node?.$type !== 'Path' || node.segments.length > 0) return false;
  const word = node.binding?.$refText ?? '';
  return word !== '' && !scope.variables.has(word) && !scope.parameters.has(word);
}

function compileWord(node: ast.Path, words: Words, scope: Scope): Side {
  const word = node.binding.$refText;
  const label = Object.hasOwn(words, word) ? words[word] : undefined;
  const type: Type = { kind: 'word', words };
  if (label) return { operand: { node: 'literal', value: { kind: 'word', word, label } }, type, isMany: false };
  const resolved = resolvePath([word], scope.variables);
  if (resolved.ok && toValue(resolved.path, resolved.denoted).denoted.type.kind === 'word') {
    return compileOperand(node, scope);
  }
  const known = Object.keys(words);
  const meant = nearest(word, known);
  const shown = (meant.length > 0 ? meant : known).map((name) => `\`${name}\``);
  scope.report(
    'type.unknown-word',
    {
      en: `\`${word}\` is no word that can stand here. ${meant.length > 0 ? 'Did you mean' : 'It may be'} ${joined(shown, 'or')}${meant.length > 0 ? '?' : '.'}`,
      sv: `\`${word}\` är inget ord som kan stå här. ${meant.length > 0 ? 'Menade du' : 'Det kan vara'} ${joined(shown, 'eller')}${meant.length > 0 ? '?' : '.'}`,
    },
    rangeIn(node),
  );
  return undefined;
}

function joined(words: readonly string[], conjunction: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

const comparable: ReadonlySet<Type['kind']> = new Set(['quantity', 'word', 'text', 'yes-no']);

function faultOf(left: CompiledOperand, operator: Comparison, right: CompiledOperand) {
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return undefined;
  const isOrder = operator !== '=' && operator !== '!=';
  const term = [left, right].find(({ type }) => type.kind === 'term');
  if (term) return comparedTerm;
  if (!isComparable(left.type, right.type) || (isOrder && left.type.kind !== 'quantity')) {
    const [a, b] = [typeName(left.type), typeName(right.type)];
    return {
      code: 'type.not-comparable',
      message: {
        en: `\`${operator}\` cannot compare ${a.en} with ${b.en}.`,
        sv: `\`${operator}\` kan inte jämföra ${a.sv} med ${b.sv}.`,
      },
    };
  }
  if (isOrder ? left.isMany || right.isMany : left.isMany && right.isMany) {
    return {
      code: 'type.compared-list',
      message: {
        en: 'This is a list of values. Say which of them are meant: `every x in … satisfies x …`.',
        sv: 'Detta är en lista av värden. Ange vilka av dem som avses: `every x in … satisfies x …`.',
      },
    };
  }
  return undefined;
}

function isComparable(a: Type, b: Type): boolean {
  if (a.kind !== b.kind || !comparable.has(a.kind)) return false;
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return true;
  return a.dimensions.some((dimension) => b.dimensions.includes(dimension));
}
