import type { Language, Localized } from '@rtw-protocol/model';
import { CommanderError } from 'commander';
import { exitCode } from './exit-code.ts';
import { Fault } from './fault.ts';
import { createProgram } from './program.ts';
import { type Console, createConsole } from './terminal/console.ts';
import { messageLanguage } from './terminal/message-language.ts';
import { usageFault } from './usage-fault.ts';

/**
 * Runs the command line and answers with the exit code. The process must be left to end by itself: what has been
 * written to a pipe may still be on its way.
 *
 * @param librarySources folder with the sources of the shipped library
 */
export async function run(process: NodeJS.Process, librarySources: URL): Promise<number> {
  const args = process.argv.slice(2);
  const language = messageLanguage(args, process.env);
  const outcome = { exitCode: exitCode.clean as number };
  const program = createProgram({ process, language, librarySources, outcome });
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return tell(error, language, createConsole(process, { language, colour: undefined, quiet: false }));
  }
}

function tell(error: unknown, language: Language, console: Console): number {
  if (error instanceof CommanderError) return tellUsage(error, console);
  console.fault(error instanceof Fault ? error.text : unexpected(error, language));
  return exitCode.fault;
}

/** Help and version have been written by then; commander calls that an error too. */
function tellUsage(error: CommanderError, console: Console): number {
  if (error.exitCode === 0) return exitCode.clean;
  // Without a command the help is the message.
  if (error.code !== 'commander.help') console.fault(usageFault(error));
  return exitCode.fault;
}

/** A mistake of ours: where it happened helps whoever mends it. */
function unexpected(error: unknown, language: Language): Localized {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const intro = {
    en: 'Something went wrong inside rtw; please report it with these lines.',
    sv: 'Något gick fel inuti rtw; anmäl det gärna med dessa rader.',
  }[language];
  return { en: `${intro}\n${what}`, sv: `${intro}\n${what}` };
}
