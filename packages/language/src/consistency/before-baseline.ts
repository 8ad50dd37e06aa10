import { type Claim, compare, type Finding, type JudgedStudy, type Moment } from '@rtw-protocol/model';
import { isKindOf } from '../facts/terms.ts';
import { contradiction } from './contradiction.ts';
import { momentText, timesOf } from './moments.ts';

/**
 * People are asked before they take part. A measurement before the randomisation or the intervention is what a
 * baseline is; one before inclusion or before baseline is not.
 */
export function beforeBaseline(study: JudgedStudy): Finding[] {
  const times = timesOf(study);
  const isTooEarly = ({ value }: Claim<Moment>) => {
    const whens = times.when(value, 'start');
    const root = anchorOf(study, value);
    if (whens.length === 0 || (root !== 'inclusion' && root !== 'baseline')) return false;
    return whens.every((when) => compare(when, '<', { dimension: 'duration', min: 0, max: 0 }) === true);
  };
  return study.outcomes.filter(isReportedByPeople).flatMap((outcome) =>
    (outcome.at?.claims ?? []).filter(isTooEarly).map((claim) => {
      const when = momentText(claim.value);
      return contradiction('before-baseline', claim.range, {
        en: `${outcome.name} rests on what people report, and is measured at ${when.en}: before they take part. Write \`baseline\`, or \`data-source:\` with the register that holds it.`,
        sv: `${outcome.name} bygger på vad personer uppger, och mäts vid ${when.sv}: innan de deltar. Skriv \`baseline\`, eller \`data-source:\` med registret där uppgiften finns.`,
      });
    }),
  );
}

/** What somebody reports, or answers in a questionnaire, and no register holds. */
function isReportedByPeople(outcome: JudgedStudy['outcomes'][number]): boolean {
  const { fromRegister, selfReportOnly, reportedBy, dataSource, instrument } = outcome;
  if (fromRegister?.claims.some(({ value }) => value.yes)) return false;
  if (selfReportOnly?.claims[0]?.value.yes === true || (reportedBy?.claims.length ?? 0) > 0) return true;
  const isFilledIn = instrument?.claims.some(({ value }) => isKindOf(value, 'questionnaire')) === true;
  return isFilledIn && (dataSource?.claims.length ?? 0) === 0;
}

/** The anchor that a moment is counted from in the end, through whatever points. */
function anchorOf(study: JudgedStudy, { from }: Moment): string | undefined {
  const seen = new Set<string>();
  let name = from;
  while (name !== undefined && !seen.has(name)) {
    seen.add(name);
    const { points, periods } = study.timeline;
    const point = points.find((candidate) => candidate.name === name);
    const period = periods.find((candidate) => candidate.name === name);
    if (!point && !period) return name;
    name = point ? point.moment.from : period?.start?.from;
  }
  return undefined;
}
