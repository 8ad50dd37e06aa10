import type { Language, Localized, Moment, Quantity, Term, Window } from '@rtw-protocol/model';
import { isUnknown, showQuantity } from '@rtw-protocol/model';

/** What a message shows where the protocol says nothing. */
export const notStated: Localized = { en: 'not reported', sv: 'inte angivet' };

const conjunctions = { and: { en: 'and', sv: 'och' }, or: { en: 'or', sv: 'eller' } };

/** Texts in a row, each once: "a, b and c". */
export function joined(texts: readonly string[], conjunction: 'and' | 'or', language: Language): string {
  const each = [...new Set(texts)];
  const last = each.pop() ?? '';
  return each.length === 0 ? last : `${each.join(', ')} ${conjunctions[conjunction][language]} ${last}`;
}

/** The first letter made small, unless the word is an abbreviation: a label within a sentence. */
export function withinSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second !== '' && second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label;
}

/** A value of the study model as a reader of the language writes it. */
export function showValue(
  value: unknown,
  language: Language,
  labels: Readonly<Record<string, Localized>> = {},
): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(':');
  if (typeof value !== 'object' || value === null) return notStated[language];
  if ('dimension' in value) return showKnown(value as Quantity, language);
  if ('word' in value) return labels[String(value.word)]?.[language] ?? String(value.word);
  if ('yes' in value) return yesNo[value.yes ? 'yes' : 'no'][language];
  if ('lineage' in value) return showTerm(value as Term, language);
  if ('offset' in value || 'edge' in value) return showMoment(value as Moment, language);
  if ('from' in value) return showFrom(value as { from: unknown; to?: unknown }, language);
  return notStated[language];
}

const yesNo = { yes: { en: 'yes', sv: 'ja' }, no: { en: 'no', sv: 'nej' } };

function showKnown(quantity: Quantity, language: Language): string {
  return isUnknown(quantity) ? notStated[language] : showQuantity(quantity, language);
}

function showTerm({ label, text, name }: Term, language: Language): string {
  return label?.[language] ?? text ?? name ?? notStated[language];
}

/** What has a `from` is a moment, a window between two moments, or a range of diagnoses. */
function showFrom({ from, to }: { from: unknown; to?: unknown }, language: Language): string {
  if (typeof from !== 'string') return showWindow({ from, to } as Window, language);
  if (typeof to === 'string') return `${from}–${to}`;
  return anchors[from]?.[language] ?? from;
}

function showWindow({ from, to }: Window, language: Language): string {
  const start = showMoment(from, language);
  if (!to) return start;
  return language === 'sv' ? `${start} till ${showMoment(to, language)}` : `${start} to ${showMoment(to, language)}`;
}

const edges = {
  start: { en: 'the start of ', sv: 'början av ' },
  end: { en: 'the end of ', sv: 'slutet av ' },
};

/** Where time is mostly counted from. Other names are the protocol's own and stay as they are. */
const anchors: Readonly<Record<string, Localized>> = {
  inclusion: { en: 'inclusion', sv: 'inklusion' },
  randomisation: { en: 'randomisation', sv: 'randomisering' },
  baseline: { en: 'baseline', sv: 'baslinjen' },
  'start-of-intervention': { en: 'the start of the intervention', sv: 'insatsens början' },
  'end-of-intervention': { en: 'the end of the intervention', sv: 'insatsens slut' },
  'start-of-sick-leave': { en: 'the start of the sick leave', sv: 'sjukskrivningens början' },
  discharge: { en: 'discharge', sv: 'utskrivning' },
};

function showMoment({ from, edge, offset }: Moment, language: Language): string {
  const place = from === undefined ? '' : `${edge ? edges[edge][language] : ''}${anchors[from]?.[language] ?? from}`;
  if (!offset || isUnknown(offset)) return place || notStated[language];
  const isBefore = offset.max !== undefined && offset.max < 0;
  const { min, max } = offset;
  const length = isBefore
    ? { ...offset, ...(max === undefined ? {} : { min: -max }), ...(min === undefined ? {} : { max: -min }) }
    : offset;
  const shown = showQuantity(length, language);
  if (!place) return shown;
  return language === 'sv'
    ? `${shown} ${isBefore ? 'före' : 'efter'} ${place}`
    : `${shown} ${isBefore ? 'before' : 'after'} ${place}`;
}
