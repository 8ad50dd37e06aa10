import type { AskedTerm, Condition } from './tree.ts';

/** The terms that a condition asks for: to say one of them never speaks against it. */
export function wantedTerms(condition: Condition): ReadonlySet<readonly AskedTerm[]> {
  const wanted = new Set<readonly AskedTerm[]>();
  const visit = (part: Condition, isWanted: boolean): void => {
    switch (part.node) {
      case 'all':
      case 'any':
        for (const one of part.parts) visit(one, isWanted);
        return;
      case 'not':
      case 'absent':
        visit(part.part, !isWanted);
        return;
      case 'is':
        if (isWanted) wanted.add(part.terms);
        return;
      case 'quantified': {
        const { quantifier, filter, body } = part;
        visit(body, quantifier === 'no' ? !isWanted : isWanted);
        // What is added to a selection helps only where some of it is enough.
        if (filter) visit(filter, quantifier === 'some' ? isWanted : !isWanted);
      }
    }
  };
  visit(condition, true);
  return wanted;
}
