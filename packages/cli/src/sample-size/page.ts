import type { Calculation } from '@rtw-protocol/language/calculation';
import type { Range } from '@rtw-protocol/model';
import { calculationBlock } from './calculation-block.ts';
import type { PageOptions } from './page-options.ts';
import { emptyLine, isEmpty, noCalculationLine } from './short-line.ts';

/** A study with its calculations. */
export interface StudySizes {
  name: string;
  /** Where its name stands. */
  range: Range;
  calculations: readonly Calculation[];
}

/** Turns studies into Markdown one file after the other, so that none has to be kept. */
export interface Page {
  file(path: string, studies: readonly StudySizes[]): string;
  /** A last paragraph. */
  end(text: string): string;
}

export function sampleSizePage(options: PageOptions): Page {
  let before: 'nothing' | 'item' | 'block' = 'nothing';
  /** Items of a list follow one another; everything else has an empty line before it. */
  const add = (kind: 'item' | 'block', text: string): string => {
    const space = before === 'nothing' || (before === 'item' && kind === 'item') ? '' : '\n';
    before = kind;
    return space + text;
  };
  const calculationText = (calculation: Calculation, path: string, study: string): string =>
    isEmpty(calculation)
      ? add('item', emptyLine(calculation, { path, study }, options))
      : add('block', calculationBlock(calculation, { path, study }, options));
  return {
    file: (path, studies) =>
      studies
        .flatMap(({ name, range, calculations }) =>
          calculations.length === 0
            ? [add('item', noCalculationLine({ path, study: name }, range.start.line, options))]
            : calculations.map((calculation) => calculationText(calculation, path, name)),
        )
        .join(''),
    end: (text) => add('block', `${text}\n`),
  };
}
