import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import type { CommandContext } from '../program.ts';

/** `rtw language-server --stdio`: serves until the editor ends it. */
export async function languageServer(
  { stdio }: { stdio?: boolean },
  { librarySources }: CommandContext,
): Promise<number> {
  if (!stdio) {
    throw new Fault({
      en: 'Say how the editor talks to the server: rtw language-server --stdio.',
      sv: 'Ange hur redigeraren talar med servern: rtw language-server --stdio.',
    });
  }
  const { startServer } = await import('@rtw-protocol/server');
  startServer({ libraryUri: librarySources.href });
  return exitCode.clean;
}
