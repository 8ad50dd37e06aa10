import { comparisons } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { compileComparison } from './compile-comparison.ts';
import { compileIs } from './compile-is.ts';
import { checkThroughList, compileList, compileOperand } from './compile-operand.ts';
import { compilePath } from './compile-path.ts';
import { rangeOfExpression } from './problem.ts';
import type { Scope } from './scope.ts';
import type { Condition } from './tree.ts';
import { typeName } from './type-names.ts';
import type { Type } from './types.ts';

/** An expression that is met or not. Nothing where it is half-written, or wrong and complained about. */
export function compileCondition(node: ast.Expression | undefined, scope: Scope): Condition | undefined {
  switch (node?.$type) {
    case 'Binary':
      if (node.operator === 'and' || node.operator === 'or') return compileLogic(node, node.operator, scope);
      if ((comparisons as readonly string[]).includes(node.operator)) return compileComparison(node, scope);
      break;
    case 'Not': {
      const part = compileCondition(node.operand, scope);
      return part && { node: 'not', part };
    }
    case 'Is':
      return compileIs(node, scope);
    case 'Quantified':
      return compileQuantified(node, scope);
    case 'Path':
      if (!scope.isGrade) return compileHolds(node, scope);
      break;
    case undefined:
      return undefined;
  }
  const operand = node && compileOperand(node, scope);
  if (operand) notACondition(node, operand.type, scope);
  return undefined;
}

function compileLogic(node: ast.Binary, operator: 'and' | 'or', scope: Scope): Condition | undefined {
  const sides = [compileCondition(node.left, scope), compileCondition(node.right, scope)];
  const name = operator === 'and' ? 'all' : 'any';
  const parts = sides.flatMap((side) => (side?.node === name ? side.parts : (side ?? [])));
  // A side that could not be compiled makes the whole unusable: what is left would say something else.
  return sides.includes(undefined) ? undefined : { node: name, parts };
}

function compileHolds(node: ast.Path, scope: Scope): Condition | undefined {
  const first = node.binding?.$refText ?? '';
  if (!scope.variables.has(first) && scope.parameters.has(first)) {
    const operand = compileOperand(node, scope);
    if (operand) notACondition(node, operand.type, scope);
    return undefined;
  }
  const compiled = compilePath(node, scope);
  if (!compiled || !checkThroughList(node, compiled.denoted, compiled.path.words, scope)) return undefined;
  if (compiled.denoted.type.kind === 'yes-no') return { node: 'holds', value: compiled.path };
  notACondition(node, compiled.denoted.type, scope);
  return undefined;
}

function notACondition(node: ast.Expression, type: Type, scope: Scope): void {
  const name = typeName(type);
  scope.report(
    'type.not-a-condition',
    {
      en: `This is ${name.en}, which is neither met nor unmet. Compare it with something, or ask whether it \`is stated\`.`,
      sv: `Detta är ${name.sv}, som varken är uppfyllt eller ouppfyllt. Jämför med något, eller fråga om det \`is stated\`.`,
    },
    rangeOfExpression(node),
  );
}

function compileQuantified(node: ast.Quantified, scope: Scope): Condition | undefined {
  const compiled = compileList(node.list, node.variable, scope);
  const { quantifier } = node;
  if (!compiled || !node.variable?.name) return undefined;
  if (quantifier !== 'every' && quantifier !== 'some' && quantifier !== 'no') return undefined;
  const filter = node.filter ? compileCondition(node.filter, compiled.scope) : undefined;
  const body = compileCondition(node.body, compiled.scope);
  if (!body || (node.filter && !filter)) return undefined;
  const variable = node.variable.name;
  return { node: 'quantified', quantifier, variable, list: compiled.list, ...(filter ? { filter } : {}), body };
}
