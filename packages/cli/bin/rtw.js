#!/usr/bin/env node
// Only words that old versions of Node know: this file has to run where nothing else of the tool can.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = [22, 12];
const found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  fault(
    `rtw needs Node.js ${needed.join('.')} or newer and found ${process.versions.node}: ` +
      'inside a project that has rtw, "npx rtw" uses the project\'s own Node.js; elsewhere install a newer one from nodejs.org.',
  );
} else if (!existsSync(new URL('../dist/rtw.js', import.meta.url))) {
  fault('rtw has not been built yet: run "npm start" first.');
} else {
  // Node keeps what it has compiled, and the next start is quicker; where it may not write there, nothing is lost.
  module.enableCompileCache(fileURLToPath(new URL('../dist/.compiled', import.meta.url)));
  import('../dist/rtw.js');
}

/** Says on standard error what is wrong and ends with the exit code for "the tool could not do its work". */
function fault(message) {
  console.error(message);
  process.exitCode = 2;
}
