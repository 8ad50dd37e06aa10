import type { Language, Severity } from '@rtw-protocol/model';
import type { Colours } from '../terminal/colours.ts';

/** How the shipped library calls what findings only name by a key. */
export interface Titles {
  /** The title of a cited work. */
  source(key: string): string | undefined;
  /** The title of a criteria set. */
  set(name: string, language: Language): string | undefined;
  /** The title of a template. */
  template(name: string, language: Language): string | undefined;
  /** The template in a file, by its path within the library. */
  templateIn(path: string): string | undefined;
}

export interface TextOptions {
  language: Language;
  /** The least grave findings that are shown; the others are counted. */
  least: Severity;
  /** Columns. */
  width: number;
  colours: Colours;
  /** Only the findings: no grades, no summary. */
  quiet: boolean;
  titles: Titles;
  /** The address of the folder with the shipped library: no reader works there. */
  librarySources: string;
  /** The folder where the reader is: files are told as seen from there. */
  folder: string;
}

/** Running text in longer lines than this is hard to follow, however wide the terminal. */
export const widestProse = 96;
