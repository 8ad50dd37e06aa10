import type { Finding, Fix } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { decimalComma, mistypedDate, mistypedQuotes, mistypedRange } from './mistyped-tokens.ts';
import { mostSyntaxFindings } from './size-limits.ts';
import { insertAfter, rangeOf, rangeWithin, replace, writeFix } from './token-range.ts';
import { isoDate, isUnclosed, stringValue } from './value-converter.ts';
import { shown } from './wording.ts';

const slips: ReadonlySet<string> = new Set([decimalComma, mistypedDate, mistypedQuotes, mistypedRange]);
const word = /^[A-Za-zÀ-ÖØ-öø-ÿ_]/;

/** Whether a token may be a slip by itself, whatever stands around it. */
export function isSlip(token: IToken, next: IToken | undefined): boolean {
  const { name } = token.tokenType;
  if (name === 'STRING') return isUnclosed(token.image);
  if (name === 'NUMBER') return isGlued(token, next);
  return slips.has(name);
}

/** A unit run together with its number. */
function isGlued(number: IToken, next: IToken | undefined): boolean {
  return next !== undefined && next.startOffset === (number.endOffset as number) + 1 && word.test(next.image);
}

/** What is wrong with single tokens that the parser takes for what they were meant as. */
export function tokenFindings({ text, report }: { text: string; report: { tokens: readonly IToken[] } }): Finding[] {
  const { tokens } = report;
  const findings: Finding[] = [];
  for (const [index, token] of tokens.entries()) {
    if (findings.length > mostSyntaxFindings) break;
    if (!isSlip(token, tokens[index + 1])) continue;
    const finding = slip(tokens, index, text);
    if (finding) findings.push(finding);
  }
  return findings;
}

function slip(tokens: readonly IToken[], index: number, text: string): Finding | undefined {
  const token = tokens[index] as IToken;
  switch (token.tokenType.name) {
    case 'STRING':
      return unclosed(tokens, index);
    case 'NUMBER':
      return glued(token, tokens[index + 1] as IToken);
    case decimalComma:
      return comma(token);
    case mistypedDate:
      return date(token);
    case mistypedRange:
      if (isMinus(token, tokens, index)) return undefined;
      return isSign(tokens, index) ? minus(token) : range(token, tokens, index);
    default:
      return quotes(token, text);
  }
}

function unclosed(tokens: readonly IToken[], index: number): Finding {
  const token = tokens[index] as IToken;
  const message = {
    en: 'The quotation mark that ends this text is missing.',
    sv: 'Citattecknet som avslutar texten saknas.',
  };
  const image = token.image.trimEnd();
  // With a string before it on the line, any of the marks may be the missing one: no fix would be safe.
  const from = firstText(tokens, index);
  const safe = from === token && !image.endsWith('\\');
  return {
    code: 'syntax.unclosed-text',
    severity: 'error',
    message,
    range: safe ? rangeWithin(token, 0, image.length) : rangeOf(from, token),
    fixes: safe
      ? [
          {
            title: { en: 'Add the quotation mark', sv: 'Lägg till citattecknet' },
            edits: [{ range: rangeWithin(token, image.length, token.image.length - image.length), newText: '"' }],
          },
        ]
      : [],
  };
}

/** The first string on the line of a token. */
function firstText(tokens: readonly IToken[], index: number): IToken {
  let first = tokens[index] as IToken;
  for (let at = index - 1; tokens[at]?.startLine === first.startLine; at--) {
    if (tokens[at]?.tokenType.name === 'STRING') first = tokens[at] as IToken;
  }
  return first;
}

function glued(number: IToken, unit: IToken): Finding {
  return {
    code: 'syntax.missing-space',
    severity: 'error',
    message: {
      en: `A space is missing between ${shown(number.image)} and ${shown(unit.image)}.`,
      sv: `Det saknas ett mellanslag mellan ${shown(number.image)} och ${shown(unit.image)}.`,
    },
    range: rangeOf(number, unit),
    fixes: [writeFix(`${number.image} ${unit.image}`, insertAfter(number, ' '))],
  };
}

function comma(token: IToken): Finding {
  const [whole = '', part = ''] = token.image.split(',');
  const fixes: Fix[] = [];
  const decimal = `${whole}.${part}`;
  const thousands = /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(part);
  if (thousands) fixes.push(writeFix(whole + part, replace(token, whole + part)));
  fixes.push(writeFix(decimal, replace(token, decimal)));
  if (!/^0\d*$/.test(part) && whole !== '0')
    fixes.push(writeFix(`${whole}, ${part}`, replace(token, `${whole}, ${part}`)));
  return {
    code: 'syntax.decimal-comma',
    severity: 'error',
    message: {
      en: thousands
        ? `Numbers are written without a sign between the thousands: \`${whole}${part}\`. A decimal number has a point: \`${decimal}\`.`
        : `A decimal number is written with a point: \`${decimal}\`. Two values have a space after the comma.`,
      sv: thousands
        ? `Tal skrivs utan tecken mellan tusentalen: \`${whole}${part}\`. Decimaltal skrivs med punkt: \`${decimal}\`.`
        : `Decimaltal skrivs med punkt: \`${decimal}\`. Mellan två värden står komma och mellanslag.`,
    },
    range: rangeOf(token),
    fixes,
  };
}

function date(token: IToken): Finding {
  const written = isoDate(token.image);
  return {
    code: 'syntax.date',
    severity: 'error',
    message: {
      en: `A date is written with four, two and two digits and hyphens: \`${written}\`.`,
      sv: `Ett datum skrivs med fyra, två och två siffror och bindestreck: \`${written}\`.`,
    },
    range: rangeOf(token),
    fixes: [writeFix(written, replace(token, written))],
  };
}

// Within a condition, a hyphen between numbers is a minus.
function isMinus(token: IToken, tokens: readonly IToken[], index: number): boolean {
  if (token.image !== '-') return false;
  for (let at = index - 1; at >= 0; at--) {
    const { image } = tokens[at] as IToken;
    if (image === 'check' || image === 'applies' || image === 'when') return true;
    if (image === '{' || image === '}' || image === ';') return false;
  }
  return false;
}

/** Before a number and behind no other, a dash is the sign of the number. */
function isSign(tokens: readonly IToken[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (
    after?.tokenType.name === 'NUMBER' &&
    before !== undefined &&
    /^(:|,|\.\.|least|most|than|about)$/.test(before.image)
  );
}

function minus(token: IToken): Finding {
  return {
    code: 'syntax.minus',
    severity: 'error',
    message: {
      en: 'A minus is written with a hyphen: `-`.',
      sv: 'Minus skrivs med bindestreck: `-`.',
    },
    range: rangeOf(token),
    fixes: [writeFix('-', replace(token, '-'))],
  };
}

function range(token: IToken, tokens: readonly IToken[], index: number): Finding {
  const [from, to] = [tokens[index - 1], tokens[index + 1]];
  const near = from && to && from.endLine === token.startLine && to.startLine === token.startLine;
  const written = near ? `${from.image}..${to.image}` : '18..59';
  return {
    code: 'syntax.range',
    severity: 'error',
    message: {
      en: `A range is written with two points: \`${written}\`.`,
      sv: `Ett intervall skrivs med två punkter: \`${written}\`.`,
    },
    range: near ? rangeOf(from, to) : rangeOf(token),
    fixes: near ? [writeFix(written, replace(from, written, to))] : [],
  };
}

function quotes(token: IToken, text: string): Finding {
  const image = text.slice(token.startOffset, (token.endOffset as number) + 1);
  const written = `"${stringValue(image).trim()}"`;
  return {
    code: 'syntax.quotation-marks',
    severity: 'error',
    message: {
      en: `Text stands in straight quotation marks: ${shown(written)}. Word processors change them.`,
      sv: `Text står inom raka citattecken: ${shown(written)}. Ordbehandlare byter ut dem.`,
    },
    range: rangeOf(token),
    fixes: [writeFix(written, replace(token, written))],
  };
}
