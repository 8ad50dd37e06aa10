/** What the path of an import names: a file beside the importing one, or an installed package, whole or one file of it. */
export type ImportPath = { form: 'file'; path: string } | { form: 'package'; name: string; file?: string };

/**
 * Reads the path of an import. Its spelling alone decides, never what lies on the disk: what begins with `@` or does
 * not end in `.rtw` names a package, anything else a file. Nothing for a path that can be neither.
 */
export function readImportPath(path: string): ImportPath | undefined {
  if (!path.startsWith('@') && path.endsWith('.rtw')) return isFilePath(path) ? { form: 'file', path } : undefined;
  const [, name = '', file] = /^(@[^/]*\/[^/]*|[^/@]*)(?:\/(.*))?$/s.exec(path) ?? [];
  if (!isPackageName(name) || name.endsWith('.rtw')) return undefined;
  if (file === undefined) return { form: 'package', name };
  const inside = pathInPackage(file);
  return inside === undefined ? undefined : { form: 'package', name, file: inside };
}

/** The path of a protocol file inside a package without a leading `./`, or nothing when it leads anywhere else. */
export function pathInPackage(path: string): string | undefined {
  const steps = path.replace(/^\.\//, '').split('/');
  const isPlain = steps.every((step) => !['', '.', '..'].includes(step) && !/[\\:\p{Cc}]/u.test(step));
  return isPlain && path.endsWith('.rtw') ? steps.join('/') : undefined;
}

/** A relative path: neither absolute, on any system, nor an address. */
function isFilePath(path: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/)/i.test(path) && !path.includes('\\');
}

/** The names under which npm takes new packages. */
function isPackageName(name: string): boolean {
  return (
    name.length <= 214 && /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name) && name !== 'node_modules'
  );
}
