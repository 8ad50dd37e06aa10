import type { URI } from 'langium';
import { type File, isCriteriaSet, isCriterion, isTemplate } from '../generated/ast.ts';
import type { RtwSharedCoreServices } from '../services.ts';
import { isPart, partId } from '../templates/target-id.ts';
import type { KnownNames } from './unknown-names.ts';

/** The sets and criteria that files in a folder and below define, and the requirements of templates in them. Reads them all: asked only where it is needed. */
export async function ownNames(folder: URI, { workspace }: RtwSharedCoreServices): Promise<KnownNames> {
  const { FileSystemProvider, LangiumDocumentFactory, LangiumDocuments, WorkspaceManager } = workspace;
  const sets: string[] = [];
  const criteria: string[] = [];
  for (const uri of await WorkspaceManager.searchFolder(folder).catch(() => [])) {
    const known = LangiumDocuments.getDocument(uri);
    const text = known ? '' : await FileSystemProvider.readFile(uri).catch(() => '');
    if (!known && !/\b(criteria|template)\b/.test(text)) continue;
    const file = (known ?? LangiumDocumentFactory.fromString(text, uri)).parseResult.value as File;
    for (const { statements } of file.elements.filter(isTemplate)) {
      criteria.push(...statements.filter(isPart).map(partId));
    }
    for (const { name, statements } of file.elements.filter(isCriteriaSet)) {
      sets.push(name);
      criteria.push(...statements.filter(isCriterion).map((criterion) => `${name}.${criterion.name}`));
    }
  }
  return { sets, criteria };
}
