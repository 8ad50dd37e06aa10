import type { Condition } from './tree.ts';

/** The words of the paths of which a condition asks for one or another. */
export function alternatives(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Condition, isOne: boolean): void => {
    switch (part.node) {
      case 'all':
      case 'any':
        for (const inner of part.parts) visit(inner, isOne || part.node === 'any');
        return;
      case 'not':
      case 'absent':
        visit(part.part, isOne);
        return;
      case 'quantified':
        if (isOne) found.add(part.list.words);
        visit(part.body, isOne);
        return;
      case 'compare':
        for (const side of [part.left, part.right]) if (isOne && side.node === 'path') found.add(side.words);
        return;
      default:
        if (isOne) found.add(part.value.words);
    }
  };
  visit(condition, false);
  return found;
}
