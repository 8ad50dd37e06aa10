import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { rangeOf, replace, writeFix } from './token-range.ts';
import { oneOf, shown } from './wording.ts';

/** What people write for money, and the amounts that they mean: of crowns there are three. */
const meant: Readonly<Record<string, { units: readonly string[]; times?: number }>> = {
  kr: { units: ['SEK', 'DKK', 'NOK'] },
  kronor: { units: ['SEK'] },
  krona: { units: ['SEK'] },
  sek: { units: ['SEK'] },
  tkr: { units: ['SEK'], times: 1_000 },
  ksek: { units: ['SEK'], times: 1_000 },
  tsek: { units: ['SEK'], times: 1_000 },
  mkr: { units: ['SEK'], times: 1_000_000 },
  mnkr: { units: ['SEK'], times: 1_000_000 },
  msek: { units: ['SEK'], times: 1_000_000 },
  kroner: { units: ['DKK', 'NOK'] },
  dkk: { units: ['DKK'] },
  nok: { units: ['NOK'] },
  euro: { units: ['EUR'] },
  euros: { units: ['EUR'] },
  eur: { units: ['EUR'] },
  pund: { units: ['GBP'] },
  pounds: { units: ['GBP'] },
  gbp: { units: ['GBP'] },
  dollar: { units: ['USD'] },
  dollars: { units: ['USD'] },
  usd: { units: ['USD'] },
};

/** `4000000 kr`, `4 mkr`: a word for money that the language writes otherwise. */
export function wordForMoney(number: IToken, token: IToken): Finding | undefined {
  const word = token.image.toLowerCase();
  const found = Object.hasOwn(meant, word) ? meant[word] : undefined;
  const times = found?.times ?? 1;
  const amount = times === 1 ? number.image : String(Number(number.image.replace(',', '.')) * times);
  if (!found || found.units.includes(token.image) || !/^\d+(\.\d+)?$/.test(amount)) return undefined;
  const written = found.units.map((unit) => `${amount} ${unit}`);
  return {
    code: 'syntax.wrong-unit',
    severity: 'error',
    message: {
      en: `${shown(token.image)} is no unit of the language. Write ${oneOf(written).en}.`,
      sv: `${shown(token.image)} är ingen enhet i språket. Skriv ${oneOf(written).sv}.`,
    },
    range: rangeOf(token),
    fixes: written.map((text) => writeFix(text, replace(number, text, token))),
  };
}
