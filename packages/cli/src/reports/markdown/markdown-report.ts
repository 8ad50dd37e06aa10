import type { Localized } from '@rtw-protocol/model';
import { counted, things } from '../../text/counted.ts';
import { anchorOf } from '../../text/markdown.ts';
import type { Reporter } from '../reporter.ts';
import { fileSection } from './markdown-file.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { createOverview } from './markdown-overview.ts';

/** For the sentence that tells what was left out. */
const roomForTheEnd = 1000;

/**
 * The results as a page: an overview of all protocols, then what was found in each. What is kept of a study until the
 * overview can be written is its row.
 */
export function markdownReporter(options: MarkdownOptions): Reporter {
  const { language, quiet, room = Number.POSITIVE_INFINITY } = options;
  const overview = createOverview(options);
  const known = new Set<string>();
  const anchorFor = anchorsOfPage();
  let used = 0;
  let leftOut = 0;
  return {
    begin: () => '',
    file: (file) => {
      const { text, headings } = fileSection(file, known, options);
      const size = Buffer.byteLength(text);
      // Where room is scarce, half of it is for the overview; behind a section that does not fit none is told.
      const isTold = text !== '' && leftOut === 0 && used + size <= room / 2;
      const [anchor] = isTold ? headings.map(anchorFor) : [];
      overview.add(file, anchor);
      if (isTold) used += size;
      else if (text !== '') leftOut += 1;
      return isTold ? text : '';
    },
    end: () =>
      leftOut === 0 || room < roomForTheEnd
        ? ''
        : `${sectionsLeftOut(counted(leftOut, things.file, language))[language]}\n`,
    front: (tally) => (quiet ? '' : overview.page(tally, room - used - roomForTheEnd)),
  };
}

/** Headings that read the same are numbered in their addresses. */
function anchorsOfPage(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const anchor = anchorOf(heading);
    let number = seen.get(anchor) ?? 0;
    let numbered = number === 0 ? anchor : `${anchor}-${number}`;
    // A heading may read like the address of another that was numbered.
    while (seen.has(numbered)) numbered = `${anchor}-${++number}`;
    seen.set(numbered, 1);
    if (number > 0) seen.set(anchor, number + 1);
    return numbered;
  };
}

const sectionsLeftOut = (files: string): Localized => ({
  en: `What was found in ${files} has no room here; \`rtw check --format markdown\` tells all of it.`,
  sv: `Anmärkningarna på ${files} får inte plats här; \`rtw check --format markdown\` visar alla.`,
});
