import type { Outcome, Property, Term } from '@rtw-protocol/model';
import type { Parts } from './composite-outcomes.ts';
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

/**
 * Whether a register is among the data sources. Records of insurers and employers are kinds of register. A composite
 * outcome that does not tell has the sources of its parts: it is from a register if each of them is.
 */
export function isFromRegister(outcome: Outcome, parts: Parts): boolean | undefined {
  if (tellsSource(outcome)) return hasRegister(outcome);
  return unanimous(parts(outcome, tellsSource).map((part) => part && hasRegister(part)));
}

/**
 * Whether the outcome rests on what participants report and on nothing else. Only the data sources tell that it does.
 * Where none are stated, those who report it, or an instrument that is no questionnaire, may tell that it does not; a
 * register may still stand beside what participants answer. A composite outcome that does not tell is as its parts.
 */
export function isSelfReportOnly(outcome: Outcome, parts: Parts): boolean | undefined {
  const own = ownSelfReportOnly(outcome);
  if (own !== undefined || tellsSource(outcome)) return own;
  const answers = parts(outcome, tellsSource).map((part) => part && ownSelfReportOnly(part));
  return answers.length > 0 ? every(answers) : undefined;
}

/**
 * Whether one of the instruments is validated, as far as the vocabulary knows. Of a composite outcome without one,
 * each part must be measured with a validated instrument, or be taken from a register, which needs none.
 */
export function hasValidatedInstrument(outcome: Outcome, parts: Parts): boolean | undefined {
  if (tellsInstrument(outcome)) return isValidated(outcome);
  const found = parts(outcome, tellsInstrument);
  const answers = found.map((part) => part && isValidated(part));
  const isCovered = found.every((part, n) => answers[n] || (part && isFromRegister(part, parts)));
  if (isCovered && answers.includes(true)) return true;
  return unanimous(answers) === false ? false : undefined;
}

function hasRegister({ dataSource }: Outcome): boolean | undefined {
  const sources = termsOf(dataSource);
  return sources.length > 0 ? some(sources.map((source) => isKindOf(source, 'register'))) : undefined;
}

function ownSelfReportOnly({ dataSource, reportedBy, instrument }: Outcome): boolean | undefined {
  const sources = termsOf(dataSource);
  if (sources.length > 0) return every(sources.map((source) => isKindOf(source, 'self-report')));
  const reporters = termsOf(reportedBy);
  const [terms, kind] = reporters.length > 0 ? [reporters, 'participants'] : [termsOf(instrument), 'questionnaire'];
  return terms.some((term) => isKindOf(term, kind) === false) ? false : undefined;
}

function isValidated({ instrument }: Outcome): boolean | undefined {
  const instruments = termsOf(instrument);
  return instruments.length > 0 ? some(instruments.map((term) => entryAnswer(term, 'validated'))) : undefined;
}

function tellsSource({ dataSource }: Outcome): boolean {
  return termsOf(dataSource).length > 0;
}

function tellsInstrument({ instrument }: Outcome): boolean {
  return termsOf(instrument).length > 0;
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

/** The answer that all give; nothing where they differ, or one gives none. */
function unanimous(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}
