import { answer, range, severity, status } from '@rtw-protocol/model';
import * as z from 'zod';

// The JSON of `rtw check`, which programs of other people read. Whatever changes here that is more than a new property
// takes a new `schemaVersion`.

export const jsonFinding = z.strictObject({
  code: z.string(),
  status: z.enum(['not-met', 'not-reported']).optional(),
  severity,
  message: z.string(),
  study: z.string().optional(),
  range,
  source: z.strictObject({ key: z.string(), section: z.string().optional() }).optional(),
  fixable: z.boolean(),
  /** A baseline accepts it: it is in no count. */
  accepted: z.literal(true).optional(),
});

export const jsonStudy = z.strictObject({
  name: z.string(),
  grades: z.array(z.strictObject({ set: z.string(), worst: z.string(), best: z.string(), reason: z.string() })),
  criteria: z.array(z.strictObject({ id: z.string(), status, answer, severity })),
});

export const jsonFile = z.strictObject({
  /** Relative, with slashes. */
  path: z.string(),
  studies: z.array(jsonStudy),
  findings: z.array(jsonFinding),
});

export const jsonReport = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('rtw-protocol'), version: z.string() }),
  files: z.array(jsonFile),
  /** Counts everything that was found, also what `--min-severity` leaves out above. */
  summary: z.strictObject({
    files: z.int(),
    studies: z.int(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    /** Where a baseline was given. */
    accepted: z.int().optional(),
  }),
});

export type JsonFinding = z.infer<typeof jsonFinding>;
export type JsonStudy = z.infer<typeof jsonStudy>;
export type JsonFile = z.infer<typeof jsonFile>;
export type JsonReport = z.infer<typeof jsonReport>;
