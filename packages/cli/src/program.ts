import type { SyntaxServices } from '@rtw-protocol/language';
import { type Language, type Localized, languages, severities } from '@rtw-protocol/model';
import { Argument, Command, Option, type OutputConfiguration } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { helpIn } from './help.ts';
import { parseShard } from './judging/shard.ts';
import { choice, repeatedChoice, repeatedText, wholeNumber } from './option-values.ts';
import { reportFormats } from './reports/reporter.ts';
import { type Console, createConsole } from './terminal/console.ts';

export interface ProgramContext {
  readonly process: NodeJS.Process;
  readonly language: Language;
  /** Folder with the sources of the shipped library. */
  readonly librarySources: URL;
  /** The module that the threads of `rtw check` run. */
  readonly checkWorker: URL;
  /** What reads the text; each run makes its own unless it is given. */
  readonly syntax?: SyntaxServices | undefined;
  /** Where the command that ran leaves its exit code. */
  readonly outcome: { exitCode: number };
}

/** The common options; commander takes them before and after a command's name. */
interface CommonOptions {
  color?: boolean;
  quiet?: boolean;
}

/** What every command is given beside its own arguments and options. */
export interface CommandContext extends ProgramContext {
  readonly console: Console;
  readonly quiet: boolean;
  readonly version: string;
}

/**
 * The command line. Each command's module is loaded when the command runs, so that none pays for the start of another.
 */
export function createProgram(context: ProgramContext): Command {
  const { language } = context;
  const say = (en: string, sv: string) => ({ en, sv })[language];
  const option = (flags: string, text: Localized) => new Option(flags, text[language]);

  const program = new Command('rtw')
    .description(
      say(
        'Checks, formats and explains return-to-work trial protocols (.rtw).',
        'Granskar, formaterar och förklarar protokoll för studier om återgång i arbete (.rtw).',
      ),
    )
    .version(manifest.version, '--version', say('print the version', 'skriv ut versionen'))
    .configureHelp(helpIn(language))
    .configureOutput({ ...outputTo(context.process), outputError: () => {} })
    .exitOverride()
    .helpOption('-h, --help', say('print this help', 'skriv ut den här hjälpen'))
    .helpCommand('help [command]', say('Help on a command.', 'Hjälp om ett kommando.'))
    .addOption(
      option('--lang <language>', {
        en: "language of the messages: en or sv (default: the environment's language)",
        sv: 'meddelandenas språk: en eller sv (annars miljöns språk)',
      }).argParser(choice('--lang', languages)),
    )
    .addOption(option('--color', { en: 'colours, always', sv: 'färger, alltid' }))
    .addOption(option('--no-color', { en: 'no colours', sv: 'inga färger' }))
    .addOption(
      option('--quiet', {
        en: 'only results and faults, no words on the side',
        sv: 'bara resultat och fel, inga kommentarer vid sidan av',
      }),
    );

  const command = (name: string, text: Localized) => {
    // A subcommand takes over the settings above (help, output, what happens on a mistake).
    return program.command(name).description(text[language]);
  };
  const configOption = () =>
    option('--config <file>', {
      en: "configuration for every file (default: each file's nearest rtw.config.json, in its folder or above)",
      sv: 'konfiguration för alla filer (annars varje fils närmaste rtw.config.json, i dess mapp eller ovanför)',
    });
  const paths = (text: Localized) => new Argument('[PATH...]', text[language]);

  const checkCommand = command('check', {
    en: 'Check files and folders and print what was found. Exit code 1 when there are findings of the failing severity.',
    sv: 'Granska filer och mappar och skriv ut anmärkningarna. Slutkod 1 när någon är så allvarlig att det räknas som underkänt.',
  })
    .addArgument(
      paths({ en: 'files and folders (default: this folder)', sv: 'filer och mappar (annars den här mappen)' }),
    )
    .addOption(
      option('--format <format>', {
        en: `format of the results, may be given several times: ${reportFormats.join(', ')} (default: text)`,
        sv: `resultatens format, kan anges flera gånger: ${reportFormats.join(', ')} (annars text)`,
      }).argParser(repeatedChoice('--format', reportFormats)),
    )
    .addOption(
      option('--output <file>', {
        en: 'write to a file: the first --output belongs to the first --format, and so on; a format without one goes to standard output',
        sv: 'skriv till en fil: den första --output hör till den första --format och så vidare; ett format utan fil går till standard ut',
      }).argParser(repeatedText),
    )
    .addOption(
      option('--fail-on <severity>', {
        en: 'least severity that gives exit code 1: error, warning, info or never (default: error)',
        sv: 'lägsta allvarlighetsgrad som ger slutkod 1: error, warning, info eller never (annars error)',
      }).argParser(choice('--fail-on', [...severities, 'never'] as const)),
    )
    .addOption(
      option('--max-warnings <number>', {
        en: 'exit code 1 when there are more warnings than this',
        sv: 'slutkod 1 när varningarna är fler än så',
      }).argParser(wholeNumber('--max-warnings')),
    )
    .addOption(
      option('--min-severity <severity>', {
        en: 'least severity that is shown: error, warning or info (default: warning in text, github and markdown, info in the others)',
        sv: 'lägsta allvarlighetsgrad som visas: error, warning eller info (annars warning i text, github och markdown, info i de andra)',
      }).argParser(choice('--min-severity', severities)),
    )
    .addOption(
      option('--template <template>', {
        en: 'judge every protocol as if it followed this template: a shipped one by its name, another by the path of its file or the name of its package',
        sv: 'bedöm alla protokoll som om de följde den här mallen: en medföljande med sitt namn, en annan med sökvägen till filen eller paketets namn',
      }),
    )
    .addOption(
      option('--update-lock', {
        en: 'write rtw.lock.json: the versions of the templates used, and what they hold; later runs point out what differs',
        sv: 'skriv rtw.lock.json: de använda mallarnas versioner och innehåll; senare körningar visar vad som skiljer sig',
      }),
    )
    .addOption(
      option('--shard <part>', {
        en: 'check only a part of the files, such as 2/3 for the second of three; "rtw merge" puts the JSON of all parts together',
        sv: 'granska bara en del av filerna, till exempel 2/3 för den andra av tre; "rtw merge" lägger ihop delarnas JSON',
      }).argParser(parseShard),
    )
    .addOption(
      option('--workers <number>', {
        en: 'how many threads do the work (default: by the number of files and of processor cores); the results are the same',
        sv: 'antal trådar som delar på arbetet (annars efter antalet filer och processorkärnor); resultatet är detsamma',
      }).argParser(wholeNumber('--workers', { least: 1, most: 64 })),
    )
    .addOption(
      option('--baseline <file>', {
        en: 'findings that this file accepts count for nothing; new ones do, wherever lines have moved',
        sv: 'anmärkningar som filen godtar räknas inte; nya räknas, vart raderna än har flyttats',
      }),
    )
    .addOption(
      option('--update-baseline', {
        en: 'write the file that --baseline names: it accepts what is found today',
        sv: 'skriv filen som --baseline anger: den godtar det som hittas i dag',
      }),
    )
    .addOption(option('--stdin', { en: 'check the text on standard input', sv: 'granska texten på standard in' }))
    .addOption(
      option('--stdin-filename <name>', {
        en: 'file that the text on standard input stands for',
        sv: 'fil som texten på standard in står för',
      }),
    )
    .addOption(configOption())
    .addOption(
      option('--print-config <file>', {
        en: 'check nothing; print what applies to this file, and where each setting comes from (text or json)',
        sv: 'granska ingenting; skriv ut vad som gäller för filen och var varje inställning kommer ifrån (text eller json)',
      }),
    )
    .action(async (files: string[], _, self: Command) => {
      const { printConfig: file } = self.opts();
      if (file !== undefined) {
        const { printConfig } = await import('./commands/print-config.ts');
        context.outcome.exitCode = await printConfig(file, files, self.opts(), commandContext(context, self));
        return;
      }
      const { check } = await import('./commands/check.ts');
      context.outcome.exitCode = await check(files, self.opts(), commandContext(context, self));
    });

  const mergeCommand = command('merge', {
    en: 'Put the JSON results of several runs of "rtw check" together: the shards of one run, or whole runs in the order given. Tells them as one run would have, with its exit codes.',
    sv: 'Lägg ihop JSON-resultaten från flera körningar av "rtw check": delarna av en körning, eller hela körningar i den ordning de anges. De redovisas som en enda körning, med dess slutkoder.',
  }).addArgument(
    new Argument('<FILE...>', say('results of "rtw check --format json"', 'resultat från "rtw check --format json"')),
  );
  // What is told, and what counts as failed, is chosen as for a check.
  const reporting = ['--format', '--output', '--fail-on', '--max-warnings', '--min-severity'];
  for (const shared of checkCommand.options) if (reporting.includes(shared.long ?? '')) mergeCommand.addOption(shared);
  mergeCommand.action(async (files: string[], _, self: Command) => {
    const { merge } = await import('./commands/merge.ts');
    context.outcome.exitCode = await merge(files, self.optsWithGlobals(), commandContext(context, self));
  });

  command('format', {
    en: 'Write files in their canonical form.',
    sv: 'Skriv om filer till deras kanoniska form.',
  })
    .addArgument(
      paths({ en: 'files and folders (default: this folder)', sv: 'filer och mappar (annars den här mappen)' }),
    )
    .addOption(
      option('--check', {
        en: 'change nothing; list the files that differ (exit code 1)',
        sv: 'ändra ingenting; räkna upp de filer som avviker (slutkod 1)',
      }),
    )
    .addOption(
      option('--stdin', {
        en: 'format the text on standard input and print it',
        sv: 'formatera texten på standard in och skriv ut den',
      }),
    )
    .action(async (files: string[], _, self: Command) => {
      const { format } = await import('./commands/format.ts');
      context.outcome.exitCode = await format(files, self.opts(), commandContext(context, self));
    });

  command('explain', {
    en: 'Explain a criterion, a template, a term of the vocabulary or a source, or list the terms of a kind.',
    sv: 'Förklara ett kriterium, en mall, en term i ordlistan eller en källa, eller räkna upp termerna av ett slag.',
  })
    .addArgument(
      new Argument(
        '<ID...>',
        say(
          'such as rehsam.attrition, RtwTrial, WAI, "dialogue meeting" or instruments',
          'till exempel rehsam.attrition, RtwTrial, WAI, dialogmöte eller instrument',
        ),
      ),
    )
    .action(async (words: string[], _, self: Command) => {
      const { explain } = await import('./commands/explain.ts');
      context.outcome.exitCode = await explain(words, commandContext(context, self));
    });

  command('criteria', {
    en: 'List every criterion of the sets in use here, with its severity and source.',
    sv: 'Räkna upp alla kriterier som används här, med allvarlighetsgrad och källa.',
  })
    .addOption(
      option('--format <format>', {
        en: 'text, json or markdown (default: text)',
        sv: 'text, json eller markdown (annars text)',
      }).argParser(choice('--format', ['text', 'json', 'markdown'] as const)),
    )
    .addOption(configOption())
    .action(async (_, self: Command) => {
      const { criteria } = await import('./commands/criteria.ts');
      context.outcome.exitCode = await criteria(self.opts(), commandContext(context, self));
    });

  command('sample-size', {
    en: 'Recompute the sample sizes of protocols, and print tables in Markdown; or solve a list of calculations.',
    sv: 'Räkna om urvalsstorlekarna i protokoll och skriv ut tabeller i Markdown; eller lös en lista med beräkningar.',
  })
    .addArgument(
      paths({ en: 'files and folders (default: this folder)', sv: 'filer och mappar (annars den här mappen)' }),
    )
    .addOption(
      option('--json <file>', {
        en: 'solve the list in a file instead, [{ "id", "method", "inputs" }, …], or - for standard input: sample sizes, powers and detectable effects, each by the method it names; the answers are printed as JSON',
        sv: 'lös i stället listan i en fil, [{ "id", "method", "inputs" }, …], eller - för standard in: urvalsstorlek, styrka och minsta upptäckbara effekt, var och en med den metod som anges; svaren skrivs ut som JSON',
      }),
    )
    .action(async (files: string[], _, self: Command) => {
      const { sampleSize } = await import('./commands/sample-size.ts');
      context.outcome.exitCode = await sampleSize(files, self.opts(), commandContext(context, self));
    });

  command('new', {
    en: 'Write a new protocol, with everything that its template asks for laid out to fill in. Never overwrites a file.',
    sv: 'Skriv ett nytt protokoll där allt som mallen frågar efter är upplagt att fylla i. Skriver aldrig över en fil.',
  })
    .addArgument(
      new Argument(
        '<NAME>',
        say('name of the study, one word such as PROSA', 'studiens namn, ett ord, till exempel PROSA'),
      ),
    )
    .addOption(
      option('--template <template>', {
        en: 'the template to follow: a shipped one by its name, another by the path of its file or the name of its package (default: RtwTrial)',
        sv: 'mallen att följa: en medföljande med sitt namn, en annan med sökvägen till filen eller paketets namn (annars RtwTrial)',
      }),
    )
    .addOption(
      option('-o, --output <file>', {
        en: 'file to write, or - for standard output (default: NAME.rtw)',
        sv: 'filen som skrivs, eller - för standard ut (annars NAMN.rtw)',
      }),
    )
    .action(async (name: string, _, self: Command) => {
      const { writeNew } = await import('./commands/new.ts');
      context.outcome.exitCode = await writeNew(name, self.opts(), commandContext(context, self));
    });

  const template = command('template', {
    en: 'Verify a template, or tell what a new version of one changes.',
    sv: 'Kontrollera en mall, eller se vad en ny version av den ändrar.',
  });
  const templateCommand = (name: string, text: Localized) => template.command(name).description(text[language]);
  templateCommand('check', {
    en: 'Verify a template before it is published: names, values, texts in both languages, contradictions, and what a new protocol begins with. Exit code 1 when there are errors.',
    sv: 'Kontrollera en mall innan den ges ut: namn, värden, texter på båda språken, motsägelser och vad ett nytt protokoll börjar med. Slutkod 1 om det finns fel.',
  })
    .addArgument(new Argument('<FILE>', say('file with the template', 'fil med mallen')))
    .action(async (file: string, _, self: Command) => {
      const { checkTemplate } = await import('./commands/template-check.ts');
      context.outcome.exitCode = await checkTemplate(file, commandContext(context, self));
    });
  templateCommand('diff', {
    en: 'Tell what a new version of a template changes for those who follow the old one, and which version number that calls for. Exit code 1 when the number is too low.',
    sv: 'Visa vad en ny version av en mall ändrar för dem som följer den gamla, och vilket versionsnummer det kräver. Slutkod 1 när numret är för lågt.',
  })
    .addArgument(
      new Argument(
        '<OLD>',
        say(
          'the old version: a file, a package or a shipped template',
          'den gamla versionen: en fil, ett paket eller en medföljande mall',
        ),
      ),
    )
    .addArgument(new Argument('<NEW>', say('the new version', 'den nya versionen')))
    .action(async (old: string, now: string, _, self: Command) => {
      const { diffTemplates } = await import('./commands/template-diff.ts');
      context.outcome.exitCode = await diffTemplates(old, now, commandContext(context, self));
    });

  command('language-server', {
    en: 'Start the language server, for any editor.',
    sv: 'Starta språkservern, för vilken redigerare som helst.',
  })
    .addOption(
      option('--stdio', {
        en: 'talk to the editor over standard input and output',
        sv: 'tala med redigeraren över standard in och standard ut',
      }),
    )
    .action(async (_, self: Command) => {
      const { languageServer } = await import('./commands/language-server.ts');
      context.outcome.exitCode = await languageServer(self.optsWithGlobals(), commandContext(context, self));
    });

  return program;
}

/** Has the help written where the tool writes, as wide as it is there. */
function outputTo({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): OutputConfiguration {
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => stdout.columns,
    getErrHelpWidth: () => stderr.columns,
  };
}

function commandContext(context: ProgramContext, command: Command): CommandContext {
  const { color, quiet = false } = command.optsWithGlobals<CommonOptions>();
  const console = createConsole(context.process, { language: context.language, colour: color, quiet });
  return { ...context, console, quiet, version: manifest.version };
}
