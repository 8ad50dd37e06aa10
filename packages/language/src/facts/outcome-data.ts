import type { Outcome, Property, Term } from '@rtw-protocol/model';
import { entryAnswer, entryWords, isKindOf, some } from './terms.ts';

/** Whether the outcome is primary, or one of several; unknown where it does not tell its role. */
export function isPrimary(outcome: Outcome): boolean | undefined {
  const roles = outcome.role?.claims.map(({ value }) => value.word) ?? [];
  if (roles.length === 0) return undefined;
  return roles.some((role) => role === 'primary' || role === 'co-primary');
}

/** Whether the outcome is about work or sick leave, by the domain of its concept. */
export function isWorkOutcome({ concept }: Outcome): boolean | undefined {
  const domains = entryWords(concept, 'domain');
  if (domains.length > 0) return domains.includes('work');
  return isKindOf(concept, 'return-to-work', 'sick-leave') || undefined;
}

/** Whether a register is among the data sources. Records of insurers and employers are kinds of register. */
export function isFromRegister(outcome: Outcome): boolean | undefined {
  const sources = termsOf(outcome.dataSource);
  return sources.length > 0 ? some(sources.map((source) => isKindOf(source, 'register'))) : undefined;
}

/**
 * Whether the outcome rests on what participants report and on nothing else. Only the data sources tell that it does.
 * Where none are stated, those who report it, or an instrument that is no questionnaire, may tell that it does not; a
 * register may still stand beside what participants answer.
 */
export function isSelfReportOnly(outcome: Outcome): boolean | undefined {
  const sources = termsOf(outcome.dataSource);
  if (sources.length > 0) return every(sources.map((source) => isKindOf(source, 'self-report')));
  const reporters = termsOf(outcome.reportedBy);
  const [terms, kind] =
    reporters.length > 0 ? [reporters, 'participants'] : [termsOf(outcome.instrument), 'questionnaire'];
  return terms.some((term) => isKindOf(term, kind) === false) ? false : undefined;
}

/** Whether one of the instruments is validated, as far as the vocabulary knows. */
export function hasValidatedInstrument(outcome: Outcome): boolean | undefined {
  const instruments = termsOf(outcome.instrument);
  return instruments.length > 0 ? some(instruments.map((term) => entryAnswer(term, 'validated'))) : undefined;
}

/**
 * Whether the outcome is an event, a return to work or the end of a benefit, and not time that is added up or a
 * state at one time. A concept that leaves it open ("return to work") is told by what is measured.
 */
export function isReturnEvent(outcome: Outcome): boolean | undefined {
  const { concept } = outcome;
  if (concept.lineage.length === 0) return undefined;
  if (isKindOf(concept, 'share-in-work')) return false;
  if (isKindOf(concept, 'share-returned', 'time-to-return', 'end-of-benefit')) return true;
  if (!isKindOf(concept, 'return-to-work')) return false;
  const measures = outcome.measuredAs?.claims.map(({ value }) => value.word) ?? [];
  if (measures.length === 0) return undefined;
  return measures.some((measure) => measure === 'share' || measure === 'time-to-event');
}

function termsOf(property: Property<Term> | undefined): Term[] {
  return property?.claims.map(({ value }) => value) ?? [];
}

function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
