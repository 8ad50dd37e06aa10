import { type Localized, type Range, type Severity, startOfDocument } from '@rtw-protocol/model';
import { type AstNode, GrammarUtils } from 'langium';
import type { Expression } from '../generated/ast.ts';

/** What is wrong in the text of a criteria set, at its place there. */
export interface Problem {
  /** `type.…` */
  code: string;
  severity: Severity;
  message: Localized;
  range: Range;
}

/** Collects problems. */
export type Report = (code: string, message: Localized, range: Range, severity?: Severity) => void;

/**
 * Where an expression stands. The operators of a row share one stretch of text, so an operator's own is told by its
 * sides.
 */
export function rangeOfExpression(node: Expression | undefined): Range {
  if (node?.$type !== 'Binary' || !node.left || !node.right) return rangeIn(node);
  return { start: rangeOfExpression(node.left).start, end: rangeOfExpression(node.right).end };
}

/** Where a node, or the text of one of its properties, stands. What has no text of its own stands where its owner does. */
export function rangeIn(node: AstNode | undefined, property?: string, index?: number): Range {
  for (let owner = node; owner; owner = owner.$container) {
    const own =
      owner === node && property ? GrammarUtils.findNodeForProperty(owner.$cstNode, property, index) : undefined;
    const range = (own ?? owner.$cstNode)?.range;
    if (range) return range;
  }
  return startOfDocument;
}
