import type { Language } from '@rtw-protocol/model';
import { literalValue } from '../criteria/operands.ts';
import type { Literal } from '../criteria/tree.ts';
import { showValue } from './show-value.ts';

/** A value that a criterion or a template sets, as readers of the language write it. */
export function showLiteral(literal: Literal, language: Language): string {
  const { value } = literal;
  return value.kind === 'word' ? value.label[language] : showValue(literalValue(literal), language);
}
