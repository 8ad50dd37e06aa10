import {
  type Answer,
  compare,
  exactly,
  type GradeInterval,
  type Language,
  type Localized,
  type Quantity,
} from '@rtw-protocol/model';
import { joined } from '../wording/joined.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import type { CompiledGrade, CompiledSet, Condition, Operand } from './tree.ts';

/** How many criteria of a set have an answer, when all are told. */
interface Tally {
  unmet: number;
  met: number;
  applicable: number;
}

/** What a criterion answered, by its title. */
export interface Graded {
  title: Localized;
  answer: Answer;
}

/**
 * The grade as an interval: what is not reported may turn out either way. None where no criterion applies.
 * Waivers do not come into it.
 */
export function gradeOf(set: CompiledSet, graded: readonly Graded[]): GradeInterval | undefined {
  const { grade } = set;
  const asked = graded.filter(({ answer }) => answer !== 'not-applicable');
  if (!grade || asked.length === 0) return undefined;
  const unmet = asked.filter(({ answer }) => answer === 'not-met').length;
  const open = asked.filter(({ answer }) => answer === 'not-reported').length;
  const reached = Array.from({ length: open + 1 }, (_, turned) =>
    stepReached(grade, { unmet: unmet + turned, met: asked.length - unmet - turned, applicable: asked.length }),
  );
  const best = grade.steps[Math.min(...reached)];
  const worst = grade.steps[Math.max(...reached)];
  if (!best || !worst) return undefined;
  return {
    set: set.name,
    worst: worst.name,
    best: best.name,
    reason: { en: reasonIn('en', worst.label, best.label, asked), sv: reasonIn('sv', worst.label, best.label, asked) },
  };
}

/** The number of the first step whose condition holds; the last one has none. */
function stepReached({ steps }: CompiledGrade, tally: Tally): number {
  const found = steps.findIndex(({ when }) => !when || holds(when, tally));
  return found === -1 ? steps.length - 1 : found;
}

function holds(condition: Condition, tally: Tally): boolean {
  switch (condition.node) {
    case 'all':
      return condition.parts.every((part) => holds(part, tally));
    case 'any':
      return condition.parts.some((part) => holds(part, tally));
    case 'not':
    case 'absent':
      return !holds(condition.part, tally);
    case 'compare': {
      const [left, right] = [numberOf(condition.left, tally), numberOf(condition.right, tally)];
      return left !== undefined && right !== undefined && compare(left, condition.operator, right) === true;
    }
    default:
      return false;
  }
}

function numberOf(operand: Operand, tally: Tally): Quantity | undefined {
  if (operand.node === 'tally') return exactly('number', tally[operand.of]);
  if (operand.node === 'literal' && operand.value.kind === 'quantity') {
    const { quantity } = operand.value;
    // A share in a grade is a share of the criteria that apply: `unmet <= 50 %`.
    return quantity.dimension === 'share' ? times(quantity, tally.applicable) : quantity;
  }
  if (operand.node !== 'arithmetic') return undefined;
  const [left, right] = [numberOf(operand.left, tally)?.min, numberOf(operand.right, tally)?.min];
  if (left === undefined || right === undefined) return undefined;
  const value = { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[operand.operator];
  return Number.isFinite(value) ? exactly('number', value) : undefined;
}

function times({ min = 0, max = 0 }: Quantity, factor: number): Quantity {
  return { dimension: 'number', min: min * factor, max: max * factor };
}

/** "medium to high: attrition is not stated". */
function reasonIn(language: Language, worst: Localized, best: Localized, asked: readonly Graded[]): string {
  const named = (answer: Answer) =>
    asked.filter((one) => one.answer === answer).map(({ title }) => withinSentence(title[language]));
  const [unmet, silent] = [named('not-met'), named('not-reported')];
  const words = wording[language];
  const grade = worst[language] === best[language] ? best[language] : words.interval(worst[language], best[language]);
  const reasons = [
    ...(silent.length > 0 ? [words.silent(joined(silent, 'and', language), silent.length)] : []),
    ...(unmet.length > 0 ? [words.unmet(joined(unmet, 'and', language))] : []),
  ];
  return `${grade}: ${reasons.length > 0 ? reasons.join('; ') : words.allMet}`;
}

const wording = {
  en: {
    interval: (worst: string, best: string) => `${worst} to ${best}`,
    silent: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} not stated`,
    unmet: (names: string) => `not met: ${names}`,
    allMet: 'every criterion is met',
  },
  sv: {
    interval: (worst: string, best: string) => `${worst} till ${best}`,
    silent: (names: string) => `${names} framgår inte`,
    unmet: (names: string) => `inte uppfyllt: ${names}`,
    allMet: 'alla kriterier är uppfyllda',
  },
};
