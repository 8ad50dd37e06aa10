import type { Localized } from '@rtw-protocol/model';
import type { CommanderError } from 'commander';
import { inSwedish, swedish } from './help.ts';
import { printable } from './text/printable.ts';

/** What commander found wrong with a command line, in both languages. Its own messages are in English only. */
export function usageFault({ code, message }: CommanderError): Localized {
  const named = quoted(message)[0] ?? '';
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const { en, sv } = sentence(code, named, message);
  return {
    en: meant ? `${en} Did you mean ${printable(meant)}?` : en,
    sv: meant ? `${sv} Menade du ${printable(meant)}?` : sv,
  };
}

function sentence(code: string, named: string, message: string): Localized {
  switch (code) {
    case 'commander.unknownOption':
      return { en: `There is no option ${named}.`, sv: `Det finns inget alternativ ${named}.` };
    case 'commander.unknownCommand':
      return { en: `There is no command ${named}.`, sv: `Det finns inget kommando ${named}.` };
    case 'commander.missingArgument':
      return { en: `${named.toUpperCase()} is missing.`, sv: `${swedish(named.toUpperCase())} saknas.` };
    case 'commander.optionMissingArgument':
      return { en: `A value is missing after ${named}.`, sv: `Ett värde saknas efter ${inSwedish(named)}.` };
    case 'commander.missingMandatoryOptionValue':
      return { en: `${named} is missing.`, sv: `${inSwedish(named)} saknas.` };
    case 'commander.excessArguments': {
      const surplus = printable(/got \d+: (.+)\.$/s.exec(message)?.[1] ?? '');
      return {
        en: `There is no place for all of this: ${surplus}.`,
        sv: `Det finns inte plats för allt detta: ${surplus}.`,
      };
    }
    default: {
      const text = printable(message.replace(/^error: /, ''));
      return { en: text, sv: text };
    }
  }
}

const quoted = (message: string): string[] => [...message.matchAll(/'([^']*)'/g)].map((match) => printable(match[1]!));
