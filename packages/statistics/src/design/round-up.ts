import { Refusal } from '../refusal.ts';

/**
 * The next whole number of persons, clusters or events, never below one.
 *
 * 1e-9 is subtracted first, so that a result that is whole but for the last binary digits is not rounded past itself.
 */
export function roundUp(count: number): number {
  if (!(count <= Number.MAX_SAFE_INTEGER)) throw new Refusal(beyondCounting);
  return Math.max(1, Math.ceil(count - 1e-9));
}

const beyondCounting = {
  en: 'The difference is so small, or the demands so high, that no number of participants is enough.',
  sv: 'Skillnaden är så liten, eller kraven så höga, att inget antal deltagare räcker.',
};
