import { type SourceReference, sourceReference } from '@rtw-protocol/model';
import type { AstNode, LangiumDocument } from 'langium';
import { compileSet, examplesOf } from '../criteria/index.ts';
import {
  type Element,
  type File,
  isCriteriaSet,
  isCriterion,
  isEvidence,
  isLocalizedProperty,
  isTemplate,
  isUses,
  type Template,
} from '../generated/ast.ts';
import { readEvidence } from '../study/read-evidence.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import { partId } from '../templates/target-id.ts';
import { type CompiledLibrary, defaultTemplate } from './compiled-library.ts';
import { namesOf } from './library-file.ts';
import type { PackedElement } from './packed-file.ts';
import { packNode } from './packed-node.ts';

/** What readers of a criterion need from its syntax: texts, parameters, source. Its expressions are compiled. */
const unneeded = new Set([
  'Applies',
  'Check',
  'Place',
  'ConditionalSeverity',
  'Remedy',
  'Example',
  'Grade',
  'Skeleton',
]);
/** What was found in a study is told by the compiled criterion alone. */
const found = new Set(['met', 'unmet', 'silent']);
const isNeeded = (node: AstNode) =>
  !unneeded.has(node.$type) && !(isLocalizedProperty(node) && found.has(node.keyword));

/** The library as plain data, made of its documents, which have been linked and checked. */
export function packLibrary(documents: readonly LangiumDocument<File>[], baseUri: string): CompiledLibrary {
  const elements = documents.flatMap((document) => document.parseResult.value.elements);
  const sets = elements.filter(isCriteriaSet);
  const usual = new Set(usedBy(elements.filter(isTemplate).find(({ name }) => name === defaultTemplate)));
  return {
    files: documents.map((document) => ({
      path: document.uri.toString().slice(baseUri.length),
      elements: document.parseResult.value.elements.map(packElement),
    })),
    criteria: sets.map((set) => withoutTitles(compileSet(set).set)),
    templates: documents.flatMap((document) =>
      document.parseResult.value.elements.filter(isTemplate).map((node) => ({
        path: document.uri.toString().slice(baseUri.length),
        template: withoutTitles(compileTemplate(node).template),
      })),
    ),
    onRequest: sets.map(({ name }) => name).filter((name) => !usual.has(name)),
    evidence: documents.flatMap((document) => document.parseResult.value.elements.filter(isEvidence).map(readEvidence)),
    examples: Object.fromEntries([
      ...sets.flatMap((set) =>
        set.statements.filter(isCriterion).map((criterion) => [`${set.name}.${criterion.name}`, examplesOf(criterion)]),
      ),
      ...elements.filter(isTemplate).flatMap(ownExamples),
    ]),
  };
}

/** What the library cites has its title in the library's own files. */
function withoutTitles<Compiled>(compiled: Compiled): Compiled {
  return JSON.parse(
    JSON.stringify(compiled, (key, value: unknown) =>
      key === 'source' && isSource(value) ? { ...value, title: undefined } : value,
    ),
  );
}

function isSource(value: unknown): value is SourceReference {
  return sourceReference.safeParse(value).success;
}

function usedBy(template: Template | undefined): string[] {
  return (template?.statements ?? []).filter(isUses).flatMap(({ sets }) => sets.map((set) => set.$refText));
}

/** The examples of the criteria that a template has of its own. */
function ownExamples({ statements }: Template) {
  return statements.filter(isCriterion).map((criterion) => [partId(criterion), examplesOf(criterion)]);
}

function packElement(element: Element): PackedElement {
  return { ...packNode(element, isNeeded), $names: namesOf(element) };
}
