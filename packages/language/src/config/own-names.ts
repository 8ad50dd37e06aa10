import type { URI } from 'langium';
import { type File, isCriteriaSet, isCriterion, isTemplate } from '../generated/ast.ts';
import type { RtwSharedCoreServices } from '../services.ts';
import { isPart, partId } from '../templates/target-id.ts';
import type { KnownNames } from './unknown-names.ts';

/**
 * The sets and criteria that files in a folder and below define, and the requirements of templates in them. Reads them
 * all: asked only where it is needed.
 */
export async function ownNames(folder: URI, { workspace }: RtwSharedCoreServices): Promise<KnownNames> {
  const { FileSystemProvider, LangiumDocumentFactory, LangiumDocuments, WorkspaceManager } = workspace;
  const sets: string[] = [];
  const criteria: string[] = [];
  for (const uri of await WorkspaceManager.searchFolder(folder).catch(() => [])) {
    const known = LangiumDocuments.getDocument(uri);
    const text = known ? '' : await FileSystemProvider.readFile(uri).catch(() => '');
    if (!known && !/\b(criteria|template)\b/.test(text)) continue;
    const file = (known ?? LangiumDocumentFactory.fromString(text, uri)).parseResult.value as File;
    const own = namesIn(file);
    sets.push(...own.sets);
    criteria.push(...own.criteria);
  }
  return { sets, criteria };
}

/** The sets and criteria that a file defines, and the requirements of its templates. */
export function namesIn({ elements }: File): KnownNames {
  const own = elements.filter(isCriteriaSet);
  return {
    sets: own.map(({ name }) => name),
    criteria: [
      ...own.flatMap(({ name, statements }) =>
        statements.filter(isCriterion).map((criterion) => `${name}.${criterion.name}`),
      ),
      ...elements.filter(isTemplate).flatMap(({ statements }) => statements.filter(isPart).map(partId)),
    ],
  };
}
