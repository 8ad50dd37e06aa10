import { fileURLToPath } from 'node:url';
import type { Language, Localized } from '@rtw-protocol/model';
import type { ArtifactLocation, Run } from 'sarif';
import { shownPath } from '../../files/read-protocol.ts';
import { pathInRepository } from '../path-in-repository.ts';

/** What relative addresses begin at: no log names a folder of the machine that made it. */
const bases = {
  '%SRCROOT%': { en: 'The folder that rtw ran in', sv: 'Mappen som rtw kördes i' },
  RTW_LIBRARY: {
    en: 'The vocabulary, criteria and templates that ship with rtw',
    sv: 'Ordlistan, kriterierna och mallarna som följer med rtw',
  },
} satisfies Record<string, Localized>;

const repositoryBase: Localized = { en: 'The folder of the repository', sv: 'Mappen med kodförrådet' };

export function baseUris(language: Language, hasRepository: boolean): NonNullable<Run['originalUriBaseIds']> {
  const told = hasRepository ? { ...bases, '%SRCROOT%': repositoryBase } : bases;
  return Object.fromEntries(Object.entries(told).map(([id, text]) => [id, { description: { text: text[language] } }]));
}

/** A file that was checked, by the path that readers know it by. */
export function checkedFile(path: string): ArtifactLocation {
  return { uri: encodedPath(path), uriBaseId: '%SRCROOT%' };
}

/** A file of the shipped library, by its path there. */
export function libraryFile(path: string): ArtifactLocation {
  return { uri: encodedPath(path), uriBaseId: 'RTW_LIBRARY' };
}

/** Any file, by its address. One that is neither a file nor of the library has no place that others could open. */
export function fileAt(
  uri: string,
  places: { folder: string; library: string },
  repository: string | undefined,
): ArtifactLocation | undefined {
  if (uri.startsWith(places.library)) return { uri: uri.slice(places.library.length), uriBaseId: 'RTW_LIBRARY' };
  if (!uri.startsWith('file:')) return undefined;
  return checkedFile(pathInRepository(repository, places.folder)(shownPath(fileURLToPath(uri), places.folder)));
}

/** As an address asks for it, so that no name in it is read as a scheme, a query or a fragment. */
function encodedPath(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
}
