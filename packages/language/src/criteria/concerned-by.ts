import type { Trace } from './trace.ts';
import type { Condition } from './tree.ts';

/** The variables that stand for every thing of a list: where some thing is enough, no other needs to say anything. */
export function variablesOfEach(condition: Condition): string[] {
  switch (condition.node) {
    case 'all':
    case 'any':
      return condition.parts.flatMap(variablesOfEach);
    case 'quantified':
      return condition.quantifier === 'some' ? [] : [condition.variable];
    default:
      return [];
  }
}

/** The names of the things that decided an answer, where each thing of a list has to meet the condition; in order. */
export function concernedBy(check: Condition, { items }: Trace): string[] {
  const variables = new Set(variablesOfEach(check));
  const names = items.flatMap(({ item, variable, isOther }) =>
    !isOther && item.kind === 'thing' && variables.has(variable) && typeof item.thing.name === 'string'
      ? [item.thing.name]
      : [],
  );
  return [...new Set(names)].sort();
}
