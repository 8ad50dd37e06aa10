import type { Language, Localized } from '@rtw-protocol/model';

/** A row of a table, as it is for one way to read the parameters. */
export interface RowOfWay {
  /** What it is about: rows of different ways about the same thing stand together. */
  topic: string;
  cells: readonly string[];
  /** Counted from zero. */
  way: number;
}

/** What the column of the ways is called. */
export const wayTitle: Localized = { en: 'Way', sv: 'Sätt' };

/** The rows with the ways that they hold for in the second column: what is the same in several ways is told once. */
export function rowsWithWays(rows: readonly RowOfWay[], of: number, language: Language): string[][] {
  const byTopic = Map.groupBy(rows, ({ topic }) => topic);
  return [...byTopic.values()].flatMap((about) =>
    [...Map.groupBy(about, ({ cells }) => cells.join('\n')).values()].map((same) => {
      const [first = '', ...others] = same[0]?.cells ?? [];
      const ways = same.map(({ way }) => way);
      return [first, waysText(ways, of, language), ...others];
    }),
  );
}

/** Texts of the ways, each once, with the ways that it holds for where it does not hold for all. */
export function textsWithWays(
  texts: readonly { text: string; way: number }[],
  of: number,
  language: Language,
): string[] {
  return [...Map.groupBy(texts, ({ text }) => text)].map(([text, same]) => {
    const ways = same.map(({ way }) => way);
    if (ways.length === of) return text;
    const remark = ` (${wayTitle[language].toLowerCase()} ${waysText(ways, of, language)})`;
    return text.endsWith('.') ? `${text.slice(0, -1)}${remark}.` : `${text}${remark}`;
  });
}

const all: Localized = { en: 'all', sv: 'alla' };

/** Which of several ways something holds for, counted from one: "all", "1, 3". Empty where there is only one. */
function waysText(ways: readonly number[], of: number, language: Language): string {
  const own = [...new Set(ways)];
  if (of === 1) return '';
  return own.length === of ? all[language] : own.map((way) => way + 1).join(', ');
}
