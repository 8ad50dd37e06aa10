import type { Localized } from '@rtw-protocol/model';
import type { GrammarAST } from 'langium';
import type { Meaning } from '../wording/word-meanings.ts';

/** A word of the language at one place of the grammar, and what it means there. */
export interface Word {
  readonly keyword: GrammarAST.Keyword;
  readonly meaning: Meaning | undefined;
}

/** A statement that may stand in a section. */
export interface Row extends Word {
  /** The words of the statements whose braces it stands in, within the section: `provider` for `training`. */
  readonly inside: readonly string[];
  /** The grammar rule that holds the statement. */
  readonly rule: string;
  /** What kinds of value it takes, as noun phrases with examples. */
  readonly takes: readonly Localized[];
  /** The words that it may have for its value, or that stand further on in it. */
  readonly words: readonly Word[];
  /** The section that tells the rest, where the statement has one of its own. */
  readonly section?: string;
}

/** A block of the language: what stands between the braces of one word. */
export interface Section {
  /** The grammar rule that it is written by. */
  readonly rule: string;
  readonly word: Word | undefined;
  /** What stands between its word and its braces. */
  readonly takes: readonly Localized[];
  readonly words: readonly Word[];
  readonly rows: Row[];
  /** The rules of the sections in which it may stand. */
  readonly parents: string[];
  /** The sections whose statements may stand here as well. */
  readonly sameAs: string[];
}
