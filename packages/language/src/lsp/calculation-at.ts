import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { statedNumberIn } from '../check/size-fixes.ts';
import { type File, isSampleSize } from '../generated/ast.ts';
import { describeCalculation } from './describe-calculation.ts';
import type { RtwServices } from './services.ts';

/** The worked calculation of the sample size that a word or a number of the text belongs to, as Markdown. */
export function calculationAt(
  leaf: LeafCstNode,
  document: LangiumDocument<File>,
  services: RtwServices,
): string | undefined {
  const node = AstUtils.getContainerOfType(leaf.astNode, isSampleSize);
  const isAsked = leaf.tokenType.name === 'NUMBER' || (leaf.astNode === node && leaf.text === 'sample-size');
  if (!node || !isAsked) return undefined;
  const size = services.check.Calculations.of(document).find((one) => one.node === node);
  if (!size) return undefined;
  const { calculation } = size;
  const pointedAt = calculation.stated.find((number) => {
    const claim = statedNumberIn(node, number)?.$cstNode;
    return claim && claim.offset <= leaf.offset && leaf.end <= claim.end;
  });
  return describeCalculation(calculation, services.check.Settings.language, pointedAt);
}
