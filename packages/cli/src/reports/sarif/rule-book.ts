import type { Finding } from '@rtw-protocol/model';
import type { ReportingDescriptor } from 'sarif';
import { ruleOf } from './rule.ts';
import type { SarifOptions } from './sarif-options.ts';

/** The rules that the results of a run name, in the order in which they first do. */
export interface RuleBook {
  indexOf(finding: Finding): number;
  all(): ReportingDescriptor[];
}

export function ruleBook(options: Pick<SarifOptions, 'language' | 'shipped'>): RuleBook {
  const rules = new Map<string, { index: number; finding: Finding }>();
  return {
    indexOf: (finding) => {
      const known = rules.get(finding.code);
      if (!known) {
        rules.set(finding.code, { index: rules.size, finding });
        return rules.size - 1;
      }
      // What is only waived does not tell what a criterion of a project is about; a later finding of it may.
      if (!known.finding.title && finding.title) known.finding = finding;
      return known.index;
    },
    all: () => [...rules.values()].map(({ finding }) => ruleOf(finding, options)),
  };
}
