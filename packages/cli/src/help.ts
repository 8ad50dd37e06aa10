import type { Language } from '@rtw-protocol/model';
import { Help, type HelpConfiguration } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Alternativ:',
  'Global Options:': 'Gemensamma alternativ:',
  'Commands:': 'Kommandon:',
};

/** What stands in the help where the reader writes something of their own. */
const placeholders: Readonly<Record<string, string>> = {
  command: 'kommando',
  file: 'fil',
  language: 'språk',
  name: 'namn',
  new: 'ny',
  number: 'antal',
  old: 'gammal',
  options: 'alternativ',
  path: 'sökväg',
  severity: 'grad',
  template: 'mall',
};

/** Commander's help with its own few words in the reader's language, and the common options on every page. */
export function helpIn(language: Language): HelpConfiguration {
  const own = new Help();
  const inWords = (term: string) => (language === 'sv' ? inSwedish(term) : term);
  return {
    showGlobalOptions: true,
    styleTitle: (title: string) => (language === 'sv' ? (titles[title] ?? title) : title),
    // That a command has commands of its own is seen in the list that it stands in.
    subcommandTerm: (command) =>
      inWords(`${own.subcommandTerm(command)}${command.commands.length > 0 ? ' [command]' : ''}`),
    optionTerm: (option) => inWords(own.optionTerm(option)),
    argumentTerm: (argument) => (language === 'sv' ? swedish(own.argumentTerm(argument)) : own.argumentTerm(argument)),
    commandUsage(command) {
      const names = [command.name()];
      for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
      return `${names.join(' ')} ${inWords(command.usage())}`;
    },
  };
}

/** `[options] <FILE>` as `[alternativ] <FIL>`. */
export function inSwedish(term: string): string {
  return term.replaceAll(
    /([<[])([a-z]+)(\.\.\.)?([>\]])/gi,
    (_, open: string, word: string, many = '', close: string) => [open, swedish(word), many, close].join(''),
  );
}

/** A word in capitals stays so. */
export function swedish(word: string): string {
  const [bare = ''] = word.toLowerCase().split('...');
  const translated = placeholders[bare] ?? bare;
  return word === word.toUpperCase() ? translated.toUpperCase() : translated;
}
