import * as z from 'zod';
import { localized } from './localized.ts';
import { range } from './place.ts';

export const severities = ['error', 'warning', 'info'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

/** Replaces the text of a range; an empty range inserts. */
export const textEdit = z.object({ range, newText: z.string() });
export type TextEdit = z.infer<typeof textEdit>;

/** A statement that a fix writes, as plain data: what is there of it already is completed, what is not is written. */
export interface Draft {
  /** `analysis`, `set`, `outcome` */
  word: string;
  /** Of an arm, a part of one, an outcome. Where the protocol has the name already, another is found. */
  name?: string | undefined;
  /** What stands behind the colon: a value, the concept of an outcome. */
  value?: string | undefined;
  block: Draft[];
}

export const draft: z.ZodType<Draft> = z.lazy(() =>
  z.object({
    word: z.string(),
    name: z.string().optional(),
    value: z.string().optional(),
    block: z.array(draft),
  }),
);

/** A change to the text that would answer a finding. Applying it never breaks the file. */
export const fix = z.object({
  title: localized,
  edits: z.array(textEdit),
  /** The statements that it writes, and into which section or thing; into the protocol itself where none is named. */
  writes: z.array(z.object({ into: z.string().optional(), drafts: z.array(draft) })).optional(),
  /** It answers for the finding and mends nothing. */
  waives: z.literal(true).optional(),
});
export type Fix = z.infer<typeof fix>;

/** The key of a citation, and the section of it that a criterion rests on. */
export const sourceReference = z.object({ key: z.string(), section: z.string().optional() });
export type SourceReference = z.infer<typeof sourceReference>;

/**
 * What is not there that a finding waits for. Findings that wait for the same are told as one to those who write, so
 * that a first draft is not drowned in them.
 */
export const lack = z.object({
  /**
   * The words of the section or thing that it belongs to, from the protocol inwards: `['population']`,
   * `['arm', 'workplace']`. None for what belongs to the protocol itself.
   */
  statement: z.array(z.string()),
  /** What that section or thing means. */
  label: localized,
  /** The name of the one thing of that kind that lacks something. */
  thing: z.string().optional(),
  /** The names of all things of that kind that lack something. */
  things: z.array(z.string()).optional(),
  /**
   * Whether nothing of the statement is there (`whole`), parts of it are missing, or the list of such things has none
   * that would do.
   */
  extent: z.enum(['whole', 'parts', 'another']),
  /** What is not stated of it, each with the words that would say it; what only follows from others is left out. */
  parts: z.array(z.object({ words: z.string(), text: localized })),
});
export type Lack = z.infer<typeof lack>;

/**
 * What is said about a place in a text. Codes: `syntax.*`, `link.*`, `type.*`, `study.*`, `waiver.*`,
 * `internal.*`, or the id of a criterion (`rehsam.attrition`).
 */
export const finding = z.object({
  code: z.string(),
  severity,
  /** Where a criterion is the cause. */
  status: z.enum(['not-met', 'not-reported']).optional(),
  /** What it is about, in few words: the title of a criterion. */
  title: localized.optional(),
  /** What was found, with the protocol's own numbers. */
  message: localized,
  /** Why it matters. */
  why: localized.optional(),
  /** What to write instead. */
  write: localized.optional(),
  /** The name of the study it is about. */
  study: z.string().optional(),
  range,
  /**
   * Where it stands in the structure of the text, from the outermost inwards and whatever the line:
   * `['protocol PROSA', 'outcome SickLeave', 'role']`. Of a criterion, the protocol that it judges.
   */
  place: z.array(z.string()).optional(),
  /** Where each thing of a kind has to meet a criterion: the names of those that do not, in order. */
  concerns: z.array(z.string()).optional(),
  source: sourceReference.optional(),
  /** Absent where something that is there is the cause. */
  lack: lack.optional(),
  fixes: z.array(fix),
  /** Other places that belong to it; the address is absent where it is the same document. */
  related: z.array(z.object({ uri: z.string().optional(), range, message: localized })).optional(),
});
export type Finding = z.infer<typeof finding>;
