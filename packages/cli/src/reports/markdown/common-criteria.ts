import type { Finding, Localized, Verdict } from '@rtw-protocol/model';
import { byCodeUnit } from '../../text/by-code-unit.ts';

/** A criterion and how many studies it is not met by, or not answered in. */
export interface CommonCriterion {
  id: string;
  title?: Localized;
  notMet: number;
  notReported: number;
}

/** Which criteria a whole call has most trouble with. What is kept grows with the criteria, not with the studies. */
export interface CommonCriteria {
  /** What the criteria say of one more study. */
  add(verdicts: readonly Verdict[]): void;
  studies(): number;
  /** A verdict has no title; the findings of the file do. */
  name(findings: readonly Finding[]): void;
  /** Those that most studies do not meet or are silent on. */
  most(number: number): CommonCriterion[];
}

const inAll = ({ notMet, notReported }: CommonCriterion): number => notMet + notReported;

export function createCommonCriteria(): CommonCriteria {
  const byId = new Map<string, CommonCriterion>();
  let studies = 0;
  return {
    studies: () => studies,
    add: (verdicts) => {
      studies += 1;
      for (const { id, status } of verdicts) {
        if (status !== 'not-met' && status !== 'not-reported') continue;
        const criterion = byId.get(id) ?? { id, notMet: 0, notReported: 0 };
        byId.set(id, criterion);
        if (status === 'not-met') criterion.notMet += 1;
        else criterion.notReported += 1;
      }
    },
    name: (findings) => {
      for (const { code, title } of findings) {
        const criterion = byId.get(code);
        if (criterion && title) criterion.title ??= title;
      }
    },
    most: (number) =>
      [...byId.values()]
        .sort((a, b) => inAll(b) - inAll(a) || b.notMet - a.notMet || byCodeUnit(a.id, b.id))
        .slice(0, number),
  };
}
