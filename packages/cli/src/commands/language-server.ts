import type { Language } from '@rtw-protocol/model';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import type { CommandContext } from '../program.ts';

/** `rtw language-server --stdio`: serves until the editor ends it, in the language of `--lang` if it has no other. */
export async function languageServer(
  { stdio, lang }: { stdio?: boolean; lang?: Language },
  { librarySources }: CommandContext,
): Promise<number> {
  if (!stdio) {
    throw new Fault({
      en: 'Say how the editor talks to the server: rtw language-server --stdio.',
      sv: 'Ange hur redigeraren talar med servern: rtw language-server --stdio.',
    });
  }
  const { startServer } = await import('@rtw-protocol/server');
  startServer({ libraryUri: librarySources.href, ...(lang ? { language: lang } : {}) });
  return exitCode.clean;
}
