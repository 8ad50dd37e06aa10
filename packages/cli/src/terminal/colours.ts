import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

/** Functions that colour a text, or leave it alone where there are no colours. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** Whether a stream gets colours: the option decides, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function wantsColours(
  option: boolean | undefined,
  environment: NodeJS.ProcessEnv,
  stream: Pick<WriteStream, 'isTTY'>,
): boolean {
  if (option !== undefined) return option;
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return Boolean(stream.isTTY) && environment.TERM !== 'dumb';
}

/** The colours of a report: real ones, or functions that change nothing. */
export const coloursWhen = (wanted: boolean): Colours => picocolors.createColors(wanted);
