import { dateQuantity } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { readQuantity } from '../study/read-value.ts';
import type { Literal } from './tree.ts';
import type { Type } from './types.ts';

/** A value as it stands in a criterion. Nothing where it is half-written. */
export function compileLiteral(node: ast.Literal | undefined): { operand: Literal; type: Type } | undefined {
  switch (node?.$type) {
    case 'QuantityLiteral': {
      const quantity = readQuantity(node.quantity, 'any');
      return quantity && ofQuantity(quantity);
    }
    case 'DateLiteral':
      return node.date === undefined ? undefined : ofQuantity(dateQuantity(node.date));
    case 'TextLiteral':
      return {
        operand: { node: 'literal', value: { kind: 'text', text: node.text.join(' ') } },
        type: { kind: 'text' },
      };
    case 'YesNoLiteral':
      return {
        operand: { node: 'literal', value: { kind: 'yes-no', yes: node.yes === 'yes' } },
        type: { kind: 'yes-no' },
      };
    default:
      return undefined;
  }
}

function ofQuantity(quantity: ReturnType<typeof dateQuantity>): { operand: Literal; type: Type } {
  return {
    operand: { node: 'literal', value: { kind: 'quantity', quantity } },
    type: { kind: 'quantity', dimensions: [quantity.dimension] },
  };
}
