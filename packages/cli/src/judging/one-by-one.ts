import type { ProtocolSource } from '../files/read-protocol.ts';
import { type FileOutcome, type Judged, judgeFile } from './judge-file.ts';

/** Judges one file after the other, in this thread. */
export async function* judgedOneByOne(
  sources: readonly ProtocolSource[],
  judge: (text: string, path: string) => Promise<Judged>,
  folder: string,
): AsyncGenerator<FileOutcome, void> {
  for (const source of sources) yield await judgeFile(source, judge, folder);
}
