import { relative, sep } from 'node:path';
import type { Finding, Position } from '@rtw-protocol/model';
import { type DecodedText, decodeText } from './decode-text.ts';
import { readWhole } from './read-whole.ts';

/** A file on disk, or standard input in its place. */
export interface ProtocolSource {
  /** Absolute. */
  path: string;
  read(): Promise<DecodedText>;
}

export const fileSource = (path: string): ProtocolSource => ({
  path,
  read: async () => decodeText(await readWhole(path)),
});

/** The text of standard input, as if it stood at a path. */
export const standardInput = (input: AsyncIterable<Uint8Array>, path: string): ProtocolSource => ({
  path,
  read: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of input) chunks.push(chunk);
    return decodeText(Buffer.concat(chunks));
  },
});

/** A path as readers see it: seen from the folder they work in, with slashes on every system. */
export function shownPath(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** A text in another encoding is the author's to mend, like any mistake in the text. */
export function notUtf8(place: Position): Finding {
  return {
    code: 'syntax.not-utf8',
    severity: 'error',
    message: {
      en: 'From here on the file is not UTF-8 text, so it cannot be read.',
      sv: 'Härifrån är filen inte text i UTF-8, så den går inte att läsa.',
    },
    write: {
      en: 'Save the file with the encoding UTF-8; editors offer it under "Save with encoding" or in the status bar.',
      sv: 'Spara filen med kodningen UTF-8; redigerare har det under "Spara med kodning" eller i statusfältet.',
    },
    range: { start: place, end: { line: place.line, character: place.character + 1 } },
    fixes: [],
  };
}
