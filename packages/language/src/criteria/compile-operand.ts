import { dimensions } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { compileCondition } from './compile-condition.ts';
import { compileLiteral } from './compile-literal.ts';
import { compilePath, wordsOfPath } from './compile-path.ts';
import { toValue } from './paths.ts';
import { rangeIn, rangeOfExpression } from './problem.ts';
import type { Scope } from './scope.ts';
import type { Arithmetic, Operand, Tally } from './tree.ts';
import { typeName } from './type-names.ts';
import { type Denoted, itemOf, type Type } from './types.ts';

/** What an expression that has a value compiles to. */
export interface CompiledOperand {
  operand: Operand;
  type: Type;
  /** It has a list of values. */
  isMany: boolean;
}

const tallies: ReadonlySet<string> = new Set(['unmet', 'met', 'applicable'] satisfies Tally['of'][]);

/** An expression that has a value. Nothing where it is half-written, or wrong and complained about. */
export function compileOperand(node: ast.Expression | undefined, scope: Scope): CompiledOperand | undefined {
  switch (node?.$type) {
    case 'Path':
      return compileValuePath(node, scope);
    case 'CountOf':
      return compileCount(node, scope);
    case 'Binary':
      return isArithmetic(node.operator) ? compileArithmetic(node, node.operator, scope) : notAValue(node, scope);
    case 'Quantified':
    case 'Not':
    case 'Is':
      return notAValue(node, scope);
    case undefined:
      return undefined;
    default: {
      const literal = compileLiteral(node);
      return literal && { ...literal, isMany: false };
    }
  }
}

function notAValue(node: ast.Expression, scope: Scope): undefined {
  scope.report(
    'type.not-a-value',
    {
      en: 'A condition has no value to compare or count with.',
      sv: 'Ett villkor har inget värde att jämföra eller räkna med.',
    },
    rangeOfExpression(node),
  );
}

function compileValuePath(node: ast.Path, scope: Scope): CompiledOperand | undefined {
  const [first, ...more] = wordsOfPath(node);
  if (first === undefined) return undefined;
  if (scope.isGrade) return compileTally(node, first, more, scope);
  const parameter = more.length === 0 && !scope.variables.has(first) ? scope.parameters.get(first) : undefined;
  if (parameter) {
    scope.used.add(first);
    return { operand: { node: 'parameter', name: first }, type: parameter.type, isMany: false };
  }
  const compiled = compilePath(node, scope);
  if (!compiled) return undefined;
  const { path, denoted } = toValue(compiled.path, compiled.denoted);
  if (!checkThroughList(node, denoted, path.words, scope)) return undefined;
  return { operand: path, type: denoted.type, isMany: path.yields === 'many' };
}

/** A condition must say which of the things of a list it is about. */
export function checkThroughList(node: ast.Path, denoted: Denoted, words: string, scope: Scope): boolean {
  if (!denoted.ofMany || denoted.type.kind === 'things') return true;
  const [list, ...rest] = words.split('.');
  const example = `every x in ${list} satisfies x.${rest.join('.')} …`;
  scope.report(
    'type.through-list',
    {
      en: `\`${list}\` is a list. Say which of it is meant: \`${example}\` or \`some …\`.`,
      sv: `\`${list}\` är en lista. Ange vilka i den som avses: \`${example}\` eller \`some …\`.`,
    },
    rangeIn(node),
  );
  return false;
}

function compileTally(node: ast.Path, first: string, more: string[], scope: Scope): CompiledOperand | undefined {
  if (more.length === 0 && tallies.has(first)) {
    const operand: Tally = { node: 'tally', of: first as Tally['of'] };
    return { operand, type: { kind: 'quantity', dimensions: ['number'] }, isMany: false };
  }
  scope.report(
    'type.unknown-path',
    {
      en: 'A grade counts criteria: `unmet`, `met` and `applicable` are what it can count.',
      sv: 'Ett betyg räknar kriterier: `unmet`, `met` och `applicable` är vad som kan räknas.',
    },
    rangeIn(node),
  );
  return undefined;
}

function compileCount(node: ast.CountOf, scope: Scope): CompiledOperand | undefined {
  const compiled = compileList(node.list, node.variable, scope);
  if (!compiled) return undefined;
  if (node.filter && !node.variable) {
    scope.report(
      'type.missing-variable',
      {
        en: 'Give what is counted a name: `count(x in list where …)`.',
        sv: 'Ge det som räknas ett namn: `count(x in lista where …)`.',
      },
      rangeIn(node),
    );
    return undefined;
  }
  const filter = node.filter ? compileCondition(node.filter, compiled.scope) : undefined;
  if (node.filter && !filter) return undefined;
  const variable = node.variable?.name ? { variable: node.variable.name } : {};
  return {
    operand: { node: 'count', list: compiled.list, ...variable, ...(filter ? { filter } : {}) },
    type: { kind: 'quantity', dimensions: ['number'] },
    isMany: false,
  };
}

/** The list that a variable runs over, and the scope in which the variable is known. */
export function compileList(node: ast.Path | undefined, variable: ast.Variable | undefined, scope: Scope) {
  const compiled = scope.isGrade && node ? notInGrade(node, scope) : compilePath(node, scope);
  if (!compiled || !node) return undefined;
  let { path: list, denoted } = compiled;
  let item = itemOf(denoted);
  if (!item) {
    ({ path: list, denoted } = toValue(list, denoted));
    item = itemOf(denoted);
  }
  if (!item) {
    const name = typeName(compiled.denoted.type);
    scope.report(
      'type.not-a-list',
      { en: `\`${list.words}\` is ${name.en}, not a list.`, sv: `\`${list.words}\` är ${name.sv}, ingen lista.` },
      rangeIn(node),
    );
    return undefined;
  }
  const variables = variable?.name ? new Map([...scope.variables, [variable.name, item] as const]) : scope.variables;
  return { list, scope: { ...scope, variables } };
}

function notInGrade(node: ast.Path, scope: Scope): undefined {
  const words = wordsOfPath(node);
  if (words[0] !== undefined) compileTally(node, words[0], ['list'], scope);
}

function isArithmetic(operator: string): operator is Arithmetic['operator'] {
  return ['+', '-', '*', '/'].includes(operator);
}

function compileArithmetic(
  node: ast.Binary,
  operator: Arithmetic['operator'],
  scope: Scope,
): CompiledOperand | undefined {
  const left = compileOperand(node.left, scope);
  const right = compileOperand(node.right, scope);
  if (!left || !right) return undefined;
  const type = arithmeticType(left, operator, right);
  if (type)
    return { operand: { node: 'arithmetic', operator, left: left.operand, right: right.operand }, type, isMany: false };
  const [a, b] = [typeName(left.type), typeName(right.type)];
  const listed = left.isMany || right.isMany;
  scope.report(
    'type.arithmetic',
    listed
      ? { en: 'A list of values cannot be calculated with.', sv: 'Det går inte att räkna med en lista av värden.' }
      : {
          en: `\`${operator}\` cannot be used between ${a.en} and ${b.en}.`,
          sv: `\`${operator}\` kan inte stå mellan ${a.sv} och ${b.sv}.`,
        },
    rangeOfExpression(node),
  );
  return undefined;
}

function arithmeticType(left: CompiledOperand, operator: string, right: CompiledOperand): Type | undefined {
  if (left.isMany || right.isMany || left.type.kind !== 'quantity' || right.type.kind !== 'quantity') return undefined;
  const results = new Set<(typeof dimensions)[number]>();
  for (const a of left.type.dimensions) {
    for (const b of right.type.dimensions) {
      for (const result of combined(a, operator, b)) results.add(result);
    }
  }
  return results.size > 0 ? { kind: 'quantity', dimensions: dimensions.filter((d) => results.has(d)) } : undefined;
}

type Dimension = (typeof dimensions)[number];

function combined(a: Dimension, operator: string, b: Dimension): Dimension[] {
  const isFactor = (dimension: Dimension) => dimension === 'number' || dimension === 'share';
  if (operator === '+' || operator === '-') {
    if (a === 'date' && b === 'duration') return ['date'];
    if (a === 'date' && b === 'date') return operator === '-' ? ['duration'] : [];
    return a === b ? [a] : [];
  }
  if (operator === '*') {
    if (a === 'date' || b === 'date') return [];
    if (isFactor(b)) return [a === 'share' ? b : a];
    return isFactor(a) ? [b] : [];
  }
  // How many times one goes into the other may be read as a number or as a share.
  if (a === b) return a === 'date' ? [] : ['number', 'share'];
  return isFactor(b) && a !== 'date' ? [a] : [];
}
