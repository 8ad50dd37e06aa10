import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './package-sources.ts';

/** The file that a chain of packages, each required by the one before, ends at. */
function fileAtEndOf(start: string, chain: readonly string[]): string {
  return chain.reduce((file, name) => createRequire(file).resolve(name), join(root, start));
}

// A cancelled request is answered with Langium's ResponseError, and the connection recognises only its own class.
test('Langium and the language server share one ResponseError', () => {
  const ofLangium = fileAtEndOf('node_modules/langium/package.json', [
    'vscode-languageserver-protocol',
    'vscode-jsonrpc',
  ]);
  const ofServer = fileAtEndOf('packages/server/package.json', [
    'vscode-languageserver/node',
    'vscode-languageserver-protocol',
    'vscode-jsonrpc',
  ]);
  expect(ofLangium).toBe(ofServer);
});
