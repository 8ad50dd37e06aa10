import { Fault } from '../fault.ts';
import type { CommandContext } from '../program.ts';

export interface SampleSizeOptions {
  /** A file, or `-` for standard input. */
  json?: string;
}

/** `rtw sample-size`: recomputes the sample sizes of protocols, or solves a list of cases. Either loads only its own. */
export async function sampleSize(
  paths: string[],
  { json }: SampleSizeOptions,
  context: CommandContext,
): Promise<number> {
  if (json === undefined) {
    const { recomputeSizes } = await import('./recompute-sizes.ts');
    return recomputeSizes(paths, context);
  }
  if (paths.length > 0) {
    throw new Fault({
      en: 'With --json the calculations come from a list and not from protocols: leave the paths out, or --json.',
      sv: 'Med --json kommer beräkningarna från en lista och inte från protokoll: utelämna sökvägarna eller --json.',
    });
  }
  const { solveCases } = await import('./solve-cases.ts');
  return solveCases(json, context);
}
