import type { Severity, Verdict } from '@rtw-protocol/model';
import type { AskedPart } from '../templates/effective.ts';
import type { ProtocolJudgement } from './judgements.ts';

/** How far a protocol is with what is asked. `open`: not met, or not reported. */
export type AskedState = 'met' | 'open' | 'waived' | 'not-applicable';

/** A part of a template, and how far a protocol is with it. */
export interface RequirementState {
  part: AskedPart;
  state: AskedState;
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
    return [{ part, state: stateOf(verdict), status, severity }];
  });
}

/** How far a protocol is with what a criterion asks. */
export function stateOf({ status }: Pick<Verdict, 'status'>): AskedState {
  return status === 'not-met' || status === 'not-reported' ? 'open' : status;
}
