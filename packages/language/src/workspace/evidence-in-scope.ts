import type { Evidence } from '@rtw-protocol/model';
import { type LangiumDocument, URI, UriUtils } from 'langium';
import { type Evidence as EvidenceNode, type File, isEvidence } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { readEvidence } from '../study/read-evidence.ts';

/** What is known where a document is read: by the document itself, by what it imports, and by the library. */
export function evidenceInScope(document: LangiumDocument, services: RtwCoreServices): Evidence[] {
  const { Library } = services.library;
  const isShipped = Library.documents.some(({ uri }) => UriUtils.equals(uri, document.uri));
  const own = isShipped ? [] : ownEvidence(document, services).map(readEvidence);
  return gradedFirst([...own, ...Library.knownEvidence], (known) => known);
}

/** The same as it is declared; what has been graded comes first, since readers may see the first of it only. */
export function evidenceNodesInScope(document: LangiumDocument, services: RtwCoreServices): EvidenceNode[] {
  const own = ownEvidence(document, services);
  const shipped = services.library.Library.evidence;
  return gradedFirst([...own, ...shipped.filter((node) => !own.includes(node))], readEvidence);
}

function ownEvidence(document: LangiumDocument, services: RtwCoreServices): EvidenceNode[] {
  const { LangiumDocuments } = services.shared.workspace;
  const imported = services.workspace.Imports.reachableFrom(document).flatMap(
    (uri) => LangiumDocuments.getDocument(URI.parse(uri)) ?? [],
  );
  return [document, ...imported].flatMap((source) => (source.parseResult.value as File).elements.filter(isEvidence));
}

function gradedFirst<Item>(items: readonly Item[], read: (item: Item) => Evidence): Item[] {
  const isGraded = (item: Item) => read(item).certainty !== undefined;
  return [...items.filter(isGraded), ...items.filter((item) => !isGraded(item))];
}
