import { resolvePath, toValue } from './paths.ts';
import type { Condition } from './tree.ts';
import { type Denoted, itemOf } from './types.ts';

/** The variables of a condition, which messages may name: they stand for the things that decided the answer. */
export function variablesOf(condition: Condition, known: ReadonlyMap<string, Denoted>): Map<string, Denoted> {
  const found = new Map(known);
  const visit = (part: Condition): void => {
    switch (part.node) {
      case 'all':
      case 'any':
        for (const one of part.parts) visit(one);
        return;
      case 'not':
      case 'absent':
        visit(part.part);
        return;
      case 'quantified': {
        const resolved = resolvePath(part.list.words.split('.'), found);
        if (!resolved.ok) return;
        const item = itemOf(resolved.denoted) ?? itemOf(toValue(resolved.path, resolved.denoted).denoted);
        if (item) found.set(part.variable, item);
        visit(part.body);
      }
    }
  };
  visit(condition);
  return found;
}
