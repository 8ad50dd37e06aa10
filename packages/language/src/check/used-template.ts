import { URI } from 'langium';
import { type File, isProtocol } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import type { EffectiveTemplate } from '../templates/effective.ts';

/** A template by which protocols are judged, with all that it is written in. */
export interface UsedTemplate {
  name: string;
  version: string;
  uri: string;
  /** Its file, and those that this imports; without their protocols. Of a shipped one only the address is at hand. */
  files: { uri: string; text?: string }[];
}

/** A template and those that it extends, while the files that they stand in are at hand. */
export function usedTemplates({ chain }: EffectiveTemplate, services: RtwCoreServices): UsedTemplate[] {
  return chain.map(({ template: { name, version }, uri }) => ({
    name,
    version,
    uri,
    files: [uri, ...importedBy(uri, services)].map((file) => withText(file, services)),
  }));
}

function importedBy(uri: string, { shared, workspace }: RtwCoreServices): string[] {
  const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  return document ? workspace.Imports.reachableFrom(document) : [];
}

function withText(uri: string, { shared }: RtwCoreServices): UsedTemplate['files'][number] {
  const file = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.parseResult.value as File | undefined;
  if (!file) return { uri };
  // Protocols may stand beside the template that they follow, and change as they are written.
  const elements = file.elements.filter((element) => !isProtocol(element));
  return { uri, text: elements.map(({ $cstNode }) => $cstNode?.text ?? '').join('\n') };
}
