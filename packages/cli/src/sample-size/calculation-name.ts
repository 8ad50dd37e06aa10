import type { Calculation } from '@rtw-protocol/language/calculation';
import type { Language, Localized } from '@rtw-protocol/model';
import { listed } from '../text/counted.ts';
import { asMarkdown } from '../text/markdown.ts';

const size: Localized = { en: 'sample size', sv: 'urvalsstorlek' };
const forWhat: Localized = { en: 'for', sv: 'för' };
const precision: Localized = { en: 'for a given precision', sv: 'för en given precision' };
const notDeciding: Localized = { en: 'the study is not sized by it', sv: 'studien dimensioneras inte efter den' };

/** "PROSA: sample size for SickLeaveDays, women (the study is not sized by it)" */
export function nameOf(study: string, { outcomes, among, aim, deciding }: Calculation, language: Language): string {
  const parts = [
    `${size[language]}${outcomes.length > 0 ? ` ${forWhat[language]} ${listed(outcomes, language)}` : ''}`,
    ...(among ? [among[language]] : []),
    ...(aim === 'precision' ? [precision[language]] : []),
  ];
  const remark = deciding ? '' : ` (${notDeciding[language]})`;
  return asMarkdown(`${study}: ${parts.join(', ')}${remark}`);
}
