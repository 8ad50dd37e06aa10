import type { Protocol } from '../generated/ast.ts';

/** Whether a protocol follows a template that is not at hand, so that nobody can say what it has from there. */
export function lacksTemplate({ template }: Protocol): boolean {
  return template !== undefined && !template.ref;
}
