import type { AstNode, ReferenceInfo } from 'langium';
import * as ast from '../generated/ast.ts';
import { isPart } from '../templates/target-id.ts';
import { extendedBy, prescribedIn } from './prescribed.ts';

/**
 * What a name may mean that stands behind another: the criteria of the set before it, the parts of the template, the
 * parameters of the criterion. Nothing for names that stand alone.
 */
export function namedBefore({ container, property }: ReferenceInfo): readonly AstNode[] | undefined {
  if (ast.isWaiver(container)) {
    if (property === 'criterion') return criteriaOf(container.set?.ref);
    if (property === 'part') return container.template?.ref?.statements.filter(isPart) ?? [];
  }
  if (ast.isTarget(container)) {
    if (property === 'criterion') return criteriaOf(container.subject?.ref);
    if (property === 'part') return container.template?.ref?.statements.filter(isPart) ?? [];
  }
  if (ast.isParameterValue(container)) return parametersOf(container.$container?.target);
  if (ast.isPrescribedClaim(container) && property === 'outcome') return outcomesFor(container);
  return undefined;
}

function criteriaOf(set: AstNode | undefined): readonly AstNode[] {
  return ast.isCriteriaSet(set) ? set.statements.filter(ast.isCriterion) : [];
}

function parametersOf(target: ast.Target | undefined): readonly AstNode[] {
  const criterion = target?.criterion?.ref ?? target?.part?.ref;
  return ast.isCriterion(criterion) ? criterion.statements.filter(ast.isParameter) : [];
}

/** In `outcomes` stand those of the templates alone, whatever the protocol calls its own. */
function outcomesFor(claim: ast.PrescribedClaim): readonly AstNode[] {
  let owner: AstNode | undefined = claim.$container;
  while (owner && !ast.isProtocol(owner) && !ast.isTemplate(owner)) owner = owner.$container;
  if (!owner) return [];
  const template = ast.isTemplate(owner) ? owner : owner.template?.ref;
  return prescribedIn(extendedBy(template)).filter(ast.isOutcome);
}
