import type { LangiumDocument } from 'langium';
import { type Element, type File, isEntry } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';

/** A file of the library: its document, and what it declares. */
export interface LibraryFile {
  document: LangiumDocument<File>;
  elements: readonly LibraryElement[];
}

/** What a file of the library declares: enough to find it by, and its node for those who want to know more. */
export interface LibraryElement {
  type: string;
  /** Its name, then its aliases. */
  names: readonly string[];
  readonly node: Element;
}

/** A file that has just been parsed, as it is while the library is being compiled. */
export function parsedFile(document: LangiumDocument<File>): LibraryFile {
  const { elements } = document.parseResult.value;
  return { document, elements: elements.map((node) => ({ type: node.$type, names: namesOf(node), node })) };
}

/** Every name that something is found by. */
export function namesOf(node: Element): string[] {
  return [node.name, ...(isEntry(node) ? aliasesOf(node) : [])];
}
