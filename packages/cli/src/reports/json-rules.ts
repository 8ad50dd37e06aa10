import type { Finding, Language } from '@rtw-protocol/model';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { JsonFinding, JsonRule } from './json-shape.ts';

/** The texts that are mostly the same for all findings of a code. */
const texts = ['title', 'why', 'write'] as const;

type OwnTexts = Pick<JsonFinding, (typeof texts)[number]>;

/** What has been told of each code: the texts of its first finding. */
export interface ToldRules {
  /** What a finding says otherwise than the rule of its code. */
  ownTexts(finding: Finding, language: Language): OwnTexts;
  /** The rules by code, sorted. */
  all(): Record<string, JsonRule>;
}

export function toldRules(): ToldRules {
  const rules = new Map<string, JsonRule>();
  return {
    ownTexts(finding, language) {
      const said: JsonRule = {};
      for (const key of texts) {
        const text = finding[key]?.[language];
        if (text !== undefined) said[key] = text;
      }
      const rule = rules.get(finding.code);
      if (!rule) {
        rules.set(finding.code, said);
        return {};
      }
      const own: OwnTexts = {};
      for (const key of texts) if (said[key] !== rule[key]) own[key] = said[key] ?? null;
      return own;
    },
    all: () =>
      Object.fromEntries(
        [...rules].filter(([, rule]) => Object.keys(rule).length > 0).sort(([a], [b]) => byCodeUnit(a, b)),
      ),
  };
}

/** The texts of a finding: its own, else those of the rule of its code. */
export function textsOf(finding: JsonFinding, rules: ReadonlyMap<string, JsonRule>): JsonRule {
  const rule = rules.get(finding.code) ?? {};
  const found: JsonRule = {};
  for (const key of texts) {
    const text = finding[key] === undefined ? rule[key] : finding[key];
    if (text !== undefined && text !== null) found[key] = text;
  }
  return found;
}
