import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Packs what `build.mts` made into `rtw-protocol.vsix`, and fails when it has grown too large. */
const vsix = 'rtw-protocol.vsix';

/** An editor in the browser fetches the extension anew each time. */
const largest = 2_000_000;

process.chdir(import.meta.dirname);
execFileSync('vsce', ['package', '--no-dependencies', '--allow-missing-repository', '-o', vsix], { stdio: 'inherit' });
const { size } = statSync(vsix);
if (size > largest) throw new Error(`${vsix} has ${size} bytes, more than its budget of ${largest}`);
