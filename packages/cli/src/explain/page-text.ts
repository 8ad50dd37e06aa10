import { widestProse } from '../reports/text-options.ts';
import type { Colours } from '../terminal/colours.ts';
import { printable, printableProse } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Fact, Page, Section } from './page.ts';

/** A page for a terminal: what it is, what it means, the facts as a list, the examples as they are written. */
export function pageAsText(page: Page, width: number, colours: Colours): string {
  const prose = Math.min(width, widestProse);
  const blocks = [
    [
      `${colours.bold(printable(page.name))}  ${colours.dim(`(${page.kind})`)}`,
      ...wrap(printableProse(page.title), prose),
    ],
    ...page.paragraphs.map((paragraph) => wrap(printableProse(paragraph), prose)),
    factLines(page.facts, prose, colours),
    ...(page.sections ?? [])
      .filter(({ items }) => items.length > 0)
      .map((section) => sectionLines(section, prose, colours)),
    ...page.examples.map(({ title, text }) => [
      colours.bold(title),
      ...text.split('\n').map((line) => `  ${printable(line.replaceAll('\t', '  '))}`.trimEnd()),
    ]),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The heading, then each name on a line of its own with what is told of it below. */
function sectionLines({ title, items }: Section, width: number, colours: Colours): string[] {
  return [
    colours.bold(title),
    ...items.flatMap(({ label, text }) => [
      `  ${printable(label)}`,
      ...wrap(printableProse(text), width - 4).map((line) => `    ${line}`),
    ]),
  ];
}

/** "Label: text", the rest of a long text indented below its label. */
function factLines(facts: readonly Fact[], width: number, colours: Colours): string[] {
  return facts.flatMap(({ label, text }) => {
    const lines = wrap(`${label}: ${printableProse(text)}`, width - 2);
    return lines.map((line, index) =>
      index === 0 ? line.replace(`${label}:`, (start) => colours.bold(start)) : `  ${line}`,
    );
  });
}
