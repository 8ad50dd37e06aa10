import type { Evidence } from '@rtw-protocol/model';
import type { CompiledSet } from '../criteria/tree.ts';
import type { CompiledTemplate } from '../templates/tree.ts';
import type { PackedFile } from './packed-file.ts';

/** The shipped library as it stands in `library.json`: made when the product is built, read without parsing. */
export interface CompiledLibrary {
  files: PackedFile[];
  criteria: CompiledSet[];
  templates: ShippedTemplate[];
  /** What is known of interventions and predictors. */
  evidence: Evidence[];
  /** The names of the sets that judge only where they are chosen. */
  onRequest: string[];
  /** The examples of each criterion, those of templates included, as they stand in the source. */
  examples: Record<string, { answer: string; text: string }[]>;
}

/** A template, and the file that it stands in, by its path below the library's folder. */
export interface ShippedTemplate {
  path: string;
  template: CompiledTemplate;
}

/** The template by which a protocol is judged that follows none. */
export const defaultTemplate = 'RtwTrial';

/** What the language has while its own library is being compiled. */
export const emptyLibrary: CompiledLibrary = {
  files: [],
  criteria: [],
  templates: [],
  onRequest: [],
  evidence: [],
  examples: {},
};
