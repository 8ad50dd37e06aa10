import type { Invocation, Run, Tool } from 'sarif';
import { pathInRepository } from '../path-in-repository.ts';
import type { Reporter } from '../reporter.ts';
import type { Tally } from '../tally.ts';
import { baseUris } from './artifact-location.ts';
import { resultsOf } from './results.ts';
import { ruleBook } from './rule-book.ts';
import type { SarifOptions } from './sarif-options.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The results as SARIF 2.1.0. Each file's results are written when it is done; the rules that they name come last, since
 * only then all of them are known. Nothing in it tells the time or the machine: the same input gives the same bytes.
 */
export function sarifReporter(options: SarifOptions): Reporter {
  const { language, version, places, repository } = options;
  const pathOf = pathInRepository(repository, places.folder);
  const rules = ruleBook(options);
  let results = 0;
  return {
    begin: () => {
      const run: Pick<Run, 'language' | 'columnKind' | 'originalUriBaseIds'> = {
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: baseUris(language, repository !== undefined),
      };
      const head = { $schema: schema, version: '2.1.0' };
      return `${opened(head, 0)},\n  "runs": [\n    ${opened(run, 4)},\n      "results": [`;
    },
    file: (file) =>
      resultsOf({ ...file, path: pathOf(file.path) }, rules, options)
        // One line each: with thousands of them, indentation would be most of the log.
        .map((result) => `${results++ === 0 ? '' : ','}\n        ${JSON.stringify(result)}`)
        .join(''),
    end: (tally) => {
      const tool: Tool = {
        driver: { name: 'rtw-protocol', version, semanticVersion: version, rules: rules.all() },
      };
      const last = { tool, invocations: [invocationOf(tally)], properties: summaryOf(tally) };
      return `${results === 0 ? '' : '\n      '}],\n      ${unwrapped(last, 4)}\n    }\n  ]\n}\n`;
    },
  };
}

/** A file that could not be read at all is a fault of the run, told on standard error. */
const invocationOf = ({ unchecked = [] }: Tally): Invocation => ({ executionSuccessful: unchecked.length === 0 });

/** How much was looked at: files without results appear nowhere else. */
const summaryOf = ({ files, studies, findings }: Tally) => ({
  files,
  studies,
  errors: findings.error,
  warnings: findings.warning,
  infos: findings.info,
});

function indented(value: unknown, columns: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

/** An object that is left open, so that more properties can follow. */
const opened = (value: object, columns: number) => indented(value, columns).replace(/\s*\}$/, '');

/** The properties of an object without its braces. */
const unwrapped = (value: object, columns: number) => indented(value, columns).slice(1, -1).trim();
