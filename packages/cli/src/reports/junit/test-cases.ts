import type { FileReport, Finding, Verdict, Waiver } from '@rtw-protocol/model';
import { printable, printableProse } from '../../text/printable.ts';
import { orderedFindings } from '../ordered-findings.ts';
import type { CheckedFile } from '../reporter.ts';
import { isAtLeast } from '../severity-order.ts';
import { kindOf } from '../tally.ts';
import type { JunitOptions } from './junit-options.ts';

/** One question that was asked of a file, as a test. */
export interface TestCase {
  /** The code alone, so that what follows tests over time finds it again. */
  name: string;
  /** The file and the study. */
  group: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What the answer rests on; told of a test that passed as well. */
  findings: readonly Finding[];
  /** Why it was skipped: the reason of the waiver. */
  because?: string;
}

type StudyVerdicts = FileReport['studies'][number];
type Told = Pick<JunitOptions, 'least' | 'failing'>;

/**
 * The tests of a file: that its text can be read, what else the language finds, and every criterion of every study that
 * applies. A criterion whose findings are not told, or are accepted by a baseline, is no test.
 */
export function testCasesOf({ path, report, accepted }: CheckedFile, options: Told): TestCase[] {
  const findings = orderedFindings(report.findings, options.least).filter((finding) => !accepted?.has(finding));
  const file = printable(path.replace(/\.rtw$/, ''));
  const asked = new Set(report.studies.flatMap(({ study, verdicts }) => verdicts.map(({ id }) => keyOf(id, study))));
  const others = findings.filter(({ code, study }) => !asked.has(keyOf(code, study)));
  return [
    // Every file has this one, so that one without a study is seen to be sound as well.
    judged('syntax', file, others.filter(isAboutReading), options),
    ...othersByCode(
      others.filter((finding) => !isAboutReading(finding)),
      file,
      options,
    ),
    ...report.studies.flatMap((study) => criteriaOf(study, findings, file, options)),
  ];
}

const keyOf = (code: string, study: string | undefined) => JSON.stringify([code, study]);

const isAboutReading = (finding: Finding) => kindOf(finding) === 'syntax';

function othersByCode(findings: readonly Finding[], file: string, options: Told): TestCase[] {
  return [...Map.groupBy(findings, ({ code, study }) => keyOf(code, study)).values()].map((same) => {
    const { code, study } = same[0]!;
    return judged(code, groupOf(file, study), same, options);
  });
}

function criteriaOf(
  { study, verdicts, waivers }: StudyVerdicts,
  findings: readonly Finding[],
  file: string,
  options: Told,
): TestCase[] {
  const byCode = Map.groupBy(
    findings.filter((finding) => finding.study === study),
    ({ code }) => code,
  );
  const group = groupOf(file, study);
  return verdicts.flatMap((verdict): TestCase[] => {
    const told = byCode.get(verdict.id);
    if (told) return [judged(verdict.id, group, told, options)];
    // Whatever is waived: what is met is met.
    if (verdict.answer === 'met') return [{ name: printable(verdict.id), group, outcome: 'passed', findings: [] }];
    const reasons = reasonsOf(verdict, waivers);
    if (reasons.length === 0 || !isAtLeast(verdict.severity, options.least)) return [];
    return [{ name: printable(verdict.id), group, outcome: 'skipped', findings: [], because: reasons.join(' ') }];
  });
}

function judged(code: string, group: string, findings: readonly Finding[], { failing }: Told): TestCase {
  const fails = findings.some(({ severity }) => isAtLeast(severity, failing));
  return { name: printable(code), group, outcome: fails ? 'failed' : 'passed', findings };
}

/** Why what a criterion would find is silenced; none where nothing is. */
function reasonsOf({ id, status, answer }: Verdict, waivers: readonly Waiver[]): string[] {
  if (status !== 'waived' || answer === 'not-applicable') return [];
  return waivers.filter(({ criterion }) => criterion === id).map(({ because }) => printableProse(because));
}

/** Many readers take what stands behind the last full stop for the class, and what stands before for its package. */
const groupOf = (file: string, study: string | undefined) =>
  study === undefined ? file : `${file}.${printable(study)}`;
