import type { Language, Localized } from '@rtw-protocol/model';
import { coloursWhen } from '../terminal/colours.ts';
import { counted, things } from '../text/counted.ts';
import type { ReportPlan } from './report-outputs.ts';
import type { Tally } from './tally.ts';
import { inAll } from './text-summary.ts';
import { type FailingOptions, isOverMaximum } from './verdict.ts';

/** What is said when a run is over, and nothing that it wrote to standard output says so. */
export function closingNotes(tally: Tally, plans: readonly ReportPlan[], options: FailingOptions): Localized[] {
  const isSilent = tally.files > 0 && plans.every(({ output }) => output !== undefined);
  return [
    ...(isSilent ? [{ en: inWords(tally, 'en'), sv: inWords(tally, 'sv') }] : []),
    ...(isOverMaximum(tally, options) ? [tooMany(tally.findings.warning, options.maxWarnings ?? 0)] : []),
  ];
}

function inWords(tally: Tally, language: Language): string {
  return inAll(tally, { language, least: 'info', colours: coloursWhen(false) })[0] ?? '';
}

function tooMany(warnings: number, most: number): Localized {
  return {
    en: `The run fails: ${counted(warnings, things.warning, 'en')}, and at most ${most} are allowed (--max-warnings).`,
    sv: `Körningen underkänns: ${counted(warnings, things.warning, 'sv')}, och högst ${most} är tillåtna (--max-warnings).`,
  };
}
