import type { Localized } from '@rtw-protocol/model';

/** The word with which an entry of each type begins. */
const entryWord: Readonly<Record<string, string>> = {
  Instrument: 'instrument',
  DataSource: 'data-source',
  Party: 'party',
  Setting: 'setting-kind',
  Unit: 'party',
  Concept: 'concept',
  WorkplaceAction: 'workplace-action',
  InterventionKind: 'intervention-kind',
  Condition: 'condition',
  DesignKind: 'design-kind',
  Anchor: 'anchor',
};

/** That an entry or a point of one's own may be written, and how; nothing for names of another type. */
export function ownEntry(type: string, name: string): Localized | undefined {
  if (type === 'TimePlace') return ownPoint(name);
  const word = entryWord[type];
  if (!word) return undefined;
  const form = `\`${word} ${name}: "…" en, "…" sv\``;
  return {
    en: `If the vocabulary lacks it, write an entry of your own in this file, outside the protocol: ${form}.`,
    sv: `Om det saknas i ordlistan, skriv en egen post i filen, utanför protokollet: ${form}.`,
  };
}

function ownPoint(name: string): Localized {
  const form = `\`timeline { point ${name}: 6 months after inclusion }\``;
  return { en: `Write it on the time line: ${form}.`, sv: `Lägg in det på tidslinjen: ${form}.` };
}
