/** A piece of a message: text, or what stands between braces. */
export type Piece = { text: string } | { inside: string; at: number };

/** A brace that has no partner, by its place in the text. */
export interface BrokenBrace {
  at: number;
  kind: 'unclosed' | 'unopened' | 'empty';
}

/** Splits a message at its placeholders, `{path}`. Braces that are meant as such are doubled: `{{`, `}}`. */
export function splitTemplate(text: string): { pieces: Piece[]; broken: BrokenBrace[] } {
  const pieces: Piece[] = [];
  const broken: BrokenBrace[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if ((sign === '{' || sign === '}') && text[at + 1] === sign) {
      plain += sign;
      at++;
    } else if (sign === '{') {
      const end = text.indexOf('}', at);
      const inside = text.slice(at + 1, end === -1 ? undefined : end);
      if (end === -1 || inside.includes('{')) {
        broken.push({ at, kind: 'unclosed' });
        plain += sign;
        continue;
      }
      if (inside.trim() === '') broken.push({ at, kind: 'empty' });
      if (plain) pieces.push({ text: plain });
      plain = '';
      pieces.push({ inside, at: at + 1 });
      at = end;
    } else {
      if (sign === '}') broken.push({ at, kind: 'unopened' });
      plain += sign;
    }
  }
  if (plain) pieces.push({ text: plain });
  return { pieces, broken };
}
