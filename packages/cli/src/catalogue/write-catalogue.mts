// Writes the catalogue of criteria anew: `node packages/cli/src/catalogue/write-catalogue.mts`. The library is compiled
// first. What stood in the catalogue's folders before is removed, since a set may have been renamed.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cataloguePlaces } from './catalogue-words.ts';
import { shippedCatalogue } from './shipped-catalogue.mts';

const docs = join(import.meta.dirname, '../../../docs');
const pages = shippedCatalogue();
for (const place of Object.values(cataloguePlaces)) rmSync(join(docs, place), { recursive: true, force: true });
for (const { file, text } of pages) {
  mkdirSync(dirname(join(docs, file)), { recursive: true });
  writeFileSync(join(docs, file), text);
}
