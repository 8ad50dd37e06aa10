import type { Severity } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, URI, WorkspaceCache } from 'langium';
import type { Config } from '../config/config.ts';
import type { CompiledSet } from '../criteria/index.ts';
import type { File, Protocol } from '../generated/ast.ts';
import type { Library } from '../library/library.ts';
import { lacksTemplate } from '../references/lacks-template.ts';
import type { RtwCoreServices } from '../services.ts';
import type { EffectiveTemplate } from '../templates/effective.ts';
import { onlyStricter } from './only-stricter.ts';
import { type OwnSet, ownSets } from './own-sets.ts';

/** What judges a protocol. */
export interface Selected {
  sets: readonly CompiledSet[];
  /** Severities of criteria by id, where they differ from the set's own. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  /** What the template asks that the protocol follows. */
  template?: EffectiveTemplate;
  /** Criteria that the configuration or the reader's editor would judge less gravely than the template does. */
  refused: readonly string[];
}

/** The one place that decides which criteria judge a protocol, and how grave they are. */
export class Selection {
  readonly #services: RtwCoreServices;
  readonly #own: WorkspaceCache<string, readonly OwnSet[]>;

  constructor(services: RtwCoreServices) {
    this.#services = services;
    this.#own = new WorkspaceCache(services.shared);
  }

  /**
   * What judges a protocol: what its template uses, or else the shipped sets that its configuration chooses, or else
   * what the usual template uses; and all criteria that its file or an import defines, but for those in the files of the
   * template; nothing while the template that it names is not at hand. Where it follows one, the configuration can add to that and make it graver, and no more. What the reader's
   * editor asks for comes before what the configuration says.
   */
  for(protocol: Protocol): Selected {
    const document = AstUtils.getDocument<File>(protocol);
    const config = this.#services.check.Configurations.of(document.uri)?.config;
    const chosen = { ...config?.criteria, ...this.#services.check.Settings.severities };
    const template = this.#services.check.Templates.followedBy(protocol);
    // What another template says of it would have to be read once more when the right one is there.
    if (!template && lacksTemplate(protocol)) return { sets: [], severities: {}, refused: [] };
    const own = this.#ownSets(document);
    if (!template) {
      const usual = config?.sets ? undefined : this.#services.check.Templates.usual;
      const sets = usual
        ? withUsual(this.#services.library.Library, usual)
        : shippedSets(this.#services.library.Library, config);
      return {
        sets: [...sets, ...own.map(({ set }) => set)],
        severities: { ...usual?.severities, ...chosen },
        refused: [],
      };
    }
    const used = new Set(template.sets.map(({ name }) => name));
    const ofTemplate = this.#filesOf(template);
    const added = [
      ...(config?.sets ? shippedSets(this.#services.library.Library, config) : []),
      // Of the sets in the template's own files it says itself which judge.
      ...own.filter(({ uri }) => !ofTemplate.has(uri)).map(({ set }) => set),
    ];
    const sets = [...template.sets, ...added.flatMap((set) => (used.has(set.name) ? restOf(set, template) : [set]))];
    const { severities, refused } = onlyStricter(chosen, template);
    return { sets, severities, template, refused };
  }

  /** All sets that a document could be judged by, whether they are chosen or not. */
  known(document: LangiumDocument<File>): readonly CompiledSet[] {
    const templates = this.#services.check.Templates.seenBy(document);
    return [
      ...this.#services.library.Library.criteria,
      ...this.#ownSets(document).map(({ set }) => set),
      ...templates.flatMap((template) => this.#services.check.Templates.of(template).effective.sets),
    ];
  }

  /** A file may hold thousands of protocols: they share the sets. */
  #ownSets(document: LangiumDocument<File>): readonly OwnSet[] {
    return this.#own.get(document.uri.toString(), () => ownSets(document, this.#services));
  }

  /** The files of a template and of all that it extends, with what these import. */
  #filesOf({ chain }: EffectiveTemplate): ReadonlySet<string> {
    const { LangiumDocuments } = this.#services.shared.workspace;
    const files = new Set<string>();
    for (const { uri } of chain) {
      files.add(uri);
      const document = LangiumDocuments.getDocument(URI.parse(uri));
      const reached = document ? this.#services.workspace.Imports.reachableFrom(document) : [];
      for (const imported of reached) files.add(imported);
    }
    return files;
  }
}

/** The sets that judge unless others are chosen, with the values of the usual template, and its own parts. */
function withUsual({ defaultSets }: Library, { sets }: EffectiveTemplate): readonly CompiledSet[] {
  const usual = new Map(sets.map((set) => [set.name, set]));
  const names = new Set(defaultSets.map(({ name }) => name));
  return [...defaultSets.map((set) => usual.get(set.name) ?? set), ...sets.filter(({ name }) => !names.has(name))];
}

/** The criteria of a set that the template does not judge already. Such a rest gives no grade. */
function restOf({ grade: _, ...set }: CompiledSet, { sets }: EffectiveTemplate): CompiledSet[] {
  const judged = new Set(sets.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const criteria = set.criteria.filter(({ id }) => !judged.has(id));
  return criteria.length > 0 ? [{ ...set, criteria }] : [];
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
