import {
  dateQuantity,
  type Finding,
  type Fix,
  isDate,
  type Localized,
  quantityFault,
  startOfDocument,
} from '@rtw-protocol/model';
import { type AstNode, AstUtils } from 'langium';
import { type File, isDateClaim, isDateLiteral, isQuantity, type Property, type Quantity } from '../generated/ast.ts';
import { shareProperties } from './share-properties.ts';

/**
 * Values that are written as the language asks and cannot be: a day that no calendar has, a range the wrong way round,
 * more than all of a group.
 */
export function valueFindings(file: File): Finding[] {
  const findings: Finding[] = [];
  for (const node of AstUtils.streamAllContents(file)) {
    const finding = findingAbout(node);
    if (finding) findings.push(finding);
  }
  return findings;
}

function findingAbout(node: AstNode): Finding | undefined {
  if (isQuantity(node)) return aboutQuantity(node);
  if (!isDateClaim(node) && !isDateLiteral(node)) return undefined;
  const ends = [node.date, isDateClaim(node) ? node.to : undefined].flatMap((date) => date ?? []).map(String);
  const wrong = ends.find((date) => !isDate(date));
  if (wrong !== undefined) return fault(node, 'type.no-date', noDate(wrong));
  const [from = '', to = from] = ends;
  return dayOrder(from, to) ? undefined : fault(node, 'type.reversed-range', reversed(from, to));
}

function aboutQuantity(node: Quantity): Finding | undefined {
  const { from, to } = node;
  // What has no number at all is half-written, and told as such.
  if (from === undefined) return undefined;
  switch (quantityFault(node)) {
    case 'reversed':
      return fault(node, 'type.reversed-range', reversed(from, to), turned(node));
    case 'no-number':
      return fault(node, 'type.no-number', noNumber);
    default:
      return isPartOfWhole(node) && exceedsWhole(node)
        ? fault(node, 'type.share-out-of-range', shareOutOfRange)
        : undefined;
  }
}

/** Whether it is a share of people or hours, or a probability. A change that is compared may well exceed 100 %. */
function isPartOfWhole({ $container: claim }: Quantity): boolean {
  const property = claim?.$container;
  return property?.$type === 'Property' && shareProperties().has((property as Property).keyword);
}

function exceedsWhole({ bound, from, to, unit }: Quantity): boolean {
  if (unit !== '%') return false;
  // Langium joins the tokens of a bound without the blank between them.
  return (
    Math.max(from, to ?? from) > 100 || (bound === 'morethan' && from >= 100) || (bound === 'lessthan' && from <= 0)
  );
}

function noDate(date: string): Localized {
  return {
    en: `There is no date ${date} in the calendar. A date is written with year, month and day: \`2027-01-17\`.`,
    sv: `Datumet ${date} finns inte i kalendern. Ett datum skrivs med år, månad och dag: \`2027-01-17\`.`,
  };
}

/** Whether a range of dates can run forwards: "2018..2019", and "2018..2018-06" as well. */
function dayOrder(from: string, to: string): boolean {
  const [start, end] = [dateQuantity(from), dateQuantity(to)];
  return start.min === undefined || end.max === undefined || start.min <= end.max;
}

function reversed(from: number | string, to: number | string | undefined): Localized {
  return {
    en: `A range begins with the smaller or earlier value: \`${to}..${from}\`.`,
    sv: `Ett intervall börjar med det mindre eller tidigare värdet: \`${to}..${from}\`.`,
  };
}

const shareOutOfRange: Localized = {
  en: 'A share lies between 0 and 100 %.',
  sv: 'En andel ligger mellan 0 och 100 %.',
};

const noNumber: Localized = {
  en: 'This number is too large to be read.',
  sv: 'Talet är för stort för att läsas.',
};

/** The range with its ends exchanged, all else as it is written. */
function turned(node: Quantity): Fix[] {
  const cst = node.$cstNode;
  const numbers = cst && /(\d[\d.]*?)(\s*\.\.\s*)(\d+(?:\.\d+)?)/.exec(cst.text);
  if (!cst || !numbers) return [];
  const [written = '', from, points, to] = numbers;
  const newText = cst.text.replace(written, `${to}${points}${from}`);
  const title = { en: 'Exchange the ends', sv: 'Byt plats på ändarna' };
  return [{ title, edits: [{ range: cst.range, newText }] }];
}

function fault(node: AstNode, code: string, message: Localized, fixes: Fix[] = []): Finding {
  return { code, severity: 'error', message, range: node.$cstNode?.range ?? startOfDocument, fixes };
}
