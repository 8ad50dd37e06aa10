import type { FileReport, Finding, Verdict, Waiver } from '@rtw-protocol/model';

/** What a criterion would say if it were not waived, at the place of the waiver. */
export interface WaivedFinding {
  finding: Finding;
  /** The reason, in the author's words. */
  because: string;
}

/** What the waivers of a file silence. Of what is switched off there is nothing to tell. */
export function waivedFindings({ studies }: FileReport): WaivedFinding[] {
  return studies.flatMap(({ study, waivers, verdicts }) =>
    waivers.flatMap((waiver) => {
      const verdict = verdicts.find(({ id }) => id === waiver.criterion);
      return verdict ? [{ finding: silenced(study, waiver, verdict), because: waiver.because }] : [];
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
      sv: status === 'not-met' ? `${sv}: det är inte uppfyllt.` : `${sv}: det som efterfrågas är inte angivet.`,
    },
    study,
    range,
    place: [`protocol ${study}`, ...(at ? [`${at.kind} ${at.name}`] : []), `waive ${criterion}`],
    fixes: [],
  };
}
