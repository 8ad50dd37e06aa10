import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { mayFollow, type Situation, statementWord } from './situation.ts';
import { rangeOf, replace } from './token-range.ts';
import { shown } from './wording.ts';

/** `waive a.b, c.d because "…"`: each criterion is waived with a reason of its own. */
export function severalWaived(situation: Situation): Finding | undefined {
  const { token, tokens, index, statement, text } = situation;
  const isList = [',', 'and', 'och'].includes(token?.image ?? '');
  if (!token || !isList || statementWord(situation) !== 'waive' || !mayFollow(situation, 'because')) return undefined;
  const because = tokens.findIndex((one, at) => at > index && (one.image === 'because' || one.image === '}'));
  const found = because > 0 && tokens[because]?.image === 'because';
  const rest = tokens.slice(statement + 1, found ? because : index + 1);
  const last = found ? endOfReason(tokens, because) : undefined;
  const written =
    last && waivers(rest, text.slice((tokens[because] as IToken).startOffset, (last.endOffset as number) + 1));
  const first = tokens[statement] as IToken;
  const indent = ' '.repeat((first.startColumn as number) - 1);
  return {
    code: 'syntax.several-waived',
    severity: 'error',
    message: {
      en: 'A waiver is about one criterion and has a reason of its own, since a reviewer accepts or refuses each. Write `waive … because "…"` for each.',
      sv: 'Ett undantag gäller ett kriterium och har en egen motivering, eftersom granskaren godtar eller avslår vart och ett. Skriv `waive … because "…"` för varje.',
    },
    range: rangeOf(token),
    fixes: written
      ? [
          {
            title: { en: 'Write a waiver for each', sv: 'Skriv ett undantag för varje' },
            edits: [replace(first, written.join(`\n${indent}`), last)],
          },
        ]
      : [],
  };
}

/** `waive data-sharing because "…"`: neither the set of a criterion nor the template of a requirement stands before it. */
export function waivedAlone(situation: Situation): Finding | undefined {
  const { index, statement, previous, tokens } = situation;
  const isName = statementWord(situation) === 'waive' && index === statement + 2 && mayFollow(situation, '.');
  if (!isName || !previous) return undefined;
  const template = `template.${followedBy(tokens, statement)}.${previous.image}`;
  return {
    code: 'syntax.name',
    severity: 'error',
    message: {
      en: `${shown(previous.image)} is no whole name. A criterion stands with its set (\`rehsam.power\`), a requirement with its template (${shown(template, 80)}).`,
      sv: `${shown(previous.image)} är inget fullständigt namn. Ett kriterium skrivs med sin uppsättning (\`rehsam.power\`), ett krav med sin mall (${shown(template, 80)}).`,
    },
    range: rangeOf(previous),
    fixes: [],
  };
}

/** The template that the protocol around a token follows. */
function followedBy(tokens: readonly IToken[], index: number): string {
  const follows = tokens.findLastIndex(({ image }, at) => at < index && ['follows', 'protocol'].includes(image));
  return (tokens[follows]?.image === 'follows' && tokens[follows + 1]?.image) || 'OurCall';
}

/** The last of the texts that give the reason; nothing where there is none. */
function endOfReason(tokens: readonly IToken[], because: number): IToken | undefined {
  let last = because;
  while (tokens[last + 1]?.tokenType.name === 'STRING') last++;
  return last > because ? tokens[last] : undefined;
}

/** A statement for each of the criteria; nothing where something between them is no name of one. */
function waivers(tokens: readonly IToken[], reason: string): string[] | undefined {
  const targets = [''];
  for (const { image } of tokens) {
    if ([',', 'and', 'och'].includes(image)) targets.push('');
    else targets[targets.length - 1] += image;
  }
  const named = targets.filter((target) => target !== '');
  return named.every((target) => /^[\p{L}_][\p{L}\d_-]*(\.[\p{L}_][\p{L}\d_-]*)+$/u.test(target))
    ? named.map((target) => `waive ${target} ${reason}`)
    : undefined;
}
