import { localized, quantity, range, severity, sourceReference } from '@rtw-protocol/model';
import * as z from 'zod';
import { compiledCriterion, literal } from '../criteria/tree.ts';

/**
 * A template as plain data: what the compiler makes of its text. What it takes from criteria sets and other templates
 * stands in it by name, so that a shipped template is small and costs nothing until a protocol follows it.
 */

/** What a template does with one criterion, or with a requirement of a template that it extends. */
export const adjustment = z.object({
  /** `rehsam.follow-up`, `template.RtwTrial.data-plan` */
  id: z.string(),
  severity: z.union([severity, z.literal('off')]).optional(),
  parameters: z.record(z.string(), literal),
  why: localized.optional(),
  reading: localized.optional(),
  source: sourceReference.optional(),
  range,
});
export type CompiledAdjustment = z.infer<typeof adjustment>;

/** A part of a template that asks something itself, as readers of the template see it. */
export const templatePart = z.object({
  /** `template.ForteRehsam2.gender-analysis` */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['must', 'should', 'may-not', 'limit', 'criterion']),
  title: localized,
  /** The requirement as the funder words it. */
  text: localized.optional(),
  /** Of a limit, what it is about and what it allows: "Budget: at most 4,000,000 SEK". */
  allows: localized.optional(),
  bound: quantity.optional(),
  why: localized.optional(),
  /** Guidance to whoever fills it in. */
  write: localized.optional(),
  reading: localized.optional(),
  source: sourceReference.optional(),
  /** The statements that it is about, as paths: `analysis.gender`. */
  statements: z.array(z.string()),
  /** The outcomes that it is about, by their names. */
  outcomes: z.array(z.string()),
  /** Its name in the template. */
  range,
});
export type TemplatePart = z.infer<typeof templatePart>;

/** A criterion, a whole set or a part of a template that a statement names, and where it names it. */
const mention = z.object({ id: z.string(), range });
export type Mention = z.infer<typeof mention>;

/** A name that a template gives to what it prescribes. */
const prescribed = z.object({ name: z.string(), range });

export const compiledTemplate = z.object({
  name: z.string(),
  /** Three numbers, `1.2.0`; empty where the template has none. */
  version: z.string(),
  title: localized,
  about: localized.optional(),
  reading: localized.optional(),
  publisher: z.string().optional(),
  /** Of the protocols that follow it. */
  languages: z.array(z.enum(['en', 'sv'])),
  /** Dates as they are written: `2016-10-01`, `2016-10`. */
  valid: z.object({ from: z.string().optional(), to: z.string().optional(), range }).optional(),
  source: sourceReference.optional(),
  extends: z.array(z.object({ name: z.string(), version: z.string().optional(), range })),
  /** The names of the sets that it uses whole. */
  uses: z.array(z.string()),
  adjustments: z.array(adjustment),
  parts: z.array(templatePart),
  /** Its parts as criteria, in the order of the text. One that cannot be judged is left out. */
  criteria: z.array(compiledCriterion),
  noWaiver: z.array(mention),
  mayLoosen: z.array(mention),
  outcomes: z.array(prescribed),
  times: z.array(prescribed),
  /** The statements of the skeleton as they are written, on lines of their own. */
  skeleton: z.string().optional(),
  /** Its name in its source. */
  range,
});
export type CompiledTemplate = z.infer<typeof compiledTemplate>;
