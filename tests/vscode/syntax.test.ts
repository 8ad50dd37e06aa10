import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Rule {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  captures?: Record<string, { name: string }>;
}

const file = path.join(import.meta.dirname, '../../packages/vscode/syntaxes/rtw.tmLanguage.json');
const { patterns } = JSON.parse(readFileSync(file, 'utf8')) as { patterns: Rule[] };

/** What an editor does with the outermost rules on one line: the leftmost match wins, then the rule further up. */
function coloured(line: string): Record<string, string> {
  const scopes: Record<string, string> = {};
  let from = 0;
  while (from < line.length) {
    const next = patterns
      .map((rule) => ({ rule, match: matchFrom(rule.match ?? spanning(rule), line, from) }))
      .filter(({ match }) => match && match[0] !== '')
      .sort((a, b) => a.match!.index - b.match!.index)[0];
    if (!next?.match) break;
    const { rule, match } = next;
    if (rule.name) scopes[match[0].trim()] = rule.name;
    for (const [group, { name }] of Object.entries(rule.captures ?? {})) {
      const text = match[Number(group)];
      if (text) scopes[text] = name;
    }
    from = match.index + match[0].length;
  }
  return scopes;
}

function spanning({ begin, end }: Rule): string {
  return `${begin}[^"*]*(?:${end})`;
}

function matchFrom(pattern: string, line: string, from: number): RegExpExecArray | null {
  const expression = new RegExp(pattern, 'g');
  expression.lastIndex = from;
  return expression.exec(line);
}

describe('the colours of the language', () => {
  it('tell what a thing is from what it is called, also when that is a word of the language', () => {
    expect(coloured('arm control: control {')).toEqual({
      arm: 'keyword.control.rtw',
      control: 'variable.other.enummember.rtw',
    });
    expect(coloured('  outcome SickLeaveDays: sick-leave-days {')).toEqual({
      outcome: 'keyword.control.rtw',
      SickLeaveDays: 'entity.name.function.rtw',
    });
  });

  it('leave a term whole that holds a word of the language', () => {
    expect(coloured('condition: work-ability, sick-leave-days')).toEqual({
      condition: 'support.variable.property.rtw',
    });
  });

  it('leave a text alone', () => {
    expect(coloured('title: "the arm: control, 5 days"')).toEqual({
      title: 'support.variable.property.rtw',
      '"the arm: control, 5 days"': 'string.quoted.double.rtw',
    });
  });

  it('show quantities with their units', () => {
    expect(coloured('age: 18..59 years')).toEqual({
      age: 'support.variable.property.rtw',
      '18': 'constant.numeric.rtw',
      '..': 'keyword.operator.rtw',
      '59': 'constant.numeric.rtw',
      years: 'keyword.other.unit.rtw',
    });
    expect(coloured('ratio: 1:1')).toEqual({ ratio: 'support.variable.property.rtw', '1': 'constant.numeric.rtw' });
    expect(coloured('diagnoses: F32, M54.5')).toMatchObject({
      F32: 'constant.other.icd.rtw',
      'M54.5': 'constant.other.icd.rtw',
    });
  });

  it('show silence as a value', () => {
    expect(coloured('missing-data: not reported')).toEqual({
      'missing-data': 'support.variable.property.rtw',
      'not reported': 'constant.language.rtw',
    });
  });
});
