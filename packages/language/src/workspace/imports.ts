import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import { type File, type Import, isFile } from '../generated/ast.ts';
import type { RtwCoreServices, RtwSharedCoreServices } from '../services.ts';
import { type ImportPath, readImportPath } from './import-path.ts';
import { type InstalledPackage, packageFolderOf } from './packages.ts';
import { isInside } from './roots.ts';

/** Why an import cannot be followed. */
export type ImportProblem =
  | { kind: 'malformed' | 'outside' | 'missing' | 'circular' }
  | { kind: 'package-missing' | 'package-outside' | 'package-unreadable' | 'package-without-files'; name: string }
  /** What the package says of its files is no path of a file inside it. */
  | { kind: 'package-field'; name: string; entry: string }
  /** The package has no such file, or lists one that it does not have. */
  | { kind: 'package-file'; name: string; file: string; listed: readonly string[] };

/**
 * Follows the imports of files. A path is relative to the file that names it, or names an installed package. It leads
 * neither out of the workspace nor anywhere but to files: what a protocol imports is never more than text, and nothing
 * of a package is run.
 */
export class Imports {
  readonly #documents: LangiumDocuments;
  readonly #workspace: RtwSharedCoreServices['workspace'];
  readonly #services: RtwCoreServices;

  constructor(services: RtwCoreServices) {
    this.#workspace = services.shared.workspace;
    this.#documents = services.shared.workspace.LangiumDocuments;
    this.#services = services;
  }

  /** Looks up the packages that a file imports; until then, none of them is known. */
  async lookUpPackages(document: LangiumDocument): Promise<void> {
    for (const name of this.packagesOf(document)) {
      const { folder, root } = this.#placeOf(document);
      await this.#workspace.Packages.lookUp(name, folder, root);
    }
  }

  /** The names of the packages that a file imports itself. */
  packagesOf(document: LangiumDocument): string[] {
    return importsOf(document).flatMap((node) => {
      const path = readImportPath(node.path ?? '');
      return path?.form === 'package' ? [path.name] : [];
    });
  }

  /** The addresses of the files that an import leads to, or what is wrong with its path. */
  resolve(document: LangiumDocument, node: Import): URI[] | ImportProblem {
    const path = readImportPath(node.path ?? '');
    if (!path) return { kind: 'malformed' };
    const { folder, root } = this.#placeOf(document);
    if (path.form === 'package') {
      return filesOf(this.#workspace.Packages.find(path.name, folder, root), path);
    }
    const target = UriUtils.joinPath(folder, ...path.path.split('/'));
    // A package knows its own files only; the others of the workspace are no business of its.
    const own = packageFolderOf(document.uri);
    return isInside(own && isInside(root, own) ? own : root, target) ? [target] : { kind: 'outside' };
  }

  /** The addresses of the files that a file imports itself, in the order of the text. */
  direct(document: LangiumDocument): URI[] {
    return importsOf(document).flatMap((node) => {
      const targets = this.resolve(document, node);
      return Array.isArray(targets) ? targets : [];
    });
  }

  /** The addresses of all files that a file sees through any number of imports, itself left out, nearest first. */
  reachableFrom(document: LangiumDocument): string[] {
    return [...this.#reach(document).keys()];
  }

  /** Whether a file, or one that it sees, imports packages by name. */
  usesPackages(document: LangiumDocument): boolean {
    return [document, ...this.#reach(document).values()].some((file) => file && this.packagesOf(file).length > 0);
  }

  #reach(document: LangiumDocument): Map<string, LangiumDocument | undefined> {
    const own = document.uri.toString();
    const seen = new Map<string, LangiumDocument | undefined>();
    const queue = this.direct(document);
    for (const uri of queue) {
      const key = uri.toString();
      if (seen.has(key) || key === own) continue;
      const imported = this.#documents.getDocument(uri);
      seen.set(key, imported);
      if (imported) queue.push(...this.direct(imported));
    }
    return seen;
  }

  /** What is wrong with an import, or nothing. */
  problemOf(document: LangiumDocument, node: Import): ImportProblem | undefined {
    const targets = this.resolve(document, node);
    if (!Array.isArray(targets)) return targets;
    const own = document.uri.toString();
    for (const target of targets) {
      const imported = this.#documents.getDocument(target);
      if (!imported) return this.#problemOfUnread(document, node, target);
      if (target.toString() === own || this.reachableFrom(imported).includes(own)) return { kind: 'circular' };
    }
    return undefined;
  }

  #problemOfUnread(document: LangiumDocument, node: Import, target: URI): ImportProblem {
    const path = readImportPath(node.path ?? '');
    const leadsOut = this.#workspace.Links.leadsOut(target);
    if (path?.form !== 'package') return { kind: leadsOut ? 'outside' : 'missing' };
    const { name } = path;
    if (leadsOut) return { kind: 'package-outside', name };
    const { folder, root } = this.#placeOf(document);
    const found = this.#workspace.Packages.find(name, folder, root);
    if (!found || 'problem' in found) return { kind: 'missing' };
    const file = target.path.slice(found.folder.path.length + 1);
    return { kind: 'package-file', name, file, listed: 'files' in found.manifest ? found.manifest.files : [] };
  }

  #placeOf(document: LangiumDocument): { folder: URI; root: URI } {
    return { folder: UriUtils.dirname(document.uri), root: this.#services.check.Configurations.rootOf(document.uri) };
  }
}

/** The imports of a document that has been parsed, broken or not. */
export function importsOf(document: LangiumDocument): Import[] {
  const file = document.parseResult.value as File | undefined;
  return file && isFile(file) ? file.imports : [];
}

/** The files that an import of a package means. One that it names itself needs no mention by the package. */
function filesOf(
  found: InstalledPackage | undefined,
  { name, file }: Extract<ImportPath, { form: 'package' }>,
): URI[] | ImportProblem {
  if (!found) return { kind: 'package-missing', name };
  if ('problem' in found) return { kind: 'package-outside', name };
  const { folder, manifest } = found;
  const isReadable = !('problem' in manifest) || manifest.problem !== 'unreadable';
  if (file !== undefined && isReadable) return [UriUtils.joinPath(folder, ...file.split('/'))];
  if ('files' in manifest) return manifest.files.map((path) => UriUtils.joinPath(folder, ...path.split('/')));
  if (manifest.problem === 'field') return { kind: 'package-field', name, entry: manifest.entry };
  return { kind: `package-${manifest.problem}`, name };
}
