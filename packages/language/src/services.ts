import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  type PartialLangiumSharedCoreServices,
} from 'langium';
import { Calculations } from './check/calculations.ts';
import { RtwDocumentValidator } from './check/document-validator.ts';
import { FileChecker } from './check/file-checker.ts';
import { Judgements } from './check/judgements.ts';
import { registerRootCheck } from './check/root-check.ts';
import { Selection } from './check/selection.ts';
import type { Settings } from './check/settings.ts';
import { Templates } from './check/templates.ts';
import { Configurations } from './config/configurations.ts';
import { RtwGeneratedModule, RtwProtocolGeneratedSharedModule } from './generated/module.ts';
import type { CompiledLibrary } from './library/compiled-library.ts';
import { Library } from './library/library.ts';
import { type SyntaxServices, syntaxServices } from './parser/syntax-services.ts';
import { RtwScopeComputation } from './references/scope-computation.ts';
import { RtwScopeProvider } from './references/scope-provider.ts';
import { RtwDocumentBuilder } from './workspace/document-builder.ts';
import { Imports } from './workspace/imports.ts';
import { RtwIndexManager } from './workspace/index-manager.ts';
import { Links } from './workspace/links.ts';
import { Packages } from './workspace/packages.ts';
import { Roots } from './workspace/roots.ts';
import { RtwServiceRegistry } from './workspace/service-registry.ts';
import { RtwWorkspaceManager } from './workspace/workspace-manager.ts';

/** What the language adds to Langium's services for one language. */
export interface RtwAddedServices {
  check: {
    /** What the reader asked for: language and severities. Changed in place by the editor's settings. */
    Settings: Settings;
    /** The configuration files that apply to the files that are checked. */
    Configurations: Configurations;
    /** The templates that protocols may follow. */
    Templates: Templates;
    /** What judges a protocol. */
    Selection: Selection;
    Judgements: Judgements;
    /** The sample sizes of a protocol, recomputed. */
    Calculations: Calculations;
    FileChecker: FileChecker;
  };
  library: { Library: Library };
  workspace: { Imports: Imports };
}

/** What the language adds to Langium's shared services. */
export interface RtwAddedSharedServices {
  workspace: { Roots: Roots; Links: Links; Packages: Packages };
}

export type RtwCoreServices = Omit<LangiumCoreServices, 'shared'> &
  RtwAddedServices & { shared: RtwSharedCoreServices };
export type RtwSharedCoreServices = LangiumSharedCoreServices & RtwAddedSharedServices;

/** What an entry point brings: the compiled library, and where its sources can be opened. */
export interface LibraryContext {
  library: CompiledLibrary;
  /** Ends with a slash. Default: `rtw-library:/`. */
  libraryUri?: string;
  /** What reads the text, where several languages share it. By default each has its own. */
  syntax?: SyntaxServices;
}

/** The services of the language without editor features, for Langium's dependency injection. */
export function rtwCoreModule({
  library,
  libraryUri = 'rtw-library:/',
  syntax = syntaxServices,
}: LibraryContext): Module<RtwCoreServices, PartialLangiumCoreServices & RtwAddedServices> {
  return {
    ...syntax,
    references: {
      ScopeComputation: (services) => new RtwScopeComputation(services),
      ScopeProvider: (services) => new RtwScopeProvider(services),
    },
    validation: {
      DocumentValidator: (services) => new RtwDocumentValidator(services),
    },
    check: {
      Settings: () => ({ language: 'en', severities: {} }),
      Configurations: (services) => new Configurations(services),
      Templates: (services) => new Templates(services),
      Selection: (services) => new Selection(services),
      Judgements: (services) => new Judgements(services),
      Calculations: (services) => new Calculations(services),
      FileChecker: (services) => new FileChecker(services),
    },
    library: { Library: (services) => new Library(services, library, libraryUri) },
    workspace: { Imports: (services) => new Imports(services) },
  };
}

/** The shared services of the language without editor features. */
export const rtwSharedCoreModule: Module<
  RtwSharedCoreServices,
  PartialLangiumSharedCoreServices & RtwAddedSharedServices
> = {
  ServiceRegistry: (services) => new RtwServiceRegistry(services),
  workspace: {
    DocumentBuilder: (services) => new RtwDocumentBuilder(services),
    IndexManager: (services) => new RtwIndexManager(services),
    Links: (services) => new Links(services),
    Packages: (services) => new Packages(services),
    Roots: () => new Roots(),
    WorkspaceManager: (services) => new RtwWorkspaceManager(services),
  },
};

/** Everything that checks files, for the command line and the library's compiler. */
export function createRtwCoreServices(
  context: DefaultSharedCoreModuleContext,
  library: LibraryContext,
): { shared: RtwSharedCoreServices; rtw: RtwCoreServices } {
  const shared = inject(
    createDefaultSharedCoreModule(context),
    RtwProtocolGeneratedSharedModule,
    rtwSharedCoreModule,
  ) as RtwSharedCoreServices;
  const rtw = inject(
    createDefaultCoreModule({ shared }),
    RtwGeneratedModule,
    rtwCoreModule(library),
  ) as unknown as RtwCoreServices;
  shared.ServiceRegistry.register(rtw);
  registerRootCheck(rtw);
  return { shared, rtw };
}
