import { type Language, languages } from '@rtw-protocol/model';

/** The variables of the environment that say in which language messages are, the strongest first. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of the messages: what `--lang` says, else the environment (`sv_SE.UTF-8`), else English. Anything that
 * `--lang` cannot mean is left for the command line's own check.
 */
export function messageLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  return languageOf(languageOption(args)) ?? languageOf(firstOf(environment)) ?? 'en';
}

function firstOf(environment: NodeJS.ProcessEnv): string | undefined {
  return variables.map((name) => environment[name]).find((value) => value);
}

function languageOption(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const index = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return index < 0 ? undefined : options[index]!.startsWith('--lang=') ? options[index]!.slice(7) : options[index + 1];
}

function languageOf(tag: string | undefined): Language | undefined {
  const name = tag?.toLowerCase().split(/[-_.@]/)[0];
  return languages.find((language) => language === name);
}
