import type { FileReport, Finding, GradeInterval, Language, Severity } from '@rtw-protocol/model';
import type { CheckedFile } from '../reporter.ts';

/** What the criteria of one set say of a study, counted; what does not apply or is waived counts for nothing. */
export interface Answers {
  met: number;
  notMet: number;
  notReported: number;
}

/** All that is kept of a study once its file is done: a row of the overview. */
export interface OverviewRow {
  path: string;
  /** Absent where the findings concern the file: its text cannot be read, or it holds no study. */
  study?: string;
  /** By set, in words: "medium to high". */
  grades: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, Answers>;
  findings: Record<Severity, number>;
  accepted: number;
  waived: number;
  /** Where on the page its findings are, if they are told. */
  anchor?: string;
}

/** The rows of a file: one for each study, and one for what concerns none of them. */
export function overviewRows({ path, report, accepted }: CheckedFile, language: Language): OverviewRow[] {
  const { studies, findings } = report;
  const names = new Set(studies.map(({ study }) => study));
  // What is said of the text as a whole concerns its only study.
  const ownerOf = ({ study }: Finding) => (studies.length === 1 ? studies[0]?.study : study);
  const rows = studies.map((study) => ({
    path,
    study: study.study,
    grades: new Map(study.grades.map((grade) => [grade.set, gradeWords(grade, language)])),
    answers: answersOf(study),
    waived: study.waivers.length,
    ...findingCounts(
      findings.filter((finding) => ownerOf(finding) === study.study),
      accepted,
    ),
  }));
  const others = findings.filter((finding) => !names.has(ownerOf(finding) ?? ''));
  if (others.length === 0) return rows;
  return [...rows, { path, grades: new Map(), answers: new Map(), waived: 0, ...findingCounts(others, accepted) }];
}

/** A reason begins with the grade itself, as an interval. */
function gradeWords({ worst, best, reason }: GradeInterval, language: Language): string {
  return reason[language].match(/^[^:]+(?=:)/)?.[0] ?? (worst === best ? worst : `${worst}–${best}`);
}

/** The set of a criterion: `rehsam` of `rehsam.power`, `template.Call` of `template.Call.age`. */
export const setOf = (criterion: string): string => criterion.slice(0, criterion.lastIndexOf('.'));

function answersOf({ verdicts }: FileReport['studies'][number]): Map<string, Answers> {
  const bySet = new Map<string, Answers>();
  for (const { id, status } of verdicts) {
    const answers = bySet.get(setOf(id)) ?? { met: 0, notMet: 0, notReported: 0 };
    bySet.set(setOf(id), answers);
    if (status === 'met') answers.met += 1;
    if (status === 'not-met') answers.notMet += 1;
    if (status === 'not-reported') answers.notReported += 1;
  }
  return bySet;
}

function findingCounts(
  findings: readonly Finding[],
  accepted: CheckedFile['accepted'],
): Pick<OverviewRow, 'findings' | 'accepted'> {
  const counts = { findings: { error: 0, warning: 0, info: 0 }, accepted: 0 };
  for (const finding of findings) {
    if (accepted?.has(finding)) counts.accepted += 1;
    else counts.findings[finding.severity] += 1;
  }
  return counts;
}
