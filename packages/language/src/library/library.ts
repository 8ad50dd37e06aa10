import type { Evidence as KnownEvidence } from '@rtw-protocol/model';
import { type AstNodeDescription, type LangiumDocument, URI } from 'langium';
import type { CompiledSet } from '../criteria/tree.ts';
import type { Citation, CriteriaSet, Criterion, Entry, Evidence, File } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { readEvidence } from '../study/read-evidence.ts';
import type { CompiledTemplate } from '../templates/tree.ts';
import type { CompiledLibrary } from './compiled-library.ts';
import { type LibraryElement, type LibraryFile, parsedFile } from './library-file.ts';
import { unpackFile } from './packed-file.ts';

/** A shipped template, and where its source can be opened. */
export interface TemplateOfLibrary {
  template: CompiledTemplate;
  uri: string;
}

/**
 * The shipped vocabulary, criteria and citations, at hand for every file. Its documents are outside the
 * workspace: they are never linked, checked or listed again.
 */
export class Library {
  readonly #services: RtwCoreServices;
  readonly #compiled: CompiledLibrary;
  readonly #baseUri: string;
  #files: readonly LibraryFile[] | undefined;
  #symbols: AstNodeDescription[] | undefined;
  #known: readonly KnownEvidence[] | undefined;
  #templates: readonly TemplateOfLibrary[] | undefined;
  #isCompiling = false;

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

  /** The shipped sets that judge unless others are chosen. */
  get defaultSets(): readonly CompiledSet[] {
    return this.#compiled.criteria.filter(({ name }) => !this.#compiled.onRequest.includes(name));
  }

  /** The shipped templates, ready to judge. */
  get templates(): readonly TemplateOfLibrary[] {
    this.#templates ??= this.#compiled.templates.map(({ path, template }) => ({
      template,
      uri: this.#baseUri + path,
    }));
    return this.#templates;
  }

  /** While the library itself is being compiled, its documents stand in for compiled ones. */
  use(documents: readonly LangiumDocument<File>[]): void {
    this.#files = documents.map(parsedFile);
    this.#isCompiling = true;
    this.#symbols = undefined;
    this.#known = undefined;
  }

  get documents(): readonly LangiumDocument<File>[] {
    return this.#openFiles().map(({ document }) => document);
  }

  /** Every name of the library, aliases included. */
  get symbols(): readonly AstNodeDescription[] {
    this.#symbols ??= this.#openFiles().flatMap(({ document, elements }) =>
      elements.flatMap((element, index) => element.names.map((name) => describe(element, name, index, document))),
    );
    return this.#symbols;
  }

  /** The vocabulary entries, in the order of the files. */
  get entries(): readonly Entry[] {
    return this.#elements<Entry>('Entry');
  }

  get citations(): readonly Citation[] {
    return this.#elements<Citation>('Citation');
  }

  /** What is known of interventions and predictors, for judging: no node is made of it. */
  get knownEvidence(): readonly KnownEvidence[] {
    this.#known ??= this.#isCompiling ? this.evidence.map(readEvidence) : this.#compiled.evidence;
    return this.#known;
  }

  /** The same as it is declared. */
  get evidence(): readonly Evidence[] {
    return this.#elements<Evidence>('Evidence');
  }

  get sets(): readonly CriteriaSet[] {
    return this.#elements<CriteriaSet>('CriteriaSet');
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

  #openFiles(): readonly LibraryFile[] {
    this.#files ??= this.#compiled.files.map((packed) =>
      unpackFile(packed, URI.parse(this.#baseUri + packed.path), this.#services),
    );
    return this.#files;
  }

  /** Only what is asked for is unpacked. */
  #elements<Kind extends LibraryElement['node']>(type: Kind['$type'] | 'Entry'): Kind[] {
    const { AstReflection } = this.#services.shared;
    return this.#openFiles().flatMap(({ elements }) =>
      elements.filter((element) => AstReflection.isSubtype(element.type, type)).map(({ node }) => node as Kind),
    );
  }
}

/** What the linker needs to know of a name; the node behind it is made when a reference is followed. */
function describe(
  element: LibraryElement,
  name: string,
  index: number,
  { uri }: LangiumDocument<File>,
): AstNodeDescription {
  return {
    name,
    type: element.type,
    documentUri: uri,
    path: `/elements@${index}`,
    get node() {
      return element.node;
    },
  };
}
