import type { Answer, Evidence, Finding, Localized } from '@rtw-protocol/model';
import { startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils } from 'langium';
import { type CompiledSet, judge } from '../criteria/index.ts';
import { withEvidence } from '../facts/evidence-facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import { type CriteriaSet, type Criterion, type Example, isCriterion, isExample } from '../generated/ast.ts';
import { readStudy } from '../study/read-study.ts';

/** The word of an example for each answer. */
const wordFor: Readonly<Record<Answer, string>> = {
  met: 'met',
  'not-met': 'unmet',
  'not-reported': 'silent',
  'not-applicable': 'not-applicable',
};

/** Examples to which their criterion answers otherwise than they say: the criterion is wrong, or the example is. */
export function exampleFindings(node: CriteriaSet, set: CompiledSet, known: readonly Evidence[]): Finding[] {
  return node.statements
    .filter(isCriterion)
    .flatMap((criterion) =>
      criterion.statements.filter(isExample).flatMap((example) => contradiction(criterion, example, set, known) ?? []),
    );
}

function contradiction(
  criterion: Criterion,
  example: Example,
  set: CompiledSet,
  known: readonly Evidence[],
): Finding | undefined {
  const compiled = set.criteria.filter(({ name }) => name === criterion.name);
  if (compiled.length !== 1 || !example.answer) return undefined;
  const { verdicts } = judge(withEvidence(factsOf(readStudy(example)), known), [{ ...set, criteria: compiled }]);
  const answer = verdicts[0] && wordFor[verdicts[0].answer];
  if (answer === undefined || answer === example.answer) return undefined;
  return {
    code: 'type.example-answers-otherwise',
    severity: 'error',
    message: otherwise(criterion.name, example.answer, answer),
    range: GrammarUtils.findNodeForProperty(example.$cstNode, 'answer')?.range ?? startOfDocument,
    fixes: [],
  };
}

function otherwise(criterion: string, meant: string, answer: string): Localized {
  return {
    en: `This example is to be \`${meant}\`, but \`${criterion}\` answers \`${answer}\` to it. Mend the check or the example.`,
    sv: `Exemplet ska ge svaret \`${meant}\`, men \`${criterion}\` svarar \`${answer}\`. Rätta villkoret eller exemplet.`,
  };
}
