import type { Finding, Range } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { framesOf, isStatement, keywordOf, type Place, placesAfter } from './place.ts';
import { fits, headerOf, mayFollow, openBraces, type Situation } from './situation.ts';
import { insertAfter, insertBefore, rangeOf, removeFix, writeFix } from './token-range.ts';
import { shown } from './wording.ts';

/** A closing brace that closes nothing. */
export function surplusBrace({ token, tokens, index }: Situation): Finding | undefined {
  if (token?.tokenType.name !== '}' || openBraces(tokens, index).length > 0) return undefined;
  return {
    code: 'syntax.surplus-brace',
    severity: 'error',
    message: {
      en: 'This `}` closes nothing: one is too many, here or further up.',
      sv: 'Den här `}` stänger ingenting: det finns en för mycket, här eller längre upp.',
    },
    range: rangeOf(token),
    fixes: [removeFix('}', { range: rangeOf(token), newText: '' })],
  };
}

/** A word whose block has no opening brace. */
export function missingOpening({ expected, token, tokens, statement, previous }: Situation): Finding | undefined {
  if (!previous || expected.length === 0 || !expected.every((place) => keywordOf(place) === '{')) return undefined;
  if (token?.image === ':') return undefined;
  const first = tokens[statement] ?? previous;
  return {
    code: 'syntax.missing-brace',
    severity: 'error',
    message: {
      en: `What belongs to ${shown(first.image)} stands in braces, and the \`{\` is missing.`,
      sv: `Det som hör till ${shown(first.image)} står inom klamrar, och \`{\` saknas.`,
    },
    range: rangeOf(first, previous),
    fixes: token ? [] : [writeFix('{ }', insertAfter(previous, ' { }'))],
  };
}

/** A block that is not closed: the text ends inside it, or goes on with what stands around it. */
export function missingBrace(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous } = situation;
  const open = openBraces(tokens, index);
  const brace = open.at(-1);
  if (brace === undefined || !mayFollow(situation, '}')) return endInsideBlock(situation, open);
  if (token === undefined) return endInsideBlock(situation, open);
  if (openBraces(tokens, tokens.length).length === 0 || !belongsAround(situation)) return undefined;
  const { range, header } = headerRange(tokens, brace);
  const fixes =
    previous && !situation.sameLine
      ? [writeFix('}', insertAfter(previous, `\n${indentOf(tokens, brace)}}`))]
      : [writeFix('}', insertBefore(token, '} '))];
  return {
    code: 'syntax.missing-brace',
    severity: 'error',
    message: {
      en: `The block of ${header} is not closed: a \`}\` is missing before ${shown(token.image)} in line ${token.startLine}.`,
      sv: `Blocket ${header} är inte stängt: det saknas en \`}\` före ${shown(token.image)} på rad ${token.startLine}.`,
    },
    range,
    fixes,
  };
}

function endInsideBlock({ token, tokens, previous }: Situation, open: readonly number[]): Finding | undefined {
  const brace = token === undefined ? (outdentedBlock(tokens) ?? open.at(-1)) : undefined;
  if (brace === undefined) return undefined;
  const safe = previous !== undefined && open.length === 1 && brace === open[0];
  const fixes = safe ? [writeFix('}', insertAfter(previous, `\n${indentOf(tokens, brace)}}`))] : [];
  return { ...unclosedAtEnd(tokens, brace), fixes };
}

function unclosedAtEnd(tokens: readonly IToken[], brace: number): Finding {
  const { range, header } = headerRange(tokens, brace);
  return {
    code: 'syntax.missing-brace',
    severity: 'error',
    message: {
      en: `The block of ${header} is not closed: a \`}\` is missing before the end of the file.`,
      sv: `Blocket ${header} är inte stängt: det saknas en \`}\` innan filen tar slut.`,
    },
    range,
    fixes: [],
  };
}

/** That the block around an unclosed one is not closed either. */
export function unclosedAround({ range }: Finding, { tokens }: Situation): Finding | undefined {
  const brace = tokens.findIndex(
    (token) =>
      token.tokenType.name === '{' &&
      (token.endLine as number) - 1 === range.end.line &&
      token.endColumn === range.end.character,
  );
  const around = openBraces(tokens, brace).at(-1);
  return around === undefined ? undefined : unclosedAtEnd(tokens, around);
}

/** The block whose closing brace stands further out than the line that opens it: that brace was another block's. */
function outdentedBlock(tokens: readonly IToken[]): number | undefined {
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType.name === '{') open.push(index);
    if (token.tokenType.name !== '}') continue;
    const brace = open.pop();
    const isFirst = tokens[index - 1]?.endLine !== token.startLine;
    if (brace !== undefined && isFirst && (token.startColumn as number) <= indentOf(tokens, brace).length) return brace;
  }
  return undefined;
}

function indentOf(tokens: readonly IToken[], brace: number): string {
  let first = brace;
  while (tokens[first - 1]?.endLine === tokens[brace]?.startLine) first--;
  return ' '.repeat((tokens[first]?.startColumn as number) - 1);
}

/** Whether the token begins a statement of a block around the one at hand. */
function belongsAround(situation: Situation): boolean {
  const token = situation.token as IToken;
  if (situation.starts.some((place) => keywordOf(place) === token.image)) return false;
  let braces: Place[] = situation.expected.filter((place) => keywordOf(place) === '}');
  for (let level = 0; level < 10 && braces.length > 0; level++) {
    const around = braces.flatMap((brace) => placesAfter(brace).places);
    if (around.some((place) => begins(place) && keywordOf(place) === token.image && fits(situation, token, place))) {
      return true;
    }
    braces = around.filter((place) => keywordOf(place) === '}').slice(0, 1);
  }
  return false;
}

function begins(place: Place): boolean {
  return framesOf(place).some((frame) => isStatement(frame) && frame.start === undefined);
}

/** The words that open a block, up to its brace. */
function headerRange(tokens: readonly IToken[], brace: number): { range: Range; header: string } {
  const from = headerOf(tokens, brace);
  const words = tokens.slice(from, Math.min(brace, from + 2)).map(({ image }) => image);
  const named = words[1] !== undefined && /^[\p{L}_\d]/u.test(words[1]) ? words.join(' ') : (words[0] ?? '{');
  return { range: rangeOf(tokens[from] as IToken, tokens[brace]), header: shown(named) };
}

/** A bracket or parenthesis that is not closed. */
export function unclosedBracket(situation: Situation): Finding | undefined {
  const { tokens, index, previous } = situation;
  if (!previous) return undefined;
  for (const [opening, closing] of [
    ['[', ']'],
    ['(', ')'],
  ] as const) {
    if (!mayFollow(situation, closing) || situation.token?.tokenType.name === closing) continue;
    const open = tokens.slice(0, index).findLast((token) => token.tokenType.name === opening);
    if (!open) continue;
    return {
      code: 'syntax.missing-bracket',
      severity: 'error',
      message: {
        en: `The \`${opening}\` is not closed: a \`${closing}\` is missing after ${shown(previous.image)}.`,
        sv: `\`${opening}\` är inte stängd: det saknas en \`${closing}\` efter ${shown(previous.image)}.`,
      },
      range: rangeOf(open, previous),
      fixes: [writeFix(closing, insertAfter(previous, closing))],
    };
  }
  return undefined;
}
