import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import type { Situation } from './situation.ts';
import { rangeOf, replace, writeFix } from './token-range.ts';

/** `extends Base 1`, `protocol P follows Base 1.2.0 {`: the version of a template is text. */
export function bareVersion(situation: Situation): Finding | undefined {
  const { tokens, index, token, sameLine } = situation;
  const isVersion = ['extends', 'follows'].includes(tokens[index - 2]?.image ?? '');
  if (!token || !sameLine || !isVersion || !/^\d/.test(token.image)) return undefined;
  let last = token;
  for (let next = index + 1; isRight(last, tokens[next]); next++) last = tokens[next] as IToken;
  const version = situation.text.slice(token.startOffset, (last.endOffset as number) + 1);
  return {
    code: 'syntax.missing-quotation-marks',
    severity: 'error',
    message: {
      en: `The version of a template stands in quotation marks: \`"${version}"\`.`,
      sv: `En malls version står inom citattecken: \`"${version}"\`.`,
    },
    range: rangeOf(token, last),
    fixes: [writeFix(`"${version}"`, replace(token, `"${version}"`, last))],
  };
}

/** Whether a piece of the number stands at once behind what is before it. */
function isRight(last: IToken, next: IToken | undefined): boolean {
  return next?.startOffset === (last.endOffset as number) + 1 && /^[.\d]/.test(next.image);
}
