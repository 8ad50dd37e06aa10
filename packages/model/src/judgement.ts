import * as z from 'zod';
import { answer, status } from './answer.ts';
import { finding, severity } from './finding.ts';
import { localized } from './localized.ts';
import { waiver } from './study/study.ts';

/** What one criterion says of one study. */
export const verdict = z.object({
  id: z.string(),
  status,
  /** The status without the waiver. */
  answer,
  severity,
});
export type Verdict = z.infer<typeof verdict>;

/** A grade as an interval: what is not reported may yet turn out either way. */
export const gradeInterval = z.object({
  set: z.string(),
  worst: z.string(),
  best: z.string(),
  /** Why the interval is as wide as it is, in one sentence. */
  reason: localized,
});
export type GradeInterval = z.infer<typeof gradeInterval>;

/** All that the criteria say of one study. */
export const judgement = z.object({
  study: z.string(),
  grades: z.array(gradeInterval),
  verdicts: z.array(verdict),
  /** What the author answers for, with the reason, in the order of the text. */
  waivers: z.array(waiver),
  findings: z.array(finding),
});
export type Judgement = z.infer<typeof judgement>;

/** All that is said of one file, in the order of the text. */
export const fileReport = z.object({
  studies: z.array(judgement.omit({ findings: true })),
  findings: z.array(finding),
});
export type FileReport = z.infer<typeof fileReport>;
