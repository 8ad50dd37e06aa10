import type { Evidence } from '@rtw-protocol/model';
import type { CompiledSet } from '../criteria/tree.ts';
import type { PackedFile } from './packed-file.ts';

/** The shipped library as it stands in `library.json`: made when the product is built, read without parsing. */
export interface CompiledLibrary {
  files: PackedFile[];
  criteria: CompiledSet[];
  /** What is known of interventions and predictors. */
  evidence: Evidence[];
  /** The names of the sets that judge only where they are chosen. */
  onRequest: string[];
  /** The examples of each criterion, as they stand in the source. */
  examples: Record<string, { answer: string; text: string }[]>;
}

/** The template by which a protocol is judged that follows none. */
export const defaultTemplate = 'RtwTrial';

/** What the language has while its own library is being compiled. */
export const emptyLibrary: CompiledLibrary = { files: [], criteria: [], onRequest: [], evidence: [], examples: {} };
