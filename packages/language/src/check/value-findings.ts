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
import { type File, isDateClaim, isDateLiteral, isQuantity, type Quantity } from '../generated/ast.ts';

/** Values that are written as the language asks and cannot be: a day that no calendar has, a range the wrong way round. */
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
      return undefined;
  }
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
