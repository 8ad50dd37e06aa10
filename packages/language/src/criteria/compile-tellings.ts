import * as ast from '../generated/ast.ts';
import { compileCondition } from './compile-condition.ts';
import { compileMessage } from './compile-message.ts';
import type { Variables } from './paths.ts';
import { rangeIn } from './problem.ts';
import type { Scope } from './scope.ts';
import type { CompiledCriterion, Telling } from './tree.ts';
import { variablesOf } from './variables-of.ts';

const answerWords = ['met', 'unmet', 'silent'] as const;
type AnswerWord = (typeof answerWords)[number];

/** The messages of a criterion, by the answer with which they are told. */
export type Tellings = Partial<Pick<CompiledCriterion, AnswerWord>>;

/** Whether a text is told with an answer. */
export function isAnswerWord(keyword: string): keyword is AnswerWord {
  return answerWords.some((word) => word === keyword);
}

/**
 * The messages of a criterion. `undefined` where the condition of one does not fit: without it, the message would be
 * told to the wrong studies.
 */
export function compileTellings(
  statements: readonly ast.CriterionStatement[],
  ofCheck: Variables,
  scope: Scope,
): Tellings | undefined {
  const nodes = statements.filter(ast.isLocalizedProperty);
  const tellings: Tellings = {};
  for (const word of answerWords) {
    const own = nodes.filter(({ keyword }) => keyword === word);
    reportUnreachable(own, scope);
    if (word === 'unmet') reportUncovered(own, scope);
    const compiled = own.map((node) => compileTelling(node, ofCheck, scope));
    if (compiled.includes('broken')) return undefined;
    const told = compiled.filter((telling) => typeof telling === 'object');
    if (told.length > 0) tellings[word] = told;
  }
  return tellings;
}

/** A message may name the variables of the check, and those of its own condition. */
function compileTelling(node: ast.LocalizedProperty, ofCheck: Variables, scope: Scope): Telling | 'broken' | undefined {
  const when = compileCondition(node.condition, scope);
  if (node.condition && !when) return 'broken';
  const variables = when ? variablesOf(when, ofCheck) : ofCheck;
  const message = compileMessage(node, { ...scope, variables });
  return message && { message, ...(when ? { when } : {}) };
}

function reportUnreachable(nodes: readonly ast.LocalizedProperty[], { report }: Scope): void {
  const last = nodes.findIndex(({ condition }) => !condition);
  if (last === -1) return;
  for (const node of nodes.slice(last + 1)) {
    const { keyword } = node;
    report(
      node.condition ? 'type.unreachable-message' : 'type.duplicate-statement',
      node.condition
        ? {
            en: `This is never told, since \`${keyword}\` without \`when\` stands before it. Put that one last.`,
            sv: `Detta visas aldrig, eftersom \`${keyword}\` utan \`when\` står före. Sätt det sist.`,
          }
        : { en: `There is a \`${keyword}\` already.`, sv: `Det finns redan \`${keyword}\`.` },
      rangeIn(node, 'keyword'),
    );
  }
}

/** A criterion that is not met has something to tell every study. */
function reportUncovered(nodes: readonly ast.LocalizedProperty[], { report }: Scope): void {
  const last = nodes.at(-1);
  if (!last || nodes.some(({ condition }) => !condition)) return;
  report(
    'type.missing-message',
    {
      en: 'Add an `unmet` without `when`, last: what to tell when none of the conditions holds.',
      sv: 'Lägg till `unmet` utan `when` sist: vad som ska visas när inget av villkoren gäller.',
    },
    rangeIn(last, 'keyword'),
    'warning',
  );
}
