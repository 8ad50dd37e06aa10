import { type AstNodeDescription, DocumentState, type LangiumDocument, URI } from 'langium';
import type { CompiledSet } from '../criteria/tree.ts';
import { type Citation, type CriteriaSet, type Criterion, type Entry, type File, isEntry } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';
import type { RtwCoreServices } from '../services.ts';
import type { CompiledLibrary } from './compiled-library.ts';
import { unpackNode } from './packed-node.ts';

/**
 * The shipped vocabulary, criteria and citations, at hand for every file. Its documents are outside the
 * workspace: they are never linked, checked or listed again.
 */
export class Library {
  readonly #services: RtwCoreServices;
  readonly #compiled: CompiledLibrary;
  readonly #baseUri: string;
  #documents: readonly LangiumDocument<File>[] | undefined;
  #symbols: AstNodeDescription[] | undefined;

  /** @param baseUri where the sources can be opened; ends with a slash. */
  constructor(services: RtwCoreServices, compiled: CompiledLibrary, baseUri: string) {
    this.#services = services;
    this.#compiled = compiled;
    this.#baseUri = baseUri;
  }

  /** The shipped criteria sets, ready to judge. */
  get criteria(): readonly CompiledSet[] {
    return this.#compiled.criteria;
  }

  /** While the library itself is being compiled, its documents stand in for compiled ones. */
  use(documents: readonly LangiumDocument<File>[]): void {
    this.#documents = documents;
    this.#symbols = undefined;
  }

  get documents(): readonly LangiumDocument<File>[] {
    this.#documents ??= this.#compiled.files.map(({ path, root }) => {
      const uri = URI.parse(this.#baseUri + path);
      const node = unpackNode(structuredClone(root), this.#services) as File;
      const document = this.#services.shared.workspace.LangiumDocumentFactory.fromModel(node, uri);
      document.state = DocumentState.Validated;
      return document;
    });
    return this.#documents;
  }

  /** Every name of the library, aliases included. */
  get symbols(): readonly AstNodeDescription[] {
    this.#symbols ??= this.documents.flatMap((document) =>
      document.parseResult.value.elements.flatMap((element) => {
        const names = [element.name, ...(isEntry(element) ? aliasesOf(element) : [])];
        const { AstNodeDescriptionProvider } = this.#services.workspace;
        return names.map((name) => AstNodeDescriptionProvider.createDescription(element, name, document));
      }),
    );
    return this.#symbols;
  }

  /** The vocabulary entries, in the order of the files. */
  get entries(): readonly Entry[] {
    return this.#elements().filter(isEntry);
  }

  get citations(): readonly Citation[] {
    return this.#elements().filter((element) => element.$type === 'Citation');
  }

  get sets(): readonly CriteriaSet[] {
    return this.#elements().filter((element) => element.$type === 'CriteriaSet');
  }

  /** The criterion of an id such as `rehsam.power`, as it stands in the library. */
  criterion(id: string): Criterion | undefined {
    const [set, name] = id.split('.');
    return this.sets
      .find((candidate) => candidate.name === set)
      ?.statements.find((statement) => statement.$type === 'Criterion' && statement.name === name) as
      | Criterion
      | undefined;
  }

  /** The examples of a criterion, as they stand in the source. */
  examplesOf(id: string): readonly { answer: string; text: string }[] {
    return this.#compiled.examples[id] ?? [];
  }

  #elements() {
    return this.documents.flatMap((document) => document.parseResult.value.elements);
  }
}
