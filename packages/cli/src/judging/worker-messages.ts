import type { Place } from '../files/configure.ts';
import type { FileOutcome } from './judge-file.ts';

/** What a worker is started with. */
export interface WorkerStart {
  place: Place;
  /** Judges every protocol as if it followed this template. */
  template?: string | undefined;
  /** Address of the folder with the sources of the shipped library. */
  librarySources: string;
}

/** A file for a worker to judge, by its path. */
export type WorkerRequest = string;

/** A worker tells that it has started, and then of each file in the order in which it was given them. */
export type WorkerAnswer = 'started' | FileOutcome;
