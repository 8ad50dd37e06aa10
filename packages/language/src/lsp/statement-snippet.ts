import { type PropertyMeta, valueMeta } from '@rtw-protocol/model';
import { AstUtils, GrammarAST } from 'langium';
import type { Meaning } from '../wording/word-meanings.ts';
import type { WordForm } from './word-forms.ts';

/** The statements that a word may begin, each with what is written when it is chosen, in snippet syntax. */
export function statementForms(word: GrammarAST.Keyword, meaning: Meaning | undefined): WordForm[] {
  const rule = AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule)?.name ?? '';
  const form = { label: word.value, snippet: snippetOf(word, rule, meaning) };
  // An arm with a workplace part and one without begin with the same word.
  return rule.startsWith('Workplace') && word.value === 'workplace' ? [form, noWorkplace] : [form];
}

const noWorkplace = {
  label: 'workplace none',
  snippet: 'workplace none$0',
  text: { en: 'The arm has no workplace part', sv: 'Gruppen har ingen del på arbetsplatsen' },
};

function snippetOf(word: GrammarAST.Keyword, rule: string, meaning: Meaning | undefined): string {
  const own = snippets[`${rule}/${word.value}`] ?? snippets[word.value];
  if (meaning?.property) return `${word.value}: ${valueSnippet(meaning.property)}`;
  if (own) return own;
  return meaning?.group?.form === 'section' ? `${word.value} {\n\t$0\n}` : `${word.value} `;
}

function valueSnippet({ value }: PropertyMeta): string {
  const meta = valueMeta.get(value);
  if (meta?.kind === 'text') return '"$1"$0';
  if (meta?.kind === 'window') return `${suggest(1, 'inclusion')} to $2`;
  if (meta?.kind !== 'quantity') return '$1';
  switch (meta.dimension) {
    case 'share':
      return '$1 %$0';
    case 'duration':
      return `$1 ${choice(2, 'days', 'weeks', 'months', 'years')}$0`;
    case 'money':
      return '$1 SEK$0';
    default:
      return '$1';
  }
}

/** A place to fill in with something written there already, and one with words to choose from. */
const suggest = (at: number, text: string) => `\${${at}:${text}}`;
const choice = (at: number, ...words: string[]) => `\${${at}|${words.join(',')}|}`;

const block = ' {\n\t$0\n}';
const bothLanguages = '"$1" en, "$2" sv$0';
const entry = (word: string) =>
  `${word} ${suggest(1, 'name')}: "$2" en, "$3" sv {\n\tdefinition: "$4" en, "$5" sv\n\t$0\n}`;
const text = (word: string) => `${word}: ${bothLanguages}`;

/**
 * Statements that are more than a word and a value. Keys are words of the language, with their rule of the grammar
 * where the word alone is not enough. Names are suggested; values are left to the author.
 */
const snippets: Readonly<Record<string, string>> = {
  import: 'import "$1"$0',
  protocol: `protocol ${suggest(1, 'NAME')} {\n\ttitle: "$2"\n\tstage: ${choice(3, 'planned', 'recruiting', 'completed', 'reported')}\n\t$0\n}`,
  citation: `citation ${suggest(1, 'name')}: "$2"$0`,
  design: `design: $1${block}`,
  timeline: `timeline${block}`,
  arm: `arm ${suggest(1, 'Name')}: ${choice(2, 'experimental', 'control')}${block}`,
  component: `component ${suggest(1, 'Name')}: $2${block}`,
  workplace: `workplace ${suggest(1, 'Name')}: $2${block}`,
  outcome: `outcome ${suggest(1, 'Name')}: $2 {\n\trole: ${choice(3, 'primary', 'co-primary', 'secondary', 'exploratory', 'mediator', 'moderator', 'safety')}\n\t$0\n}`,
  'sample-size': 'sample-size for $1 {\n\talpha: $2 %\n\tpower: $3 %\n\trequired: $4\n\t$0\n}',
  point: `point ${suggest(1, 'name')}: $2 ${choice(3, 'months', 'weeks', 'days', 'years')} after ${suggest(4, 'inclusion')}$0`,
  period: `period ${suggest(1, 'name')}: $2 ${choice(3, 'weeks', 'days', 'months', 'years')} after ${suggest(4, 'inclusion')}$0`,
  series: `series ${suggest(1, 'name')}: every $2 ${choice(3, 'weeks', 'days', 'months')} from ${suggest(4, 'inclusion')} to $5$0`,
  information: `information from $1 to $2 {\n\tcontent: "$3"\n\tconsent: ${choice(4, 'each-time', 'once', 'none')}\n\t$0\n}`,
  waive: 'waive $1 because "$2"$0',
  open: `open ${choice(1, 'outcomes', 'arms', 'components')} because "$2"$0`,

  instrument: entry('instrument'),
  'data-source': entry('data-source'),
  party: entry('party'),
  'setting-kind': entry('setting-kind'),
  concept: entry('concept'),
  'workplace-action': entry('workplace-action'),
  'intervention-kind': entry('intervention-kind'),
  condition: entry('condition'),
  'design-kind': entry('design-kind'),
  anchor: entry('anchor'),
  definition: text('definition'),
  note: text('note'),
  'Definition/evidence': text('evidence'),
  'Evidence/evidence': `evidence ${suggest(1, 'name')} {\n\tsource: $2, "$3"\n\tinterventions: $4\n\toutcomes: $5\n\teffect: "$6" en, "$7" sv\n\t$0\n}`,
  effect: text('effect'),
  unverified: text('unverified'),
  'cut-off': text('cut-off'),
  licence: text('licence'),
  versions: text('versions'),
  holds: text('holds'),
  misses: text('misses'),
  'kind-of': 'kind-of: $1',
  authors: 'authors: "$1"$0',
  publisher: 'publisher: "$1"$0',
  address: 'address: "$1"$0',
  year: 'year: "$1"$0',
  'CitationProperty/note': 'note: "$1"$0',

  criteria: `criteria ${suggest(1, 'name')} {\n\ttitle: "$2" en, "$3" sv\n\t$0\n}`,
  criterion: `criterion ${suggest(1, 'name')}: ${choice(2, 'error', 'warning', 'info')} {\n\ttitle: "$3" en, "$4" sv\n\tcheck: $5\n\tunmet: "$6" en, "$7" sv\n\tsilent: "$8" en, "$9" sv\n\twhy: "$10" en, "$11" sv\n\t$0\n}`,
  title: text('title'),
  about: text('about'),
  met: text('met'),
  unmet: text('unmet'),
  silent: text('silent'),
  why: text('why'),
  write: text('write'),
  reading: text('reading'),
  source: 'source: $1',
  parameter: `parameter ${suggest(1, 'name')}: $2`,
  applies: 'applies: $1',
  check: 'check: $1',
  place: 'place: $1',
  severity: `severity: ${choice(1, 'error', 'warning', 'info')} when $2`,
  example: `example ${choice(1, 'met', 'unmet', 'silent', 'not-applicable')}${block}`,
  fix: `fix${block}`,
  grade: `grade ${suggest(1, 'high')} when $2, ${suggest(3, 'low')} otherwise$0`,
};
