import type { Severity, Verdict } from '@rtw-protocol/model';
import type { AskedPart } from '../templates/effective.ts';
import type { ProtocolJudgement } from './judgements.ts';

/** A part of a template, and how far a protocol is with it. */
export interface RequirementState {
  part: AskedPart;
  /** `open`: not met, or not reported. */
  state: 'met' | 'open' | 'waived' | 'not-applicable';
  status: Verdict['status'];
  severity: Severity;
}

/**
 * How far a protocol is with what its template, and those that this extends, ask themselves; in the order in which
 * they ask it. What they turn off is left out. Criteria of sets are told by the verdicts.
 */
export function requirementStates({ template, verdicts }: ProtocolJudgement): RequirementState[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  return (template?.parts ?? []).flatMap((part) => {
    const verdict = byId.get(part.id);
    if (!verdict) return [];
    const { status, severity } = verdict;
    const state = status === 'not-met' || status === 'not-reported' ? 'open' : status;
    return [{ part, state, status, severity }];
  });
}
