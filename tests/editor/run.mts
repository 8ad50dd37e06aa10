import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { vsix } from './session.mts';
import { installTool } from './tool.mts';

/** Tests the packaged extension in a real VS Code: `npm run package`, then `npm run test:editor`. */
if (!existsSync(vsix)) {
  console.error('There is no extension to test. Make it with: npm run package');
  process.exitCode = 2;
} else {
  try {
    installTool();
    warnWhenOld();
    runTests();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** One file after the other: two workbenches at once are too much for a small machine. */
function runTests(): void {
  const files = globSync('*.test.mts', { cwd: import.meta.dirname }).sort();
  run({ files: files.map((file) => path.join(import.meta.dirname, file)), concurrency: 1, timeout: 300_000 })
    .on('test:fail', () => {
      process.exitCode = 1;
    })
    .compose(spec)
    .pipe(process.stdout);
}

/** An extension packed before the last change of its bundles would be tested instead of what is there. */
function warnWhenOld(): void {
  const bundles = globSync(path.join(path.dirname(vsix), 'dist/*.{js,cjs}'));
  if (bundles.some((file) => statSync(file).mtimeMs > statSync(vsix).mtimeMs)) {
    console.error('The extension is older than its bundles: npm run package makes it anew.');
  }
}
