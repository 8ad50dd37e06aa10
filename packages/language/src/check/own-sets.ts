import { type LangiumDocument, URI, UriUtils } from 'langium';
import { type CompiledSet, type CriterionExample, compileSet, examplesOf } from '../criteria/index.ts';
import { type CriteriaSet, type File, isCriteriaSet, isCriterion } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';

/** A set, and the file that defines it. */
export interface OwnSet {
  set: CompiledSet;
  node: CriteriaSet;
  uri: string;
}

/** A set with what else there is to tell of it, as plain data that outlives its file. */
export interface ExplainedSet {
  set: CompiledSet;
  /** The examples of its criteria, by the ids of these. */
  examples: Readonly<Record<string, readonly CriterionExample[]>>;
  /** The file that defines it. */
  uri: string;
}

/** The sets that a document or an import defines. Of two of one name the nearest is meant, as with any name. */
export function ownSets(document: LangiumDocument, services: RtwCoreServices): OwnSet[] {
  const { LangiumDocuments } = services.shared.workspace;
  const imported = services.workspace.Imports.reachableFrom(document).flatMap(
    (uri) => LangiumDocuments.getDocument(URI.parse(uri)) ?? [],
  );
  // A document of the library itself defines the sets that are shipped; another one is told to choose another name.
  const taken = new Set(services.library.Library.criteria.map(({ name }) => name));
  const own: OwnSet[] = [];
  for (const source of [document, ...imported]) {
    for (const node of (source.parseResult.value as File).elements.filter(isCriteriaSet)) {
      if (taken.has(node.name)) continue;
      taken.add(node.name);
      own.push({ set: compileSet(node).set, node, uri: source.uri.toString() });
    }
  }
  return own;
}

export function explained({ set, node, uri }: OwnSet): ExplainedSet {
  const examples = Object.fromEntries(
    node.statements.filter(isCriterion).map((criterion) => [`${node.name}.${criterion.name}`, examplesOf(criterion)]),
  );
  return { set, examples, uri };
}

/** Whether a document ships with the product. */
export function isShippedDocument({ uri }: LangiumDocument, services: RtwCoreServices): boolean {
  return services.library.Library.documents.some((shipped) => UriUtils.equals(shipped.uri, uri));
}
