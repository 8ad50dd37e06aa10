import type { Severity } from '@rtw-protocol/model';
import { type LangiumDocument, URI } from 'langium';
import type { Config } from '../config/config.ts';
import { type CompiledSet, type CriterionExample, compileSet, examplesOf } from '../criteria/index.ts';
import { type CriteriaSet, type File, isCriteriaSet, isCriterion } from '../generated/ast.ts';
import type { Library } from '../library/library.ts';
import type { RtwCoreServices } from '../services.ts';

/** What judges a protocol. */
export interface Selected {
  sets: readonly CompiledSet[];
  /** Severities of criteria by id, where they differ from the set's own. */
  severities: Readonly<Record<string, Severity | 'off'>>;
}

/** A set of criteria that does not ship with the language. */
export interface OwnSet {
  set: CompiledSet;
  /** The examples of its criteria, by the ids of these. */
  examples: Readonly<Record<string, readonly CriterionExample[]>>;
  /** The file that defines it. */
  uri: URI;
}

/** The one place that decides which criteria judge a protocol, and how grave they are. */
export class Selection {
  readonly #services: RtwCoreServices;

  constructor(services: RtwCoreServices) {
    this.#services = services;
  }

  /**
   * What judges the protocols of a document: the shipped sets that its configuration chooses, and all that it or an
   * import defines. What the reader's editor asks for comes before what the configuration says.
   */
  for(document: LangiumDocument<File>): Selected {
    const config = this.#services.check.Configurations.of(document.uri)?.config;
    return {
      sets: [...shippedSets(this.#services.library.Library, config), ...this.#ownSets(document)],
      severities: { ...config?.criteria, ...this.#services.check.Settings.severities },
    };
  }

  /** All sets that a document could be judged by, whether they are chosen or not. */
  known(document: LangiumDocument<File>): readonly CompiledSet[] {
    return [...this.#services.library.Library.criteria, ...this.#ownSets(document)];
  }

  /** The sets that a document or an import defines. Of two of one name the nearest is meant, as with any name. */
  own(document: LangiumDocument<File>): OwnSet[] {
    return this.#ownNodes(document).map(({ node, uri }) => ({
      set: compileSet(node).set,
      examples: Object.fromEntries(
        node.statements
          .filter(isCriterion)
          .map((criterion) => [`${node.name}.${criterion.name}`, examplesOf(criterion)]),
      ),
      uri,
    }));
  }

  #ownSets(document: LangiumDocument<File>): CompiledSet[] {
    return this.#ownNodes(document).map(({ node }) => compileSet(node).set);
  }

  #ownNodes(document: LangiumDocument<File>): { node: CriteriaSet; uri: URI }[] {
    const { Imports } = this.#services.workspace;
    const { LangiumDocuments } = this.#services.shared.workspace;
    const imported = Imports.reachableFrom(document).flatMap(
      (uri) => LangiumDocuments.getDocument(URI.parse(uri)) ?? [],
    );
    // A document of the library itself defines the sets that are shipped; another one is told to choose another name.
    const taken = new Set(this.#services.library.Library.criteria.map(({ name }) => name));
    const own: { node: CriteriaSet; uri: URI }[] = [];
    for (const source of [document, ...imported]) {
      for (const node of (source.parseResult.value as File).elements.filter(isCriteriaSet)) {
        if (taken.has(node.name)) continue;
        taken.add(node.name);
        own.push({ node, uri: source.uri });
      }
    }
    return own;
  }
}

/** The shipped sets that a configuration chooses, with its severities and without the criteria that it turns off. */
export function setsInUse(library: Library, config: Config | undefined): readonly CompiledSet[] {
  const severityOf = (id: string) =>
    config?.criteria && Object.hasOwn(config.criteria, id) ? config.criteria[id] : undefined;
  return shippedSets(library, config)
    .map((set) => ({
      ...set,
      criteria: set.criteria.flatMap((criterion) => {
        const severity = severityOf(criterion.id) ?? criterion.severity;
        return severity === 'off' ? [] : [{ ...criterion, severity }];
      }),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

/** The shipped sets that a configuration chooses; without a choice, those that judge unless others are chosen. */
function shippedSets({ criteria, defaultSets }: Library, config: Config | undefined): readonly CompiledSet[] {
  const chosen = config?.sets;
  return chosen ? criteria.filter(({ name }) => chosen.includes(name)) : defaultSets;
}
