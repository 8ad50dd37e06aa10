import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type LanguageMetaData,
} from 'langium';
import { RtwGeneratedModule, RtwLanguageMetaData, RtwProtocolGeneratedSharedModule } from '../generated/module.ts';
import { syntaxServices } from './syntax-services.ts';

/**
 * The services that parse and format, without library, links or checks: for those who need no more.
 * @param mode in development mode, the parser checks its grammar and tells the console where it is ambiguous.
 */
export function createSyntaxServices(mode: LanguageMetaData['mode'] = 'production'): LangiumCoreServices {
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    RtwProtocolGeneratedSharedModule,
  );
  const services = inject(createDefaultCoreModule({ shared }), RtwGeneratedModule, syntaxServices, {
    LanguageMetaData: () => ({ ...RtwLanguageMetaData, mode }),
  }) as LangiumCoreServices;
  shared.ServiceRegistry.register(services);
  return services;
}
