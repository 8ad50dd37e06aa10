import type { AstNode, LangiumDocument } from 'langium';
import { compileSet, examplesOf } from '../criteria/index.ts';
import {
  type Element,
  type File,
  isCriteriaSet,
  isCriterion,
  isEvidence,
  isLocalizedProperty,
} from '../generated/ast.ts';
import { readEvidence } from '../study/read-evidence.ts';
import type { CompiledLibrary } from './compiled-library.ts';
import { namesOf } from './library-file.ts';
import type { PackedElement } from './packed-file.ts';
import { packNode } from './packed-node.ts';

/** What readers of a criterion need from its syntax: texts, parameters, source. Its expressions are compiled. */
const unneeded = new Set(['Applies', 'Check', 'Place', 'ConditionalSeverity', 'Remedy', 'Example', 'Grade']);
/** What was found in a study is told by the compiled criterion alone. */
const found = new Set(['met', 'unmet', 'silent']);
const isNeeded = (node: AstNode) =>
  !unneeded.has(node.$type) && !(isLocalizedProperty(node) && found.has(node.keyword));

/**
 * The library as plain data, made of its documents, which have been linked and checked.
 *
 * @param onRequest names of the sets that judge only where they are chosen
 */
export function packLibrary(
  documents: readonly LangiumDocument<File>[],
  baseUri: string,
  onRequest: string[],
): CompiledLibrary {
  const sets = documents.flatMap((document) => document.parseResult.value.elements.filter(isCriteriaSet));
  return {
    files: documents.map((document) => ({
      path: document.uri.toString().slice(baseUri.length),
      elements: document.parseResult.value.elements.map(packElement),
    })),
    criteria: sets.map((set) => compileSet(set).set),
    onRequest,
    evidence: documents.flatMap((document) => document.parseResult.value.elements.filter(isEvidence).map(readEvidence)),
    examples: Object.fromEntries(
      sets.flatMap((set) =>
        set.statements.filter(isCriterion).map((criterion) => [`${set.name}.${criterion.name}`, examplesOf(criterion)]),
      ),
    ),
  };
}

function packElement(element: Element): PackedElement {
  return { ...packNode(element, isNeeded), $names: namesOf(element) };
}
