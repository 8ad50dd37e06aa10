import * as z from 'zod';

/** Zero-based line and UTF-16 column, as in the language server protocol. */
export const position = z.object({ line: z.int().min(0), character: z.int().min(0) });
export type Position = z.infer<typeof position>;

/** A stretch of a document; the end lies behind its last character. */
export const range = z.object({ start: position, end: position });
export type Range = z.infer<typeof range>;

/** The range at the very beginning of a document, for what has no better place. */
export const startOfDocument: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
