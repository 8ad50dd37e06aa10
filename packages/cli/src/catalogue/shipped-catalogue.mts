import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledLibrary, createRtwCoreServices } from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import { EmptyFileSystem } from 'langium';
import { libraryTitles } from '../library-titles.ts';
import { type CataloguePage, cataloguePages } from './catalogue-pages.ts';
import { writtenConditions } from './written-conditions.ts';

const sources = join(import.meta.dirname, '../../../library/criteria');

/** The pages of the shipped catalogue, made from the compiled library and the sources of its sets. */
export function shippedCatalogue(): CataloguePage[] {
  const { rtw, shared } = createRtwCoreServices(EmptyFileSystem, { library: library as CompiledLibrary });
  const texts = readdirSync(sources)
    .filter((name) => name.endsWith('.rtw'))
    .map((name) => readFileSync(join(sources, name), 'utf8'));
  return cataloguePages({
    library: rtw.library.Library,
    conditions: writtenConditions(texts, { shared }),
    titles: libraryTitles,
  });
}
