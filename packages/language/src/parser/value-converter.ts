import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/**
 * The text of a string token: quotation marks and escapes taken away. The closing mark may be missing, and the marks
 * may be those of a word processor.
 */
export function stringValue(image: string): string {
  if (!image.startsWith('"')) return image.slice(1).replace(/[“”‟«»’'"]$/, '');
  const closed = image.length > 1 && image.endsWith('"') && !endsEscaped(image);
  return image.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign);
}

/** A date as the language writes it: 2027/1/7 is 2027-01-07. */
export function isoDate(image: string): string {
  return image
    .split(/[-/.]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** Whether a string token lacks its closing quotation mark. */
export function isUnclosed(image: string): boolean {
  if (!image.startsWith('"')) return false;
  return image.length < 2 || !image.endsWith('"') || endsEscaped(image);
}

function endsEscaped(image: string): boolean {
  return /(?<!\\)(\\\\)*\\"$/.test(image);
}

/** Turns the text of tokens into values. */
export class RtwValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'STRING') return stringValue(input);
    if (rule.name === 'NUMBER') return Number(input.replace(',', '.'));
    // The minus may be a dash of a word processor.
    if (rule.name === 'Signed') return Number(input.replace(/^\D+/, '-').replace(',', '.'));
    if (rule.name === 'DATE') return isoDate(input);
    return super.runConverter(rule, input, cstNode);
  }
}
