import type { Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { entryWords } from './terms.ts';

type Population = NonNullable<Study['population']>;

/**
 * Whether everybody is included for a mental or a musculoskeletal condition: by the conditions, or where none is
 * told by the chapters of the diagnosis codes. Words that the vocabulary does not have leave it open.
 */
export function areasFact({ condition, diagnoses }: Population) {
  const conditions = condition?.claims.map(({ value }) => entryWords(value, 'area')) ?? [];
  if (condition && conditions.length > 0) return yesNoFact(every(conditions.map(isOfArea)), condition.range);
  const codes = diagnoses?.claims.flatMap(({ value }) => [value.from, ...(value.to ? [value.to] : [])]) ?? [];
  return diagnoses && codes.length > 0 ? yesNoFact(every(codes.map(isOfChapter)), diagnoses.range) : undefined;
}

function isOfArea(areas: readonly string[]): boolean | undefined {
  if (areas.length === 0) return undefined;
  return areas.some((area) => area === 'mental' || area === 'musculoskeletal');
}

/** F and M of ICD. P and L are theirs in ICPC, and something else in ICD: a code does not tell which of them it is of. */
function isOfChapter(code: string): boolean | undefined {
  if (/^[PL]/i.test(code)) return undefined;
  return /^[FM]/i.test(code);
}

/** Kleene's "and": no where one is no, yes where all are yes. */
function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
