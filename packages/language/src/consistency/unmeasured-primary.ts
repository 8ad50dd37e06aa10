import type { Finding, JudgedStudy } from '@rtw-protocol/model';
import { contradiction } from './contradiction.ts';

/**
 * A primary outcome of which neither time nor source nor instrument is told, nor even said to be unreported. An
 * outcome without a time of its own is measured at the times at which the study follows people.
 */
export function unmeasuredPrimary(study: JudgedStudy): Finding[] {
  if (study.followUp && (study.followUp.claims.length > 0 || study.followUp.silence)) return [];
  return study.outcomes
    .filter(({ primary }) => primary?.claims[0]?.value.yes === true)
    .filter(
      ({ at, comparedAt, window, instrument, dataSource, reportedBy, composedOf }) =>
        !at && !comparedAt && !window && !instrument && !dataSource && !reportedBy && !composedOf,
    )
    .map(({ name, range }) =>
      contradiction('unmeasured-primary', range, {
        en: `${name} is a primary outcome, but nobody measures it: there is no time, instrument or data source. Write \`at:\` or \`window:\`, and \`instrument:\` or \`data-source:\`; \`not reported\` says that the source is silent.`,
        sv: `${name} är ett primärt utfall, men ingen mäter det: varken tid, instrument eller datakälla anges. Skriv \`at:\` eller \`window:\`, och \`instrument:\` eller \`data-source:\`; \`not reported\` säger att källan inte anger det.`,
      }),
    );
}
