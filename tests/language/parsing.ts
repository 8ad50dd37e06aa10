import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import {
  RtwGeneratedModule,
  RtwProtocolGeneratedSharedModule,
} from '../../packages/language/src/generated/module.ts';
import type { RtwParser, RtwParseResult } from '../../packages/language/src/parser/rtw-parser.ts';
import { syntaxServices } from '../../packages/language/src/parser/syntax-services.ts';

/** The services of the syntax alone: no library, no checks. */
export function syntaxOnly(mode: 'development' | 'production' = 'production'): LangiumCoreServices {
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    RtwProtocolGeneratedSharedModule,
  );
  const services = inject(createDefaultCoreModule({ shared }), RtwGeneratedModule, syntaxServices, {
    LanguageMetaData: () => ({ languageId: 'rtw', fileExtensions: ['.rtw'], caseInsensitive: false, mode }),
  }) as LangiumCoreServices;
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/** Parses a text with a parser that all tests of a file share. */
export function parsed(text: string): RtwParseResult {
  services ??= syntaxOnly();
  return (services.parser.LangiumParser as RtwParser).parse(text);
}
