import type { Moment as MomentValue, Quantity as QuantityValue, ValueMeta } from '@rtw-protocol/model';
import { dateQuantity, negate, quantityFrom } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { readTerm } from './read-term.ts';

/**
 * The value of a claim as the model has it, or nothing where the claim is half-written.
 * @param meta what kind of value the property takes.
 */
export function readValue(claim: ast.Claim, meta: ValueMeta): unknown {
  const node = claim as AnyClaim;
  switch (node.$type) {
    case 'TextClaim':
      return textOf(node.text);
    case 'YesNoClaim':
      return node.yes === undefined ? undefined : { yes: node.yes === 'yes', ...ownWords(node.text) };
    case 'WordClaim':
      return readWord(node, meta);
    case 'QuantityClaim':
    case 'LossClaim':
      return readQuantity(node.quantity, meta.kind === 'quantity' ? meta.dimension : 'any');
    case 'DateClaim':
      return node.date === undefined ? undefined : readDate(node);
    case 'RatioClaim':
      return node.parts.length > 1 ? [...node.parts] : undefined;
    case 'MomentClaim':
      return readMoment(node.moment);
    case 'WindowClaim':
      return readWindow(node);
    case 'OutcomeClaim':
      return node.outcome?.$refText ?? textOf(node.text);
    case 'ArmClaim':
      return node.group?.$refText;
    case 'PeriodClaim':
      return node.period?.$refText;
    case 'DiagnosisClaim':
      return node.from === undefined
        ? undefined
        : {
            from: node.from,
            ...(node.to === undefined ? {} : { to: node.to }),
            ...ownWords(node.text),
            ...(node.system === undefined ? {} : { system: node.system }),
          };
    default:
      // A node has no `term` at all where only the protocol's own words stand in its place.
      return 'text' in node && (node.term || node.text.length > 0) ? readTerm(node.term, node.text) : undefined;
  }
}

type AnyClaim =
  | ast.TextClaim
  | ast.YesNoClaim
  | ast.WordClaim
  | ast.QuantityClaim
  | ast.LossClaim
  | ast.DateClaim
  | ast.RatioClaim
  | ast.MomentClaim
  | ast.WindowClaim
  | ast.PeriodClaim
  | ast.OutcomeClaim
  | ast.ArmClaim
  | ast.DiagnosisClaim
  | ast.ConceptClaim
  | ast.ConditionClaim
  | ast.DataSourceClaim
  | ast.DesignClaim
  | ast.InstrumentClaim
  | ast.InterventionKindClaim
  | ast.PartyClaim
  | ast.SettingClaim
  | ast.UnitClaim
  | ast.WorkplaceActionClaim;

/** A word, or the protocol's own words in the place of one where the list has `other`. */
function readWord({ word, text }: ast.WordClaim, meta: ValueMeta): { word: string; text?: string } | undefined {
  if (word !== undefined) return { word, ...ownWords(text) };
  const takesOwnWords = meta.kind === 'word' && 'other' in meta.words && text.length > 0;
  return takesOwnWords ? { word: 'other', ...ownWords(text) } : undefined;
}

function textOf(parts: readonly string[]): string | undefined {
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function ownWords(parts: readonly string[] | undefined): { text?: string } {
  const text = textOf(parts ?? []);
  return text === undefined ? {} : { text };
}

/** A quantity, in base units. */
export function readQuantity(
  node: ast.Quantity | undefined,
  dimension: Extract<ValueMeta, { kind: 'quantity' }>['dimension'],
): QuantityValue | undefined {
  if (node?.from === undefined) return undefined;
  const { bound, from, to, unit } = node;
  // A forgotten unit is told as a mistake; read as a share, "20" would be 2,000 %.
  if (!unit && (dimension === 'share' || dimension === 'duration' || dimension === 'money')) return undefined;
  return quantityFrom({ bound: bound && twoWords[bound], from, to, unit }, dimension);
}

/** Langium joins the tokens of a bound without the blank between them. */
const twoWords: Readonly<Record<string, string>> = {
  atleast: 'at least',
  atmost: 'at most',
  morethan: 'more than',
  lessthan: 'less than',
  about: 'about',
};

/** A moment; without a place where nobody told from when it is counted. */
export function readMoment(node: ast.Moment | undefined): MomentValue | undefined {
  if (!node) return undefined;
  const offset = readQuantity(node.offset, 'duration');
  const from = node.place?.$refText;
  if (offset === undefined && from === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(node.edge === 'start' || node.edge === 'end' ? { edge: node.edge } : {}),
    ...(offset === undefined ? {} : { offset: node.direction === 'before' ? negate(offset) : offset }),
  };
}

/** A date, or the time from the first day of one to the last day of another. */
function readDate({ date, to }: ast.DateClaim): QuantityValue | undefined {
  const start = dateQuantity(date);
  const end = to === undefined ? undefined : dateQuantity(to);
  return start && end?.max !== undefined ? { ...start, max: end.max } : start;
}

function readWindow(node: ast.WindowClaim) {
  const from = readMoment(node.from);
  const to = readMoment(node.to);
  return from ? { from, ...(to ? { to } : {}) } : undefined;
}
