import type { Calculation } from '@rtw-protocol/language/calculation';
import type { Language, Localized } from '@rtw-protocol/model';
import { listed } from '../text/counted.ts';
import { asMarkdown } from '../text/markdown.ts';

const size: Localized = { en: 'sample size', sv: 'urvalsstorlek' };
const forWhat: Localized = { en: 'for', sv: 'för' };
const precision: Localized = { en: 'for precision', sv: 'för precision' };
const notDeciding: Localized = { en: 'the study is not sized by it', sv: 'avgör inte studiens storlek' };

/** "PROSA: sample size for SickLeaveDays, women (the study is not sized by it)" */
export function nameOf(study: string, { outcomes, among, aim, deciding }: Calculation, language: Language): string {
  const about = [
    ...(outcomes.length > 0 ? [`${forWhat[language]} ${listed(outcomes, language)}`] : []),
    ...(aim === 'precision' ? [precision[language]] : []),
  ];
  const whom = among ? `, ${among[language]}` : '';
  const remark = deciding ? '' : ` (${notDeciding[language]})`;
  return asMarkdown(`${study}: ${[size[language], ...about].join(' ')}${whom}${remark}`);
}
