import type { FileReport, Finding, Verdict, Waiver } from '@rtw-protocol/model';
import { isSamePlace } from '../text-finding.ts';

/** What a criterion would say if it were not waived, at the place of the waiver. */
export interface WaivedFinding {
  finding: Finding;
  /** The reason, in the author's words. */
  because: string;
}

/** Findings about waivers that have no effect. */
const ineffective = new Set(['waiver.unneeded', 'waiver.repeated', 'waiver.forbidden', 'waiver.not-in-use']);

/** What the waivers of a file silence. One that silences nothing is a finding of its own. */
export function waivedFindings({ studies, findings }: FileReport): WaivedFinding[] {
  const useless = findings.filter(({ code }) => ineffective.has(code));
  return studies.flatMap(({ study, waivers, verdicts }) =>
    waivers.flatMap((waiver) => {
      const verdict = verdicts.find(({ id }) => id === waiver.criterion);
      if (!verdict || useless.some((finding) => isSamePlace(finding, waiver))) return [];
      return [{ finding: silenced(study, waiver, verdict), because: waiver.because }];
    }),
  );
}

function silenced(study: string, { criterion, at, range }: Waiver, { answer, severity }: Verdict): Finding {
  const en = `${criterion} is waived${at ? ` at ${at.name}` : ''}`;
  const sv = `${criterion} är undantaget${at ? ` för ${at.name}` : ''}`;
  const status = answer === 'not-met' || answer === 'not-reported' ? answer : undefined;
  return {
    code: criterion,
    severity,
    ...(status && { status }),
    message: {
      en: status === 'not-met' ? `${en}: it is not met.` : `${en}: what it asks for is not reported.`,
      sv: status === 'not-met' ? `${sv}: det är inte uppfyllt.` : `${sv}: det som det frågar efter är inte angivet.`,
    },
    study,
    range,
    place: [`protocol ${study}`, ...(at ? [`${at.kind} ${at.name}`] : []), `waive ${criterion}`],
    fixes: [],
  };
}
