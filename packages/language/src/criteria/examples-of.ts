import { type Criterion, isExample } from '../generated/ast.ts';

/** An example of a criterion as its source has it, and the answer that it leads to. */
export interface CriterionExample {
  answer: string;
  text: string;
}

/** The examples of a criterion, as they stand in its source. */
export function examplesOf(criterion: Criterion): CriterionExample[] {
  return criterion.statements.filter(isExample).map((example) => ({
    answer: example.answer,
    text: withoutFrame(example.$cstNode?.text ?? ''),
  }));
}

/** The statements of an example as lines of their own, without the braces and the indentation around them. */
function withoutFrame(text: string): string {
  const inner = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).replace(/^\s*\n|\s+$/g, '');
  const lines = inner.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines
    .map((line) => line.slice(Number.isFinite(indent) ? indent : 0))
    .join('\n')
    .trim();
}
