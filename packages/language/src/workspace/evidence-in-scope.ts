import type { Evidence } from '@rtw-protocol/model';
import { type LangiumDocument, URI } from 'langium';
import { type Evidence as EvidenceNode, type File, isEvidence } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { readEvidence } from '../study/read-evidence.ts';

/** What is known where a document is read: by the document itself, by what it imports, and by the library. */
export function evidenceInScope(document: LangiumDocument, services: RtwCoreServices): Evidence[] {
  return evidenceNodesInScope(document, services).map(readEvidence);
}

/** The same as it is declared; what has been graded comes first, since readers may see the first of it only. */
export function evidenceNodesInScope(document: LangiumDocument, services: RtwCoreServices): EvidenceNode[] {
  const { LangiumDocuments } = services.shared.workspace;
  const imported = services.workspace.Imports.reachableFrom(document).flatMap(
    (uri) => LangiumDocuments.getDocument(URI.parse(uri)) ?? [],
  );
  const own = [document, ...imported].flatMap((source) =>
    (source.parseResult.value as File).elements.filter(isEvidence),
  );
  const shipped = services.library.Library.evidence;
  return gradedFirst([...own, ...shipped.filter((node) => !own.includes(node))]);
}

function gradedFirst(nodes: readonly EvidenceNode[]): EvidenceNode[] {
  const isGraded = (node: EvidenceNode) => readEvidence(node).certainty !== undefined;
  return [...nodes.filter(isGraded), ...nodes.filter((node) => !isGraded(node))];
}
