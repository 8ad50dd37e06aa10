import type { Position } from '@rtw-protocol/model';

/** The text of a file, or the place of the first byte that is not UTF-8 and what could be made of the rest. */
export type DecodedText = { text: string } | { text: string; firstBadPlace: Position };

/** Reads bytes as UTF-8; a byte order mark at the beginning belongs to no line. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    return { text: new TextDecoder('utf-8').decode(bytes), firstBadPlace: endOf(readable) };
  }
}

/** How many bytes from the start are UTF-8, found by halving; a character cut off by the end of a part is no mistake. */
function validLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isValidStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
