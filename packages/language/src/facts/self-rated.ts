import type { Outcome } from '@rtw-protocol/model';
import { entryWords, isKindOf, some } from './terms.ts';

/** What people are asked to rate with an instrument belongs to these parts of life. */
const ratedDomains = ['health', 'function', 'process', 'satisfaction'];

/** Entries for an instrument of which only the sort is told. */
const unnamed = ['questionnaire', 'interview-guide', 'own-questions'];

/**
 * Whether the outcome is something that people rate themselves, so that an instrument is needed. Questions about
 * work, absence and costs are asked without one, and what is made of other outcomes is rated there. An outcome that
 * names an instrument is rated with it, and one that does not tell its source is taken to be rated.
 */
export function isSelfRated({ concept, instrument, composedOf, dataSource, reportedBy }: Outcome): boolean | undefined {
  const domains = entryWords(concept, 'domain');
  if (domains.length === 0) return undefined;
  const isRated = domains.some((domain) => ratedDomains.includes(domain));
  if (!isRated || isKindOf(concept, 'adverse-events', 'delivery')) return false;
  if ((instrument?.claims.length ?? 0) > 0) return true;
  if ((composedOf?.claims.length ?? 0) > 0) return false;
  const sources = dataSource?.claims.map(({ value }) => value) ?? [];
  if (sources.length > 0)
    return some(sources.map((source) => isKindOf(source, 'self-report') && !isKindOf(source, 'interviews')));
  const reporters = reportedBy?.claims.map(({ value }) => value) ?? [];
  return reporters.length === 0 || some(reporters.map((reporter) => isKindOf(reporter, 'participants')));
}

/** Whether the instrument is told by its name; unknown where it is told in words. */
export function namesInstrument({ instrument }: Outcome): boolean | undefined {
  const terms = instrument?.claims.map(({ value }) => value) ?? [];
  if (terms.length === 0) return undefined;
  return some(terms.map(({ name, lineage }) => (lineage.length === 0 ? undefined : !unnamed.includes(name ?? ''))));
}
