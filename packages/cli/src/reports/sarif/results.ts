import type { Finding, Language, Localized } from '@rtw-protocol/model';
import type { Fix, Location, Result, Suppression } from 'sarif';
import { findingLabels } from '../../text/finding-labels.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { orderedFindings } from '../ordered-findings.ts';
import type { CheckedFile } from '../reporter.ts';
import { sourceWords } from '../text-finding.ts';
import { checkedFile } from './artifact-location.ts';
import { fixesOf } from './fixes.ts';
import { levels } from './levels.ts';
import { logicalLocationsOf } from './logical-locations.ts';
import { messageText } from './message-text.ts';
import { regionWithText } from './region.ts';
import { relatedLocationsOf } from './related-locations.ts';
import type { RuleBook } from './rule-book.ts';
import type { SarifOptions } from './sarif-options.ts';
import { waivedFindings } from './waived-findings.ts';

/** The results of a file in reading order: its findings, those that a baseline accepts, and what is waived. */
export function resultsOf(file: CheckedFile, rules: RuleBook, options: SarifOptions): Result[] {
  const waived = new Map(waivedFindings(file.report).map(({ finding, because }) => [finding, because]));
  const findings = [...file.report.findings, ...waived.keys()];
  const fingerprints = fingerprintsOf({ ...file, report: { ...file.report, findings } });
  return orderedFindings(findings, options.least).map((finding) => ({
    ...resultOf(finding, file, rules, options),
    partialFingerprints: fingerprintsAs(fingerprints.get(finding) ?? ''),
    // Either every result of a run tells what suppresses it or none does, and so with the state.
    suppressions: suppressionsOf(finding, waived.get(finding), file, options.language),
    ...(file.accepted && { baselineState: file.accepted.has(finding) ? 'unchanged' : 'new' }),
  }));
}

function resultOf(finding: Finding, file: CheckedFile, rules: RuleBook, options: SarifOptions): Result {
  const { code, severity, message, write, study, status, source, range } = finding;
  const { language, shipped } = options;
  const fixes: Fix[] = fixesOf(finding, file.path, language);
  const related: Location[] = relatedLocationsOf(finding, file.path, options);
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(finding),
    kind: 'fail',
    level: levels[severity],
    message: { text: messageText(message[language], write && `${findingLabels.write[language]}: ${write[language]}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: checkedFile(file.path),
          region: regionWithText(range, file.lines),
        },
        ...logicalLocationsOf(finding),
      },
    ],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
    properties: {
      ...(study !== undefined && { study }),
      ...(status && { status }),
      ...(source && { source: sourceWords(source, shipped.titles.source(source.key)) }),
    },
  };
}

/** GitHub follows a result by the second of these and reads no other. */
function fingerprintsAs(fingerprint: string): NonNullable<Result['partialFingerprints']> {
  return { 'rtwStructuralPlace/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` };
}

function suppressionsOf(
  finding: Finding,
  waivedBecause: string | undefined,
  { accepted }: CheckedFile,
  language: Language,
): Suppression[] {
  if (waivedBecause !== undefined) {
    return [{ kind: 'inSource', status: 'accepted', justification: messageText(waivedBecause) }];
  }
  if (!accepted?.has(finding)) return [];
  return [{ kind: 'external', status: 'accepted', justification: acceptedBefore[language] }];
}

const acceptedBefore: Localized = {
  en: 'It was there when the baseline was made.',
  sv: 'Den fanns när baslinjen gjordes.',
};
