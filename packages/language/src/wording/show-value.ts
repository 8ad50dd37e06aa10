import {
  isUnknown,
  type Language,
  type Localized,
  type Moment,
  type Quantity,
  showQuantity,
  type Term,
  type Window,
} from '@rtw-protocol/model';
import { notStated } from './not-stated.ts';
import { showMoment, showPlace, showWindow } from './show-moment.ts';
import { yesNo } from './yes-no.ts';

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
  if ('system' in value) return `${value.system} ${showFrom(value as unknown as { from: unknown }, language)}`;
  if (language in value) return String((value as Localized)[language]);
  if ('from' in value) return showFrom(value as { from: unknown; to?: unknown }, language);
  return notStated[language];
}

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
  return showPlace(from, language);
}
