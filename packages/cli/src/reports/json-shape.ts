import { answer, languages, range, severity, status, textEdit, waiver } from '@rtw-protocol/model';
import * as z from 'zod';

// The JSON of `rtw check`, which programs of other people read, and `rtw merge`. Whatever changes here that is more than
// a new property takes a new `schemaVersion`. Texts are in one language, that of the run.

/** A statement that a fix writes. */
interface JsonDraft {
  word: string;
  name?: string | undefined;
  value?: string | undefined;
  block: JsonDraft[];
}
const jsonDraft: z.ZodType<JsonDraft> = z.lazy(() =>
  z.strictObject({
    word: z.string(),
    name: z.string().optional(),
    value: z.string().optional(),
    block: z.array(jsonDraft),
  }),
);

/** What is told once of a code, and holds for each of its findings that says nothing else. */
export const jsonRule = z.strictObject({
  title: z.string().optional(),
  /** Why it matters. */
  why: z.string().optional(),
  /** What to write. */
  write: z.string().optional(),
});

export const jsonFinding = z.strictObject({
  code: z.string(),
  status: z.enum(['not-met', 'not-reported']).optional(),
  severity,
  message: z.string(),
  study: z.string().optional(),
  range,
  source: z
    .strictObject({
      key: z.string(),
      section: z.string().optional(),
      /** Of a work that the reader's own files cite; the key is all that others know it by. */
      title: z.string().optional(),
    })
    .optional(),
  fixable: z.boolean(),
  /** A baseline accepts it: it is in no count. */
  accepted: z.literal(true).optional(),
  /** These three are absent where the rule of the code says the same, and null where it says something and the finding nothing. */
  title: z.string().nullable().optional(),
  why: z.string().nullable().optional(),
  write: z.string().nullable().optional(),
  /** Where it stands in the structure of its protocol, from the outermost statement inwards. */
  place: z.array(z.string()).optional(),
  /** The things of a kind that do not meet the criterion. */
  concerns: z.array(z.string()).optional(),
  /** What is not there that it waits for; findings that wait for the same are told to writers as one. */
  lack: z
    .strictObject({
      statement: z.array(z.string()),
      label: z.string(),
      thing: z.string().optional(),
      things: z.array(z.string()).optional(),
      extent: z.enum(['whole', 'parts', 'another']),
      at: range.optional(),
      parts: z.array(z.strictObject({ words: z.string(), text: z.string() })),
    })
    .optional(),
  /** The changes to the text that would mend it. */
  fixes: z
    .array(
      z.strictObject({
        title: z.string(),
        edits: z.array(textEdit),
        writes: z.array(z.strictObject({ into: z.string().optional(), drafts: z.array(jsonDraft) })).optional(),
      }),
    )
    .optional(),
  /** Other places that belong to it: in the same file, where nothing says another. */
  related: z
    .array(
      z.strictObject({
        path: z.string().optional(),
        /** A file of the shipped library, by its path there. */
        library: z.string().optional(),
        /** The address of what is no file. */
        uri: z.string().optional(),
        range,
        message: z.string(),
      }),
    )
    .optional(),
});

export const jsonStudy = z.strictObject({
  name: z.string(),
  grades: z.array(z.strictObject({ set: z.string(), worst: z.string(), best: z.string(), reason: z.string() })),
  criteria: z.array(z.strictObject({ id: z.string(), status, answer, severity })),
  /** What the author answers for, with the reason. */
  waivers: z.array(waiver).optional(),
});

export const jsonFile = z.strictObject({
  /** Relative, with slashes. */
  path: z.string(),
  studies: z.array(jsonStudy),
  findings: z.array(jsonFinding),
  /** The lines of the file at which findings and waivers stand, by their zero-based number. */
  lines: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
});

/** A file that could not be checked, and its place among the files of its run, from zero. */
export const jsonUncheckedFile = z.strictObject({ path: z.string(), index: z.int().min(0) });

export const jsonShard = z.strictObject({
  /** From 1. */
  index: z.int().min(1),
  count: z.int().min(1),
  /** How many files all shards have together. */
  files: z.int().min(0),
  /** What all shards of one run have in common: their files, and what judges them. */
  run: z.string(),
});

/** What stands around the files. */
export const jsonFrame = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('rtw-protocol'), version: z.string() }),
  language: z.enum(languages).optional(),
  /** Findings that are less grave are left out; absent where none is. */
  minSeverity: severity.optional(),
  /** Absent where the run was not shared out. */
  shard: jsonShard.optional(),
  /** By code. */
  rules: z.record(z.string(), jsonRule).optional(),
  /** Absent where all files could be checked; `files` leaves these out. */
  unchecked: z.array(jsonUncheckedFile).optional(),
  /** Counts everything that was found, also what `--min-severity` leaves out above. */
  summary: z.strictObject({
    files: z.int(),
    studies: z.int(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    /** Where a baseline was given. */
    accepted: z.int().optional(),
    /** How many files could not be read; absent where all could. */
    unchecked: z.int().optional(),
  }),
});

export const jsonReport = jsonFrame.extend({ files: z.array(jsonFile) });

export type JsonRule = z.infer<typeof jsonRule>;
export type JsonFinding = z.infer<typeof jsonFinding>;
export type JsonStudy = z.infer<typeof jsonStudy>;
export type JsonFile = z.infer<typeof jsonFile>;
export type JsonUncheckedFile = z.infer<typeof jsonUncheckedFile>;
export type JsonShard = z.infer<typeof jsonShard>;
export type JsonFrame = z.infer<typeof jsonFrame>;
export type JsonReport = z.infer<typeof jsonReport>;
