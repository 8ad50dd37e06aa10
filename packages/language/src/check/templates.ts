import { AstUtils, type LangiumDocument, WorkspaceCache } from 'langium';
import { type CompiledSet, compileSet } from '../criteria/index.ts';
import { isExtends, type Protocol, type Template } from '../generated/ast.ts';
import { defaultTemplate } from '../library/compiled-library.ts';
import type { TemplateOfLibrary } from '../library/library.ts';
import { askedFor, templatesAtHand } from '../references/templates-at-hand.ts';
import type { RtwCoreServices } from '../services.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import {
  type EffectiveTemplate,
  effectiveTemplate,
  type Narrowed,
  type TemplateAtHand,
} from '../templates/effective.ts';
import { compareVersions, matches, readVersion, versionText } from '../templates/version.ts';
import { isShippedDocument, ownSets } from './own-sets.ts';

/** The templates that protocols may follow: those of the files that a document sees, and the shipped ones. */
export class Templates {
  readonly #services: RtwCoreServices;
  readonly #own: WorkspaceCache<Template, TemplateAtHand>;
  readonly #narrowed: WorkspaceCache<Template, Narrowed>;
  readonly #shipped = new Map<TemplateOfLibrary, { atHand: TemplateAtHand; narrowed?: Narrowed }>();

  /** Judges every protocol, whatever it follows. */
  forAll: EffectiveTemplate | undefined;

  constructor(services: RtwCoreServices) {
    this.#services = services;
    this.#own = new WorkspaceCache(services.shared);
    this.#narrowed = new WorkspaceCache(services.shared);
  }

  /** What the template asks that a protocol follows, or is to be judged by; nothing where that is not at hand. */
  followedBy(protocol: Protocol): EffectiveTemplate | undefined {
    if (this.forAll) return this.forAll;
    const template = protocol.template?.ref;
    return template && this.of(template).effective;
  }

  /** What a template asks, with all that it has from others, and where it disagrees with them. */
  of(node: Template): Narrowed {
    const shipped = this.#shippedOf(node);
    if (shipped) return this.ofShipped(shipped);
    return this.#narrowed.get(node, () => effectiveTemplate(this.#atHand(node)));
  }

  /** The same of a shipped template: no node is made of it. */
  ofShipped(shipped: TemplateOfLibrary): Narrowed {
    const known = this.#known(shipped);
    known.narrowed ??= effectiveTemplate(known.atHand);
    return known.narrowed;
  }

  /** The shipped template of a name: of a version (`1.2` stands for the latest 1.2.x), or the latest. */
  shipped(name: string, version?: string): TemplateOfLibrary | undefined {
    return this.#services.library.Library.templates
      .filter(({ template }) => template.name === name)
      .sort((a, b) => compareVersions(readVersion(b.template.version), readVersion(a.template.version)))
      .find(({ template }) => version === undefined || matches(readVersion(template.version), version));
  }

  /** What judges a protocol that follows no template; nothing where the library has no such template. */
  get usual(): EffectiveTemplate | undefined {
    const shipped = this.shipped(defaultTemplate);
    return shipped && this.ofShipped(shipped).effective;
  }

  /** The template of a name that a document sees. */
  named(name: string, document: LangiumDocument, version?: string): Template | undefined {
    return askedFor(templatesAtHand(document, this.#services, name), version)?.template;
  }

  /** Every template that a document sees, the latest versions first. */
  seenBy(document: LangiumDocument): readonly Template[] {
    return templatesAtHand(document, this.#services).map(({ template }) => template);
  }

  #shippedOf(node: Template): TemplateOfLibrary | undefined {
    if (!isShippedDocument(AstUtils.getDocument(node), this.#services)) return undefined;
    const version = versionText(node);
    return this.#services.library.Library.templates.find(
      ({ template }) => template.name === node.name && template.version === version,
    );
  }

  #known(shipped: TemplateOfLibrary) {
    let known = this.#shipped.get(shipped);
    if (!known) {
      known = { atHand: this.#shippedAtHand(shipped) };
      this.#shipped.set(shipped, known);
    }
    return known;
  }

  #shippedAtHand({ template, uri }: TemplateOfLibrary): TemplateAtHand {
    const { Library } = this.#services.library;
    const bases = () =>
      template.extends.flatMap(({ name, version }) => {
        const base = this.shipped(name, version);
        return base ? [this.#known(base).atHand] : [];
      });
    return {
      template,
      uri,
      setNamed: (name) => Library.criteria.find((set) => set.name === name),
      get bases() {
        return bases();
      },
    };
  }

  #atHand(node: Template): TemplateAtHand {
    const shipped = this.#shippedOf(node);
    if (shipped) return this.#known(shipped).atHand;
    return this.#own.get(node, () => {
      const document = AstUtils.getDocument(node);
      const bases = () =>
        node.statements.filter(isExtends).flatMap(({ base }) => (base?.ref ? [this.#atHand(base.ref)] : []));
      return {
        template: compileTemplate(node).template,
        uri: document.uri.toString(),
        setNamed: this.#setsSeenBy(document),
        get bases() {
          return bases();
        },
      };
    });
  }

  #setsSeenBy(document: LangiumDocument): (name: string) => CompiledSet | undefined {
    const { Library } = this.#services.library;
    let own: ReadonlyMap<string, CompiledSet> | undefined;
    return (name) => {
      own ??= new Map(ownSets(document, this.#services).map(({ set }) => [set.name, set]));
      const shipped = Library.criteria.find((set) => set.name === name);
      // While the library is compiled, its sets are nodes yet.
      const node = shipped || own.has(name) ? undefined : Library.sets.find((set) => set.name === name);
      return shipped ?? own.get(name) ?? (node && compileSet(node).set);
    };
  }
}
