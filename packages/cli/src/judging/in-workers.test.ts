import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { judgedInWorkers } from './in-workers.ts';
import type { FileOutcome } from './judge-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtw-workers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does to each path what a test says, and answers with it. */
function workerThat(does: string): URL {
  const module = join(folder, `${Math.random()}.mjs`);
  writeFileSync(
    module,
    `import { parentPort } from 'node:worker_threads';
    const answer = (path) => parentPort.postMessage({ report: { studies: [], findings: [] }, followed: [], lines: { 0: path } });
    ${does}`,
  );
  return pathToFileURL(module);
}
const started = "parentPort.postMessage('started');";

async function told(paths: readonly string[], module: URL, workers = 2): Promise<string[]> {
  const outcomes: FileOutcome[] = [];
  const start = { place: { folder }, librarySources: '' };
  for await (const outcome of judgedInWorkers(paths, { workers, module, start, shown: (path) => path })) {
    outcomes.push(outcome);
  }
  return outcomes.map((outcome) =>
    'fault' in outcome ? `${outcome.endsRun ? 'end' : 'fault'}: ${outcome.fault.en}` : (outcome.lines[0] ?? ''),
  );
}
const paths = Array.from({ length: 40 }, (_, index) => `${index}.rtw`);

test('files are told in their order, however long each takes', async () => {
  const module = workerThat(
    `${started} let work = Promise.resolve();
    parentPort.on('message', (path) => {
      work = work.then(() => new Promise((done) => setTimeout(done, path === '0.rtw' ? 50 : parseInt(path) % 3)));
      work = work.then(() => answer(path));
    });`,
  );
  expect(await told(paths, module)).toEqual(paths);
});

test.each([
  ['throws what nobody catches', "throw new Error('out of memory')", 'out of memory'],
  ['ends', 'process.exit(3)', 'A worker thread ended with code 3.'],
])('a file at which a worker %s is the only one that is not judged', async (_, does, reason) => {
  const module = workerThat(
    `${started} parentPort.on('message', (path) => { if (path === '7.rtw') { ${does} } else answer(path); });`,
  );
  const outcomes = await told(paths, module);
  expect(outcomes[7]).toMatch(/^fault: Something went wrong inside rtw \(7\.rtw\)/);
  expect(outcomes[7]).toContain(reason);
  expect(outcomes.toSpliced(7, 1)).toEqual(paths.toSpliced(7, 1));
});

test('workers that do not start end the run', async () => {
  expect((await told(paths, workerThat("throw new Error('no language')")))[0]).toMatch(/^end: .*\n?.*no language/);
  expect((await told(['0.rtw'], new URL('nowhere.mjs', pathToFileURL(`${folder}/`))))[0]).toMatch(/^end: /);
});
