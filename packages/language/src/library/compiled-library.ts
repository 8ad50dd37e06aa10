import type { CompiledSet } from '../criteria/tree.ts';
import type { PackedNode } from './packed-node.ts';

/** The shipped library as it stands in `library.json`: made when the product is built, read without parsing. */
export interface CompiledLibrary {
  /** Each file by its path below the library's folder (`criteria/rehsam.rtw`). */
  files: { path: string; root: PackedNode }[];
  criteria: CompiledSet[];
  /** The examples of each criterion, as they stand in the source. */
  examples: Record<string, { answer: string; text: string }[]>;
}

/** What the language has while its own library is being compiled. */
export const emptyLibrary: CompiledLibrary = { files: [], criteria: [], examples: {} };
