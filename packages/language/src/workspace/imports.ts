import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import { type File, type Import, isFile } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { isInside } from './roots.ts';

/** Why an import cannot be followed. */
export type ImportProblem = 'not-relative' | 'outside' | 'missing' | 'circular';

/**
 * Follows the imports of files. A path is relative to the file that names it, and leads neither out of the
 * workspace nor anywhere but to a file: what a protocol imports is never more than text beside it.
 */
export class Imports {
  readonly #documents: LangiumDocuments;
  readonly #services: RtwCoreServices;

  constructor(services: RtwCoreServices) {
    this.#documents = services.shared.workspace.LangiumDocuments;
    this.#services = services;
  }

  /** The address an import leads to, or what is wrong with its path. */
  resolve(document: LangiumDocument, node: Import): URI | ImportProblem {
    const path = node.path ?? '';
    if (path === '' || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path) || path.includes('\\')) return 'not-relative';
    if (!path.endsWith('.rtw')) return 'not-relative';
    const folder = UriUtils.dirname(document.uri);
    const target = UriUtils.joinPath(folder, ...path.split('/'));
    return isInside(this.#services.check.Configurations.rootOf(document.uri), target) ? target : 'outside';
  }

  /** The addresses of the files that a file imports itself, in the order of the text. */
  direct(document: LangiumDocument): URI[] {
    return importsOf(document).flatMap((node) => {
      const target = this.resolve(document, node);
      return typeof target === 'string' ? [] : [target];
    });
  }

  /** The addresses of all files that a file sees through any number of imports, itself left out, nearest first. */
  reachableFrom(document: LangiumDocument): string[] {
    const own = document.uri.toString();
    const seen = new Set<string>();
    const queue = this.direct(document);
    for (const uri of queue) {
      const key = uri.toString();
      if (seen.has(key) || key === own) continue;
      seen.add(key);
      const imported = this.#documents.getDocument(uri);
      if (imported) queue.push(...this.direct(imported));
    }
    return [...seen];
  }

  /** What is wrong with an import, or nothing. */
  problemOf(document: LangiumDocument, node: Import): ImportProblem | undefined {
    const target = this.resolve(document, node);
    if (typeof target === 'string') return target;
    const imported = this.#documents.getDocument(target);
    if (!imported) return 'missing';
    const own = document.uri.toString();
    if (target.toString() === own) return 'circular';
    return this.#leadsTo(imported, own) ? 'circular' : undefined;
  }

  #leadsTo(document: LangiumDocument, goal: string): boolean {
    return this.reachableFrom(document).includes(goal);
  }
}

/** The imports of a document that has been parsed, broken or not. */
export function importsOf(document: LangiumDocument): Import[] {
  const file = document.parseResult.value as File | undefined;
  return file && isFile(file) ? file.imports : [];
}
