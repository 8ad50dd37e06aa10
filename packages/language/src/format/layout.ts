import { type Item, matchingBraces } from './items.ts';
import { breakBetween, spaceBetween } from './spacing.ts';

/** How wide a line may be that holds a whole block, and how wide any line: a block is harder to read. */
const blockWidth = 100;
const lineWidth = 120;

const step = '  ';

/** An item, with all that stands before it from the end of the one placed before. */
export interface Placed {
  readonly item: Item;
  readonly gap: string;
  /** The item's own text; only comments change. */
  readonly text: string;
}

/**
 * Lays a text out in its one canonical form. Depends only on the items, on which blocks the author wrote on one line,
 * on blank lines, and on which comments stand on lines of their own; so laying out twice changes nothing. Semicolons
 * are left out where each statement has a line of its own.
 * @param starts the offsets at which statements begin.
 */
export function layOut(text: string, items: readonly Item[], starts: ReadonlySet<number>): Placed[] {
  const matching = matchingBraces(items);
  const placed: Placed[] = [];
  const broken = new Set<number>();
  let column = 0;

  const at = (index: number) => items[index] as Item;
  const isStart = (index: number) => starts.has(at(index).start) && !at(index).comment;

  statements(0, items.length, '');
  return placed;

  function put(item: Item, gap: string): void {
    const line = gap.lastIndexOf('\n');
    column = line < 0 ? column + gap.length : gap.length - line - 1;
    const own = commentText(item, column);
    placed.push({ item, gap, text: own });
    column += own.length;
  }

  function newlinesBefore(item: Item): number {
    const previous = placed.at(-1);
    return previous ? text.slice(previous.item.end, item.start).split('\n').length - 1 : 0;
  }

  /** The gap before what begins a line, with the blank line that the author put before it. */
  function lineGap(item: Item, indent: string, first: boolean): string {
    if (placed.length === 0) return '';
    return `${!first && newlinesBefore(item) > 1 ? '\n\n' : '\n'}${indent}`;
  }

  /** The statements and comments between two indexes, each on a line of its own. */
  function statements(from: number, to: number, indent: string): void {
    let first = true;
    for (let index = from; index < to; ) {
      const item = at(index);
      if (item.kind === ';') {
        index++;
        continue;
      }
      const trailing = item.comment !== undefined && placed.length > 0 && newlinesBefore(item) === 0;
      if (item.comment) {
        put(item, trailing ? ' ' : lineGap(item, indent, first));
        index++;
      } else {
        const end = endOfStatement(index, to);
        put(item, lineGap(item, indent, first));
        rest(index, end, indent);
        index = end;
      }
      first &&= trailing;
    }
  }

  function endOfStatement(from: number, to: number): number {
    let end = from + 1;
    while (end < to && !isStart(end)) end = (at(end).kind === '{' ? (matching.get(end) ?? end) : end) + 1;
    while (end > from + 1 && (at(end - 1).comment || at(end - 1).kind === ';')) end--;
    return end;
  }

  /** A statement behind its first item: pieces of lines, and between them the blocks that need lines of their own. */
  function rest(head: number, end: number, indent: string): void {
    let index = head + 1;
    while (index < end) {
      const brace = endOfPiece(index, end);
      piece(head, index, Math.min(brace + 1, end), indent);
      if (brace >= end) return;
      const close = matching.get(brace) as number;
      statements(brace + 1, close, indent + step);
      put(at(close), `\n${indent}`);
      index = close + 1;
    }
  }

  /** The index of the next brace whose block is laid out in lines; `end` where there is none. */
  function endOfPiece(from: number, end: number): number {
    const inline: number[] = [];
    let index = from;
    for (; index < end; index++) {
      if (at(index).kind !== '{') continue;
      if (!isInline(index)) break;
      if ((matching.get(index) as number) > index + 1) inline.push(index);
      index = matching.get(index) as number;
    }
    if (inline.length === 0 || column + widthOf(from, Math.min(index + 1, end)) <= blockWidth) return index;
    for (const brace of inline) broken.add(brace);
    return endOfPiece(from, end);
  }

  /** Whether the author wrote a block on one line; an empty one always is. */
  function isInline(brace: number): boolean {
    const close = matching.get(brace);
    if (close === undefined || broken.has(brace)) return false;
    return close === brace + 1 || !text.slice(at(brace).end, at(close).start).includes('\n');
  }

  /** How wide items are on one line, up to the first that must begin another. */
  function widthOf(from: number, to: number): number {
    let width = 0;
    for (let index = from; index < to; index++) {
      if (index > from && mustBreak(index)) break;
      if (at(index).kind !== ';') width += flatGap(index).length + (at(index).text.split('\n', 1)[0] as string).length;
    }
    return width;
  }

  /** What stands before an item that stays on the line. */
  function flatGap(index: number): string {
    let before = index - 1;
    while (at(before).kind === ';') before--;
    if (at(before).kind === '{' || at(index).kind === '}') return ' ';
    if (isStart(index)) return isFirst(index) ? ' ' : '; ';
    return spaceBetween(at(before), at(index), items[before - 1]);
  }

  /** Whether nothing but comments stands between the beginning of a block and an item. */
  function isFirst(index: number): boolean {
    let before = index - 1;
    while (at(before).comment || at(before).kind === ';') before--;
    return at(before).kind === '{';
  }

  /** Items without a block in lines. What does not fit in a line is broken between values, or else within them. */
  function piece(head: number, from: number, to: number, indent: string): void {
    const fits = !hasForcedBreak(from, to) && column + widthOf(from, to) <= lineWidth;
    const apart = eachOnItsLine(head, from, to, fits);
    const next = `\n${indent}${step}`;
    let depth = 0;
    for (let index = from; index < to; index++) {
      const item = at(index);
      if (item.kind === ';') continue;
      const way = depth === 0 ? breakBefore(head, index) : undefined;
      const tooLong = () => column + widthOf(index, endOfPart(head, index, to, way)) > lineWidth;
      const best = (way === 'value' && apart) || (!fits && item.kind === 'satisfies');
      const breaks = best || (way !== undefined && tooLong());
      put(item, breaks || mustBreak(index) ? next : flatGap(index));
      depth += nesting(item.kind);
    }
  }

  function hasForcedBreak(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (mustBreak(index)) return true;
    return false;
  }

  function breakBefore(head: number, index: number): 'value' | 'part' | undefined {
    if (at(index - 1).comment || at(index).comment) return undefined;
    const way = breakBetween(at(index - 1), at(index));
    // The name of a grade in the other language belongs to its case.
    return at(head).kind === 'grade' && at(index).kind === 'STRING' ? undefined : way;
  }

  /** A text in several languages has a line for each, as have the cases of a grade that do not fit in one. */
  function eachOnItsLine(head: number, from: number, to: number, fits: boolean): boolean {
    if (at(head).kind === 'grade') return !fits;
    if (at(head + 1).kind !== ':' && fits) return false;
    return (
      items.slice(from, to).filter(({ kind }, offset) => isLanguage(kind) && at(from + offset - 1).kind === 'STRING')
        .length > 1
    );
  }

  /** Comments that end a line, or stand on one of their own, keep doing so within a statement. */
  function mustBreak(index: number): boolean {
    const before = at(index - 1);
    const newline = text.slice(before.end, at(index).start).includes('\n');
    return before.comment === 'line' || (newline && (before.comment !== undefined || at(index).comment !== undefined));
  }

  /** Where the value, or the part of one, that begins at an index ends. */
  function endOfPart(head: number, from: number, to: number, way: 'value' | 'part' | undefined): number {
    let depth = nesting(at(from).kind);
    for (let index = from + 1; index < to; index++) {
      const following = depth === 0 ? breakBefore(head, index) : undefined;
      if (following === 'value' || (following && way === 'part')) return index;
      depth += nesting(at(index).kind);
    }
    return to;
  }
}

function isLanguage(kind: string): boolean {
  return kind === 'en' || kind === 'sv';
}

function nesting(kind: string): number {
  if (kind === '[' || kind === '{') return 1;
  return kind === ']' || kind === '}' ? -1 : 0;
}

/** A comment without blanks at the ends of its lines; the lines of a longer one move along with its first. */
function commentText(item: Item, column: number): string {
  if (item.comment === undefined) return item.text;
  const lines = item.text.split('\n').map((line) => line.trimEnd());
  const by = column - item.column;
  return lines.map((line, index) => (index === 0 || line === '' ? line : moved(line, by))).join('\n');
}

function moved(line: string, by: number): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  const width = blanks.replaceAll('\t', step).length;
  return ' '.repeat(Math.max(0, width + by)) + line.slice(blanks.length);
}
