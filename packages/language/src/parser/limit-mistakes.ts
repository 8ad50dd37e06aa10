import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { type Situation, statementWord } from './situation.ts';
import { insertAfter, rangeOf, replace } from './token-range.ts';
import { shown } from './wording.ts';

/** `limit sample-size.participants: at least 200`: a limit has a name of one word, and says in braces what it is about. */
export function limitOfPath(situation: Situation): Finding | undefined {
  const { tokens, index, token, previous, statement, text } = situation;
  const isPath = statementWord(situation) === 'limit' && token?.image === '.' && index === statement + 2;
  if (!isPath || !previous) return undefined;
  let end = index;
  while (tokens[end]?.image === '.' && isWordOf(tokens[end + 1], previous)) end += 2;
  const name = tokens[end - 1];
  if (end === index || !name || tokens[end]?.image !== ':') return undefined;
  const path = tokens
    .slice(statement + 1, end)
    .map(({ image }) => image)
    .join('');
  const said = `statement: ${path}`;
  const last = endOfBound(tokens, end);
  const bound = text.slice((tokens[end] as IToken).startOffset, (last.endOffset as number) + 1);
  const hasBlock = tokens[tokens.indexOf(last) + 1]?.image === '{';
  const written = `limit ${name.image}${bound} { ${said} }`;
  const opening = tokens[tokens.indexOf(last) + 1] as IToken;
  return {
    code: 'syntax.name',
    severity: 'error',
    message: {
      en: `A limit has a name of one word, and what it is about stands in braces: ${shown(written, 120)}.`,
      sv: `En gräns har ett namn på ett ord, och vad den gäller står inom klamrar: ${shown(written, 120)}.`,
    },
    range: rangeOf(previous, name),
    fixes: [
      {
        title: { en: `Write \`${said}\` in the limit`, sv: `Skriv \`${said}\` i gränsen` },
        edits: [
          replace(previous, name.image, name),
          hasBlock ? insertAfter(opening, ` ${said};`) : insertAfter(last, ` { ${said} }`),
        ],
      },
    ],
  };
}

function isWordOf(token: IToken | undefined, first: IToken): boolean {
  return token !== undefined && token.startLine === first.startLine && /^\p{L}/u.test(token.image);
}

/** The last token of the bound behind a colon: up to the braces, or the end of the line. */
function endOfBound(tokens: readonly IToken[], colon: number): IToken {
  let last = colon;
  const line = tokens[colon]?.startLine;
  while (tokens[last + 1]?.startLine === line && !['{', '}', ';'].includes(tokens[last + 1]?.image ?? '')) last++;
  return tokens[last] as IToken;
}
