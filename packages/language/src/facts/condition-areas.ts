import type { Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { entryWords, some } from './terms.ts';

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

/** The chapters of ICD that hold the conditions of an area. */
const chapters = { mental: /^F/i, musculoskeletal: /^M/i };

/** Whether anybody is included for a condition of an area: by the conditions, or where none is told by the codes. */
export function areaFact({ condition, diagnoses }: Population, area: keyof typeof chapters) {
  const conditions = condition?.claims.map(({ value }) => entryWords(value, 'area')) ?? [];
  if (condition && conditions.length > 0) {
    return yesNoFact(
      some(conditions.map((areas) => areas.includes(area) || (areas.length > 0 ? false : undefined))),
      condition.range,
    );
  }
  const codes = diagnoses?.claims.map(({ value }) => value.from) ?? [];
  if (!diagnoses || codes.length === 0) return undefined;
  return yesNoFact(
    some(codes.map((code) => (isOfChapter(code) === undefined ? undefined : chapters[area].test(code)))),
    diagnoses.range,
  );
}

/** Kleene's "and": no where one is no, yes where all are yes. */
function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
