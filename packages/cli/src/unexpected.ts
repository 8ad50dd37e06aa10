import type { Localized } from '@rtw-protocol/model';
import { printable } from './text/printable.ts';

/**
 * A mistake of ours, with the place in the program, which helps whoever mends it.
 *
 * @param path the file that was being worked on, if it was one
 */
export function unexpected(error: unknown, path?: string): Localized {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const at = path === undefined ? '' : ` (${printable(path)})`;
  // What the error says may come from a document; its lines stay lines.
  const lines = what.split('\n').map(printable).join('\n');
  return {
    en: `Something went wrong inside rtw${at}; please report it with these lines.\n${lines}`,
    sv: `Något gick fel inuti rtw${at}; anmäl det gärna med dessa rader.\n${lines}`,
  };
}

/** Whether the operating system refused, rather than the program went wrong. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
