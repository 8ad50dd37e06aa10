import { pathInPackage } from './import-path.ts';

/** What a package says of its protocol files: their paths inside the package, or why it says nothing usable. */
export type ManifestAnswer =
  | { files: readonly string[] }
  | { problem: 'unreadable' | 'without-files' }
  /** What the field holds that is no path of a protocol file inside the package. */
  | { problem: 'field'; entry: string };

/** No package.json that people write comes near. */
export const longestManifest = 1_000_000;

/** Nobody shares more files than these under one name; each is read. */
const mostFiles = 200;

/** Reads the field `rtw` of a package.json: the path of a file, or a list of such paths. */
export function readManifest(text: string): ManifestAnswer {
  const manifest = parse(text);
  if (typeof manifest !== 'object' || manifest === null) return { problem: 'unreadable' };
  if (!Object.hasOwn(manifest, 'rtw')) return { problem: 'without-files' };
  const { rtw } = manifest as { rtw: unknown };
  const entries: unknown[] = Array.isArray(rtw) ? rtw : [rtw];
  if (entries.length === 0) return { problem: 'without-files' };
  if (entries.length > mostFiles) return { problem: 'field', entry: `[… ${entries.length}]` };
  const files = new Set<string>();
  for (const entry of entries) {
    const file = typeof entry === 'string' ? pathInPackage(entry) : undefined;
    if (file === undefined) return { problem: 'field', entry: asText(entry) };
    files.add(file);
  }
  return { files: [...files] };
}

/** What stands there, as far as it can be shown: to write out what lies deeper, the machine has no room. */
function asText(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  return Array.isArray(entry) ? '[…]' : '{…}';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
