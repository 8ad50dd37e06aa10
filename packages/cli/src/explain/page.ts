/** What is told of one thing, before it is laid out for a terminal. */
export interface Page {
  /** What the reader asked for, as the language writes it. */
  name: string;
  /** "criterion, error", "instrument". */
  kind: string;
  /** What it is called in running text. */
  title: string;
  paragraphs: string[];
  facts: Fact[];
  /** Lists that belong to it, each under a heading; empty ones are not shown. */
  sections?: Section[];
  examples: { title: string; text: string }[];
}

/** A heading, and what stands below it, each with the name by which it can be asked for. */
export interface Section {
  title: string;
  items: Fact[];
}

export interface Fact {
  label: string;
  text: string;
}

/** The facts that have something to say. */
export function statedFacts(facts: readonly { label: string; text: string | undefined }[]): Fact[] {
  return facts.filter((fact): fact is Fact => fact.text !== undefined && fact.text !== '');
}
