import type { Localized } from '@rtw-protocol/model';

/** Words of the language, joined for a sentence: "`a`, `b` or `c`". Many are cut short. */
export function oneOf(words: readonly string[], most = 12): Localized {
  const shown = words.slice(0, most).map((word) => `\`${word}\``);
  return joined(
    shown.map((word) => ({ en: word, sv: word })),
    words.length > most,
  );
}

/** Phrases joined for a sentence: "a, b or c". */
export function joined(phrases: readonly Localized[], more = false): Localized {
  const join = (texts: string[], or: string) => {
    if (more) return `${texts.join(', ')} …`;
    return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1)}`;
  };
  return {
    en: join(
      phrases.map(({ en }) => en),
      'or',
    ),
    sv: join(
      phrases.map(({ sv }) => sv),
      'eller',
    ),
  };
}

/** A piece of the text as it is shown in a message: on one line, and not too long. */
export function shown(text: string, most = 40): string {
  const flat = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `U+${hex(sign)}`);
  return `\`${flat.length > most ? `${flat.slice(0, most)}…` : flat}\``;
}

function hex(sign: string): string {
  return (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
