/** The lines of a text, found once, so that taking any one of them costs nothing more. */
export interface TextLines {
  /** The line without its break; empty where the text has no such line. Lines are counted from zero. */
  line(index: number): string;
}

/** Lines end as in the language server protocol: with `\n`, `\r\n` or `\r`. */
export function textLines(text: string): TextLines {
  let starts: number[] | undefined;
  return {
    line: (index) => {
      starts ??= startsOfLines(text);
      const start = starts[index];
      if (start === undefined) return '';
      return text.slice(start, starts[index + 1] ?? text.length).replace(/\r?\n$|\r$/, '');
    },
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
