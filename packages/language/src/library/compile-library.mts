// Compiles the shipped library: `node packages/language/src/library/compile-library.mts`. The language reads
// its own library with an empty one in its place, and writes what readers of it need to dist/library.json.

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, URI } from 'langium';
import { findingOf } from '../check/finding-diagnostic.ts';
import type { File } from '../generated/ast.ts';
import { createRtwCoreServices } from '../services.ts';
import { emptyLibrary } from './compiled-library.ts';
import { packLibrary } from './pack-library.ts';

const folders = ['vocabulary', 'sources', 'evidence', 'criteria', 'templates'];
const libraryFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../library');
const base = 'rtw-library:/';

const { shared, rtw } = createRtwCoreServices(EmptyFileSystem, { library: emptyLibrary, libraryUri: base });
const paths = folders.flatMap((folder) =>
  readdirSync(join(libraryFolder, folder))
    .filter((name) => name.endsWith('.rtw'))
    .sort()
    .map((name) => `${folder}/${name}`),
);
const documents = paths.map((path) =>
  shared.workspace.LangiumDocumentFactory.fromString<File>(
    readFileSync(join(libraryFolder, path), 'utf8'),
    URI.parse(base + path),
  ),
);
for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
rtw.library.Library.use(documents);
await shared.workspace.DocumentBuilder.build(documents, { validation: true });

const faults = documents.flatMap((document) =>
  (document.diagnostics ?? []).flatMap((diagnostic) => {
    const finding = findingOf(diagnostic);
    if (finding?.severity !== 'error') return [];
    const { line, character } = finding.range.start;
    return [`packages/library${document.uri.path}:${line + 1}:${character + 1} ${finding.code} ${finding.message.en}`];
  }),
);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`The library has ${faults.length} ${faults.length === 1 ? 'error' : 'errors'}; it was not compiled.`);
  process.exitCode = 1;
} else {
  const compiled = packLibrary(documents, base);
  const folder = join(libraryFolder, 'dist');
  mkdirSync(folder, { recursive: true });
  // Written whole or not at all: another process may be reading it.
  const draft = join(folder, `library.${process.pid}.json`);
  writeFileSync(draft, JSON.stringify(compiled));
  renameSync(draft, join(folder, 'library.json'));
  console.log(`Compiled the library: ${paths.length} files, ${compiled.criteria.length} criteria sets.`);
}
