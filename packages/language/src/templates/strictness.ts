import { type Comparison, compare } from '@rtw-protocol/model';
import type { CompiledCriterion, Condition, Literal, Operand } from '../criteria/tree.ts';

/** What a greater value of a parameter does to a criterion: it is harder to meet, easier, or nobody can tell. */
export type Direction = 'harder' | 'easier' | 'unclear';

/**
 * Which way a parameter makes a criterion stricter, told by how the criterion uses it: with `x >= least`, a greater
 * `least` is harder to meet. Nothing where no answer depends on it.
 */
export function directionOf(
  { check, applies, severities }: CompiledCriterion,
  parameter: string,
): Direction | undefined {
  return joined([
    ofCondition(check, parameter),
    // A criterion that applies to more studies asks for more.
    applies && flipped(ofCondition(applies, parameter)),
    // It decides how grave the criterion is, and which of the severities is met first.
    ...severities.map(({ when }) => ofCondition(when, parameter) && ('unclear' as const)),
  ]);
}

/** How the value of a parameter compares with another. */
export type Narrowing = 'same' | 'stricter' | 'looser' | 'unclear';

/** Whether a criterion asks for more with the new value of a parameter than with the old one. */
export function narrowing(criterion: CompiledCriterion, parameter: string, old: Literal, now: Literal): Narrowing {
  if (isSame(old, now)) return 'same';
  const direction = directionOf(criterion, parameter);
  if (direction === undefined) return 'same';
  const isGreater = greater(now, old);
  if (direction === 'unclear' || isGreater === undefined) return 'unclear';
  return isGreater === (direction === 'harder') ? 'stricter' : 'looser';
}

function isSame(a: Literal, b: Literal): boolean {
  const order = quantities(a, b);
  return order ? compare(order[0], '=', order[1]) === true : JSON.stringify(a.value) === JSON.stringify(b.value);
}

function greater(a: Literal, b: Literal): boolean | undefined {
  const order = quantities(a, b);
  return order && compare(order[0], '>', order[1]);
}

function quantities({ value: a }: Literal, { value: b }: Literal) {
  return a.kind === 'quantity' && b.kind === 'quantity' ? ([a.quantity, b.quantity] as const) : undefined;
}

function ofCondition(condition: Condition, parameter: string): Direction | undefined {
  switch (condition.node) {
    case 'all':
    case 'any':
      return joined(condition.parts.map((part) => ofCondition(part, parameter)));
    case 'not':
    case 'absent':
      return flipped(ofCondition(condition.part, parameter));
    case 'compare':
      return ofComparison(condition.operator, condition.left, condition.right, parameter);
    case 'quantified': {
      const { quantifier, filter, body } = condition;
      const inBody = ofCondition(body, parameter);
      const inFilter = filter && ofCondition(filter, parameter);
      if (quantifier === 'some') return joined([inBody, inFilter]);
      if (quantifier === 'no') return flipped(joined([inBody, inFilter]));
      // Where fewer are asked about, there may be none left, and of none nothing is said.
      return joined([inBody, inFilter && 'unclear']);
    }
    default:
      return undefined;
  }
}

function ofComparison(operator: Comparison, left: Operand, right: Operand, parameter: string): Direction | undefined {
  const [grows, isBeyond] = [ofOperand(left, parameter), ofOperand(right, parameter)];
  if (operator === '=' || operator === '!=') return grows || isBeyond ? 'unclear' : undefined;
  const isUpwards = operator === '>=' || operator === '>';
  // What the left side must exceed is harder to exceed when the right side grows, and easier when the left one does.
  return joined(isUpwards ? [flipped(grows), isBeyond] : [grows, flipped(isBeyond)]);
}

/** Whether an operand grows (`harder`) or shrinks (`easier`) with a parameter. */
function ofOperand(operand: Operand, parameter: string): Direction | undefined {
  switch (operand.node) {
    case 'parameter':
      return operand.name === parameter ? 'harder' : undefined;
    case 'count':
      return operand.filter && ofCondition(operand.filter, parameter) ? 'unclear' : undefined;
    case 'arithmetic': {
      const [left, right] = [ofOperand(operand.left, parameter), ofOperand(operand.right, parameter)];
      if (operand.operator === '+') return joined([left, right]);
      if (operand.operator === '-') return joined([left, flipped(right)]);
      // A product grows with the one factor only where the other is above nought.
      const isScaled = isAboveNought(operand.right) || (operand.operator === '*' && isAboveNought(operand.left));
      if (isScaled) return joined([left, right]);
      return left || right ? 'unclear' : undefined;
    }
    default:
      return undefined;
  }
}

function isAboveNought(operand: Operand): boolean {
  return operand.node === 'literal' && operand.value.kind === 'quantity' && (operand.value.quantity.min ?? 0) > 0;
}

function flipped(direction: Direction | undefined): Direction | undefined {
  if (direction === 'harder') return 'easier';
  return direction === 'easier' ? 'harder' : direction;
}

/** Several uses tell a direction only where they agree. */
function joined(directions: readonly (Direction | undefined)[]): Direction | undefined {
  const found = new Set(directions.filter((direction) => direction !== undefined));
  return found.size > 1 ? 'unclear' : [...found][0];
}
