import type { Localized } from '@rtw-protocol/model';
import { entryKeywords } from './entry-keywords.ts';
import { timeInName } from './time-in-name.ts';

/** That an entry or a point of one's own may be written, and how; nothing for names of another type. */
export function ownEntry(type: string, name: string): Localized | undefined {
  if (type === 'TimePlace') return ownPoint(name);
  if (type === 'Template') return otherFile;
  const word = entryKeywords[type];
  if (!word) return undefined;
  const form = `\`${word} ${name}: "…" en, "…" sv\``;
  return {
    en: `If the vocabulary lacks it, write an entry of your own in this file, outside the protocol: ${form}.`,
    sv: `Om det saknas i ordlistan, skriv en egen post i filen, utanför protokollet: ${form}.`,
  };
}

function ownPoint(name: string): Localized {
  const form = `\`timeline { point ${name}: ${timeInName(name) ?? '6 months'} after inclusion }\``;
  return { en: `Write it on the time line: ${form}.`, sv: `Lägg in det på tidslinjen: ${form}.` };
}

const otherFile: Localized = {
  en: 'If another file or a package has it, write at the top of this file: `import "our-call.rtw"` or `import "@funder/rtw-templates"`. Until then, a protocol that follows it is not judged.',
  sv: 'Om den finns i en annan fil eller i ett paket, skriv överst i filen: `import "our-call.rtw"` eller `import "@funder/rtw-templates"`. Tills dess bedöms inte ett protokoll som följer den.',
};
