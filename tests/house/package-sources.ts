import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** One source file of a package, with what it imports. */
export interface SourceFile {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly imports: readonly string[];
}

/** What a package's `package.json` says that the house depends on. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The folders under `packages` that hold a package. */
export function packageFolders(): string[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads `packages/FOLDER/package.json`. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every TypeScript file under `packages/FOLDER/src`; none when there is no such folder. */
export function sourcesOf(folder: string): SourceFile[] {
  const src = `packages/${folder}/src`;
  return filesUnder(src)
    .filter((path) => /\.m?ts$/.test(path))
    .map((path) => ({ path, imports: importsIn(readFileSync(join(root, path), 'utf8')) }));
}

/** Every module that a text names in an import or an export, statically or lazily. */
export function importsIn(text: string): string[] {
  const forms = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] as string));
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    return [];
  }
}
