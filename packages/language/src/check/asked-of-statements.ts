import type { Localized, Severity } from '@rtw-protocol/model';
import type { CompiledCriterion } from '../criteria/index.ts';
import type { TemplatePart } from '../templates/tree.ts';
import type { ProtocolJudgement } from './judgements.ts';
import { type AskedState, stateOf } from './requirement-states.ts';

/** What a template asks about statements of a protocol, itself or by a criterion that it uses. */
export interface AskedOfStatements {
  id: string;
  title: Localized;
  /** In the words of the template. */
  text?: Localized;
  /** The template that asks it: the one that is followed, or one that this extends. */
  template: string;
  kind: TemplatePart['kind'];
  severity: Severity;
  state: AskedState;
  /** The words of each statement, from the protocol inwards: `['analysis', 'gender']`. */
  statements: readonly (readonly string[])[];
}

/** What the template asks that a protocol follows, as far as it concerns the study, with the statements it is about. */
export function askedOfStatements({ template, verdicts }: ProtocolJudgement): AskedOfStatements[] {
  if (!template) return [];
  const parts = new Map(template.parts.map((part) => [part.id, part]));
  const criteria = new Map(template.sets.flatMap((set) => set.criteria.map((criterion) => [criterion.id, criterion])));
  return verdicts.flatMap((verdict): AskedOfStatements[] => {
    const { id, severity } = verdict;
    const criterion = criteria.get(id);
    if (!criterion || verdict.status === 'not-applicable') return [];
    const part = parts.get(id);
    const { text, kind = 'criterion' } = part ?? {};
    return [
      {
        id,
        title: criterion.title,
        ...(text ? { text } : {}),
        template: template.places.get(id)?.template ?? template.template.name,
        kind,
        severity,
        state: stateOf(verdict),
        statements: statementsOf(criterion, part),
      },
    ];
  });
}

function statementsOf({ places }: CompiledCriterion, part: TemplatePart | undefined): readonly (readonly string[])[] {
  const written = places.flatMap(({ write }) => (write && write.length > 0 ? [write] : []));
  return part && part.outcomes.length > 0 ? [...written, ['outcomes']] : written;
}

/** Whether a statement is one of those that are asked about, or has them in it. */
export function isAskedAbout({ statements }: AskedOfStatements, words: readonly string[]): boolean {
  return words.length > 0 && statements.some((asked) => words.every((word, index) => asked[index] === word));
}

/** Whether a statement is itself one of those that are asked about. */
export function isAskedItself(asked: AskedOfStatements, words: readonly string[]): boolean {
  return asked.statements.some((own) => own.join('.') === words.join('.'));
}
