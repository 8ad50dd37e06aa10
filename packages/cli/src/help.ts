import type { Language } from '@rtw-protocol/model';
import type { Help, HelpConfiguration } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Alternativ:',
  'Global Options:': 'Gemensamma alternativ:',
  'Commands:': 'Kommandon:',
};

/** Commander's help with its own few words in the reader's language, and the common options on every page. */
export function helpIn(language: Language): HelpConfiguration {
  return {
    showGlobalOptions: true,
    styleTitle: (title: string) => (language === 'sv' ? (titles[title] ?? title) : title),
    commandUsage(this: Help, command) {
      const names = [command.name()];
      for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
      const usage = language === 'sv' ? swedishUsage(command.usage()) : command.usage();
      return `${names.join(' ')} ${usage}`;
    },
  };
}

const swedishUsage = (usage: string) => usage.replace('[options]', '[alternativ]').replace('[command]', '[kommando]');
