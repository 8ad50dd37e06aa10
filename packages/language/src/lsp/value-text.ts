import { type Language, type PropertyMeta, valueMeta } from '@rtw-protocol/model';
import {
  type Claim,
  isDateClaim,
  isDiagnosisClaim,
  isEntry,
  isLossClaim,
  isQuantityClaim,
  isRatioClaim,
  isTextClaim,
  isWordClaim,
  isYesNoClaim,
  type Moment,
  type Quantity,
} from '../generated/ast.ts';
import { textIn } from './localized-text.ts';

const yesNo: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  yes: { en: 'yes', sv: 'ja' },
  no: { en: 'no', sv: 'nej' },
};

/** A quantity as the language writes it: `at most 5`, `2..12 weeks`. */
export function quantityText({ bound, from, to, unit }: Quantity): string {
  return joined(bound, to === undefined ? String(from ?? '') : `${from}..${to}`, unit);
}

/** A moment as the language writes it: `6 months after inclusion`. */
export function momentText({ offset, direction, edge, place }: Moment): string {
  return joined(offset && quantityText(offset), direction, edge && `${edge} of`, place?.$refText);
}

/**
 * The value of a claim in the reader's words: terms by their labels, words by their meaning. Empty where it is
 * half-written.
 *
 * @param meta the property that the claim stands in, where the model knows it
 */
export function claimText(claim: Claim, meta: PropertyMeta | undefined, language: Language): string {
  if (isTextClaim(claim)) return joined(...claim.text);
  if (isLossClaim(claim)) return joined(claim.quantity && quantityText(claim.quantity), ...claim.text);
  if (isQuantityClaim(claim)) return claim.quantity ? quantityText(claim.quantity) : '';
  if (isDateClaim(claim)) return claim.date ?? '';
  if (isRatioClaim(claim)) return claim.parts.join(':');
  if (isYesNoClaim(claim)) return joined(yesNo[claim.yes]?.[language], ...claim.text);
  if (isWordClaim(claim)) return joined(wordLabel(claim.word, meta, language), ...claim.text);
  if (isDiagnosisClaim(claim)) return joined(claim.to ? `${claim.from}..${claim.to}` : claim.from, ...claim.text);
  return termText(claim, language);
}

function wordLabel(word: string, meta: PropertyMeta | undefined, language: Language): string {
  const values = meta && valueMeta.get(meta.value);
  return (values?.kind === 'word' && values.words[word]?.[language]) || word;
}

function termText(claim: Claim, language: Language): string {
  const { term, text } = claim as { term?: { ref?: unknown; $refText: string }; text?: string[] };
  const entry = isEntry(term?.ref) ? term.ref : undefined;
  return joined(entry ? (textIn(language, entry.label) ?? entry.name) : term?.$refText, ...(text ?? []));
}

const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join(' ');
