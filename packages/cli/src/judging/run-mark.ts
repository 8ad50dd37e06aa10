import { createHash } from 'node:crypto';

/** What has to be the same for all shards of a run, beside their number. */
export interface RunOptions {
  template?: string | undefined;
  config?: string | undefined;
  baseline?: string | undefined;
}

/**
 * What the shards of one run are recognised by: the files that they share, in their order, and what they are judged by.
 *
 * @param files all files of the run, as readers know them, so that shards on several machines have the same
 */
export function runMark(files: readonly string[], { template, config, baseline }: RunOptions): string {
  const said = JSON.stringify([files, template ?? null, config ?? null, baseline ?? null]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
