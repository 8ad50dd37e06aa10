import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeServer, workerServer } from '../../packages/server/bundles.mts';
import { desktopClient, webClient } from '../../packages/vscode/bundles.mts';

/** Bundles as they ship, made here so that an old build is never what is judged. */
let bundles: Record<'nodeServer' | 'workerServer' | 'desktopClient' | 'webClient', string>;

beforeAll(async () => {
  const [a, b, c, d] = await Promise.all([nodeServer, workerServer, desktopClient, webClient].map(bundle));
  bundles = { nodeServer: a!, workerServer: b!, desktopClient: c!, webClient: d! };
}, 60_000);

describe('the bundles of the extension', () => {
  it('need nothing but the editor', () => {
    expect(required(bundles.desktopClient).filter((name) => !isBuiltIn(name))).toEqual(['vscode']);
    expect(required(bundles.nodeServer).filter((name) => !isBuiltIn(name))).toEqual([]);
  });

  it('need nothing of Node in a browser', () => {
    expect(required(bundles.webClient)).toEqual(['vscode']);
    expect(required(bundles.workerServer)).toEqual([]);
  });

  it('are small enough to be fetched by an editor in the browser', () => {
    const packed = Object.values(bundles).map((text) => gzipSync(text).length);
    expect(packed.reduce((sum, size) => sum + size)).toBeLessThan(1_750_000);
  });

  it('leave out what zod says in fifty languages', async () => {
    // `import { z } from 'zod'` would bring it all: 360 KB in every bundle. `import * as z` does not.
    const { metafile } = await build({ ...nodeServer, sourcemap: false, write: false, metafile: true });
    const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const languages = outputs.filter(
      ([file, { bytesInOutput }]) => /zod\/v4\/locales\//.test(file) && bytesInOutput > 0,
    );
    expect(languages.length).toBeLessThan(2);
  });
});

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, sourcemap: false, write: false });
  return outputFiles[0]!.text;
}

/** Modules that a bundle asks its surroundings for. */
function required(code: string): string[] {
  return [
    ...new Set(
      [...code.matchAll(/(?<![.\w])require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1] as string),
    ),
  ];
}

function isBuiltIn(name: string): boolean {
  return process.getBuiltinModule(name) !== undefined;
}
