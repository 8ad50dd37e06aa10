import type { Language } from '@rtw-protocol/model';
import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext } from 'langium/lsp';
import { registerRootCheck } from '../check/root-check.ts';
import { RtwGeneratedModule, RtwProtocolGeneratedSharedModule } from '../generated/module.ts';
import { type LibraryContext, type RtwCoreServices, rtwCoreModule, rtwSharedCoreModule } from '../services.ts';
import { followConfigurations } from './follow-configurations.ts';
import { followFolders } from './follow-folders.ts';
import { followSettings } from './follow-settings.ts';
import { rtwEditorModule, rtwSharedEditorModule } from './module.ts';
import type { RtwServices, RtwSharedServices } from './services.ts';

/** What a language server brings: its connection and file system, and the compiled library. */
export type EditorContext = DefaultSharedModuleContext &
  LibraryContext & {
    /** The language of readers who have not chosen one; by default that of the editor. */
    language?: Language;
  };

/** The services of a language server: everything that checks files, and everything that editors ask for. */
export function createRtwServices(context: EditorContext): { shared: RtwSharedServices; rtw: RtwServices } {
  // The modules of this package know its services by more than Langium's names: the types meet only here.
  const shared = inject(
    createDefaultSharedModule(context),
    RtwProtocolGeneratedSharedModule,
    rtwSharedCoreModule as object,
    rtwSharedEditorModule as object,
  ) as unknown as RtwSharedServices;
  const rtw = inject(
    createDefaultModule({ shared }),
    RtwGeneratedModule,
    rtwCoreModule(context) as object,
    rtwEditorModule as object,
  ) as unknown as RtwServices;
  shared.ServiceRegistry.register(rtw as unknown as Parameters<typeof shared.ServiceRegistry.register>[0]);
  registerRootCheck(rtw as unknown as RtwCoreServices);
  followSettings(rtw, context.language);
  followFolders(shared);
  followConfigurations(rtw);
  return { shared, rtw };
}
