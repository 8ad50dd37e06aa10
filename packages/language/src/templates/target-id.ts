import * as ast from '../generated/ast.ts';

/** What the codes of a template's own requirements begin with: `template.ForteRehsam2`. */
export function templateCode(name: string): string {
  return `template.${name}`;
}

/** The whole id of a part of a template. */
export function partId(part: ast.TemplatePart): string {
  const owner = part.$container;
  const name = owner?.name ?? '';
  return `${ast.isTemplate(owner) ? templateCode(name) : name}.${part.name}`;
}

/** Whether something stands in a template and asks something of protocols. */
export function isPart(node: unknown): node is ast.TemplatePart {
  return ast.isRequirement(node) || ast.isLimit(node) || (ast.isCriterion(node) && ast.isTemplate(node.$container));
}

/**
 * What a statement of a template speaks of: the id of a criterion or of a part of a template, or the name of a set.
 * Nothing where it is half-written, or leads nowhere.
 */
export function targetId(target: ast.Target | undefined): string | undefined {
  if (!target) return undefined;
  if (target.template) {
    const part = target.part?.ref;
    return part && partId(part);
  }
  const subject = target.subject?.ref;
  if (!subject) return undefined;
  if (!ast.isCriteriaSet(subject)) return target.criterion ? undefined : partId(subject);
  if (!target.criterion) return subject.name;
  return target.criterion.ref && `${subject.name}.${target.criterion.ref.name}`;
}
