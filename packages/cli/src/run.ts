import { CommanderError } from 'commander';
import { exitCode } from './exit-code.ts';
import { Fault } from './fault.ts';
import { createProgram, type ProgramContext } from './program.ts';
import { type Console, createConsole } from './terminal/console.ts';
import { messageLanguage } from './terminal/message-language.ts';
import { unexpected } from './unexpected.ts';
import { usageFault } from './usage-fault.ts';

/** What stands beside the program: in the build, or among the sources. */
export type Parts = Pick<ProgramContext, 'librarySources' | 'checkWorker' | 'syntax'>;

/**
 * Runs the command line and answers with the exit code. The process must be left to end by itself: what has been
 * written to a pipe may still be on its way.
 *
 * @param parts what else belongs to the tool, and where it lies
 */
export async function run(process: NodeJS.Process, parts: Parts): Promise<number> {
  const args = process.argv.slice(2);
  const language = messageLanguage(args, process.env);
  const outcome = { exitCode: exitCode.clean as number };
  const program = createProgram({ process, language, outcome, ...parts });
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return tell(error, createConsole(process, { language, colour: undefined, quiet: false }));
  }
}

function tell(error: unknown, console: Console): number {
  if (error instanceof CommanderError) return tellUsage(error, console);
  console.fault(error instanceof Fault ? error.text : unexpected(error));
  return exitCode.fault;
}

/** Help and version have been written by then; commander calls that an error too. */
function tellUsage(error: CommanderError, console: Console): number {
  if (error.exitCode === 0) return exitCode.clean;
  // Without a command the help is the message.
  if (error.code !== 'commander.help') console.fault(usageFault(error));
  return exitCode.fault;
}
