import { type Criterion, isExample } from '../generated/ast.ts';
import { linesInBraces } from '../wording/lines-in-braces.ts';

/** An example of a criterion as its source has it, and the answer that it leads to. */
export interface CriterionExample {
  answer: string;
  text: string;
}

/** The examples of a criterion, as they stand in its source. */
export function examplesOf(criterion: Criterion): CriterionExample[] {
  return criterion.statements.filter(isExample).map((example) => ({
    answer: example.answer,
    text: linesInBraces(example.$cstNode?.text ?? ''),
  }));
}
