import type { Solution } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { solveCase } from '../solve-case.ts';
import type { Outcome } from './trial.ts';

/** The solution of a case; throws its refusal. */
export function answered(method: string, inputs: Readonly<Record<string, number | boolean>>): Solution {
  const answer = solveCase(method, inputs);
  if ('refused' in answer) throw new Refusal(answer.refused);
  return answer.solution;
}

/** What is found, or the reason why nothing is. Figures are finite, or nothing is found. */
export function attempted<T extends object>(find: () => T): Outcome<T> {
  try {
    const found = find();
    return areNumbers(found) ? { found } : { refused: beyondNumbers };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

function areNumbers(found: object): boolean {
  return Object.values(found).every((value) => {
    if (typeof value === 'number') return Number.isFinite(value);
    return typeof value !== 'object' || value === null || areNumbers(value);
  });
}

const beyondNumbers = {
  en: 'The figures are so extreme that there is no answer.',
  sv: 'Värdena är så extrema att det inte finns något svar.',
};
