import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** What a template prescribes, or a protocol calls by a name that it could have from a template. */
export type Prescribed = ast.Outcome | ast.Point | ast.Period | ast.Series;

/** So many templates may stand behind one another; nobody needs more, and each is gone through. */
const mostBehind = 200;

/** A template and all that it extends, nearest first, each once. */
export function extendedBy(template: ast.Template | undefined): ast.Template[] {
  const chain = new Set(template ? [template] : []);
  for (const { statements } of chain) {
    for (const { base } of statements.filter(ast.isExtends)) {
      if (base?.ref && chain.size < mostBehind) chain.add(base.ref);
    }
  }
  return [...chain];
}

/** The outcomes and the places of the time line that templates prescribe; of two of one name the nearest. */
export function prescribedIn(templates: readonly ast.Template[]): Prescribed[] {
  const found = new Map<string, Prescribed>();
  for (const node of templates.flatMap(({ statements }) => statements.flatMap(prescribedBy))) {
    const key = `${ast.isOutcome(node) ? 'outcome' : 'time'} ${node.name}`;
    if (node.name && !found.has(key)) found.set(key, node);
  }
  return [...found.values()];
}

/** What the templates behind a part of a file prescribe for it: behind a protocol, or a template that extends others. */
export function prescribedFor(node: AstNode): Prescribed[] {
  if (ast.isProtocol(node)) return node.template ? prescribedIn(extendedBy(node.template.ref)) : [];
  return ast.isTemplate(node) && node.statements.some(ast.isExtends) ? prescribedIn(extendedBy(node).slice(1)) : [];
}

/** The outcomes and the places of the time line among statements. */
export function prescribedBy(statement: AstNode): Prescribed[] {
  if (ast.isOutcome(statement)) return [statement];
  if (!ast.isSection(statement)) return [];
  return statement.statements.filter((time) => ast.isPoint(time) || ast.isPeriod(time) || ast.isSeries(time));
}
