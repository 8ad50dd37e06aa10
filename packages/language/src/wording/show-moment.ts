import { isUnknown, type Language, type Localized, type Moment, showQuantity, type Window } from '@rtw-protocol/model';
import { notStated } from './not-stated.ts';

/** A stretch of time: from when, till when. */
export function showWindow({ from, to }: Window, language: Language): string {
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

/** What time is counted from, in the reader's words where it is one of the common places. */
export function showPlace(name: string, language: Language): string {
  return anchors[name]?.[language] ?? name;
}

/** A moment: "6 months after inclusion". */
export function showMoment({ from, edge, offset }: Moment, language: Language): string {
  const place = from === undefined ? '' : `${edge ? edges[edge][language] : ''}${showPlace(from, language)}`;
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
