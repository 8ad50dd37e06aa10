import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './checker.ts';
import { fileSource } from './files/read-protocol.ts';
import { type FileOutcome, judgeFile } from './judging/judge-file.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './judging/worker-messages.ts';

// A thread of `rtw check`: judges the files whose paths it is sent, one after the other, and answers with plain data.

const { place, template, librarySources } = workerData as WorkerStart;
const answer = (text: WorkerAnswer) => parentPort!.postMessage(text);
const checker = createChecker(place, { librarySources: new URL(librarySources) }, { template }).then(async (made) => {
  if (place.config !== undefined) await made.configure([]);
  return made;
});
// Whoever waits for the first file is told why there is none.
checker.catch(() => {});

let work: Promise<void> = Promise.resolve();
parentPort!.on('message', (path: WorkerRequest) => {
  work = work.then(async () => answer(await judged(path)));
});
answer('started');

function judged(path: string): Promise<FileOutcome> {
  const judge = async (text: string) => {
    const made = await checker;
    if (place.config === undefined) await made.configure([path]);
    return made.judge(text, path);
  };
  return judgeFile(fileSource(path), judge, place.folder);
}
