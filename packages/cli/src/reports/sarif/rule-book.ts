import type { Finding } from '@rtw-protocol/model';
import type { ReportingDescriptor } from 'sarif';
import { ruleOf } from './rule.ts';
import type { SarifOptions } from './sarif-report.ts';

/** The rules that the results of a run name, in the order in which they first do. */
export interface RuleBook {
  indexOf(finding: Finding): number;
  all(): ReportingDescriptor[];
}

export function ruleBook(options: Pick<SarifOptions, 'language' | 'shipped'>): RuleBook {
  const rules = new Map<string, { index: number; rule: ReportingDescriptor }>();
  return {
    indexOf: (finding) => {
      const known = rules.get(finding.code);
      if (known) return known.index;
      const index = rules.size;
      rules.set(finding.code, { index, rule: ruleOf(finding, options) });
      return index;
    },
    all: () => [...rules.values()].map(({ rule }) => rule),
  };
}
