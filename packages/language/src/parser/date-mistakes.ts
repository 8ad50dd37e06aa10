import type { Finding } from '@rtw-protocol/model';
import { framesOf, ruleName } from './place.ts';
import { mayFollow, type Situation } from './situation.ts';
import { rangeOf, replace, writeFix } from './token-range.ts';
import { oneOf } from './wording.ts';

/** `17/1 2027`, `17 januari 2027` */
export function dateForm(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous, expected } = situation;
  const inDate = expected.some((place) => framesOf(place).some((frame) => ruleName(frame) === 'DateClaim'));
  if (!inDate || !token || previous?.tokenType.name !== 'NUMBER' || !/^[-/.–\p{L}]/u.test(token.image))
    return undefined;
  if (mayFollow(situation, token.image)) return undefined;
  const read = readDate(situation.text.slice(previous.startOffset, previous.startOffset + longestDate));
  const end = previous.startOffset + (read?.length ?? 0) - 1;
  const last = tokens.slice(index).find(({ endOffset }) => endOffset === end) ?? token;
  const written = read && last !== token ? read.dates : [];
  const example = oneOf(written.length > 0 ? written : ['2027-01-17']);
  return {
    code: 'syntax.date',
    severity: 'error',
    message: {
      en: `A date is written with year, month and day: ${example.en}. ${shorter.en}`,
      sv: `Ett datum skrivs med år, månad och dag: ${example.sv}. ${shorter.sv}`,
    },
    range: rangeOf(previous, last),
    fixes: written.map((date) => writeFix(date, replace(previous, date, last))),
  };
}

const shorter = {
  en: 'A month or a year alone is a date too: `2027-01`, `2027`.',
  sv: 'Också en månad eller ett år räcker: `2027-01`, `2027`.',
};

const longestDate = 40;
const months = ['jan', 'feb', 'mar', 'apr', 'ma[yj]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'];

/** The dates that the beginning of a text may mean, and its length: 3/4 2027 is one of two. */
function readDate(text: string): { dates: string[]; length: number } | undefined {
  const numeric = /^(\d{1,2})(?: ?[-–/.] ?| )(\d{1,2})(?: ?[-–/.] ?| )(\d{4})(?!\d)/.exec(text);
  if (numeric) {
    const [whole, first, second, year] = numeric as unknown as [string, string, string, string];
    const dates = [dateOf(year, second, first), dateOf(year, first, second)].flatMap((date) => date ?? []);
    return { dates: [...new Set(dates)], length: whole.length };
  }
  const spelled = /^(\d{1,2})\.? ?(?:of )?(\p{L}{3,9})\.?,? ?(\d{4})(?!\d)/u.exec(text);
  if (!spelled) return undefined;
  const [whole, day, name, year] = spelled as unknown as [string, string, string, string];
  const month = months.findIndex((start) => new RegExp(`^${start}`, 'i').test(name)) + 1;
  const date = month > 0 ? dateOf(year, String(month), day) : undefined;
  return { dates: date ? [date] : [], length: whole.length };
}

/** A date as the language writes it; nothing where there is no such day. */
function dateOf(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
