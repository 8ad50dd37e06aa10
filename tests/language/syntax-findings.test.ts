import type { Finding, TextEdit } from '@rtw-protocol/model';
import { finding as findingSchema } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { createSyntaxServices } from '../../packages/language/src/parser/syntax-only.ts';
import { thinned } from '../thinned.ts';
import { parsed, sourceTexts } from './parsing.ts';

interface Mistake {
  readonly name: string;
  /** Inside a protocol, unless `alone`. */
  readonly text: string;
  readonly alone?: true;
  readonly code: string;
  /** A part of the English message. */
  readonly says: string;
  /** What the finding marks. */
  readonly marks: string;
  /** The text after the first fix. */
  readonly mended?: string;
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a misspelt statement',
    text: 'popultion {\n  age: 18..59 years\n}\nstage: planned',
    code: 'unknown-statement',
    says: 'Did you mean `population`?',
    marks: 'popultion',
    mended: 'population {\n  age: 18..59 years\n}\nstage: planned',
  },
  {
    name: 'a misspelt property',
    text: 'population { agee: 18..59 years }',
    code: 'unknown-statement',
    says: 'There is no `agee` in `population`. Did you mean `age`?',
    marks: 'agee',
    mended: 'population { age: 18..59 years }',
  },
  {
    name: 'a word in two',
    text: 'population { sick leave: 2..12 weeks }',
    code: 'unknown-statement',
    says: 'Did you mean `sick-leave`?',
    marks: 'sick leave',
    mended: 'population { sick-leave: 2..12 weeks }',
  },
  {
    name: 'a statement that belongs elsewhere',
    text: 'population {\n  instrument: WAI\n}',
    code: 'misplaced-statement',
    says: '`instrument` belongs in an `outcome`, in `exclude` or in `adherence`, not in `population`',
    marks: 'instrument',
  },
  {
    name: 'a statement outside any protocol',
    alone: true,
    text: 'arm A: control { }',
    code: 'misplaced-statement',
    says: '`arm` belongs in a `protocol`, not here, outside any braces',
    marks: 'arm',
  },
  {
    name: 'a missing colon',
    text: 'title "A title"',
    code: 'missing-colon',
    says: 'A colon is missing after `title`',
    marks: 'title "A title"',
    mended: 'title: "A title"',
  },
  {
    name: 'an equals sign for a colon',
    text: 'sample-size { alpha = 5 % }',
    code: 'missing-colon',
    says: 'A colon is missing after `alpha`',
    marks: 'alpha =',
    mended: 'sample-size { alpha : 5 % }',
  },
  {
    name: 'a thing without its kind',
    text: 'outcome X { role: primary }\nstage: planned',
    code: 'missing-colon',
    says: '`outcome X:` a kind of outcome such as `sick-leave-days`',
    marks: 'X',
  },
  {
    name: 'a block that the file ends in',
    alone: true,
    text: 'protocol P {\n  stage: planned\n',
    code: 'missing-brace',
    says: 'The block of `protocol P` is not closed',
    marks: 'protocol P {',
    mended: 'protocol P {\n  stage: planned\n}\n',
  },
  {
    name: 'a block that the next one begins in',
    text: '  population {\n    age: 18..59 years\n  timeline {\n    point m6: 6 months after inclusion\n  }',
    code: 'missing-brace',
    says: 'The block of `population` is not closed: a `}` is missing before `timeline` in line 4',
    marks: 'population {',
    mended: '  population {\n    age: 18..59 years\n  }\n  timeline {\n    point m6: 6 months after inclusion\n  }',
  },
  {
    name: 'a section without its brace',
    text: 'population\n  age: 18..59 years\n}',
    code: 'missing-brace',
    says: 'the `{` is missing',
    marks: 'population',
  },
  {
    name: 'a brace too many',
    alone: true,
    text: 'protocol P {\n}\n}\n',
    code: 'surplus-brace',
    says: 'closes nothing',
    marks: '}',
    mended: 'protocol P {\n}\n\n',
  },
  {
    name: 'a property without a value',
    text: 'sample-size {\n  alpha:\n  power: 80 %\n}',
    code: 'missing-value',
    says: '`alpha` has no value. Write a share such as `5 %`, or `not reported`.',
    marks: 'alpha:',
    mended: 'sample-size {\n  alpha: not reported\n  power: 80 %\n}',
  },
  {
    name: 'a property without a value, before one whose word could be it',
    text: 'population {\n  exclude:\n  women: 80 %\n}',
    code: 'missing-value',
    says: '`exclude` has no value',
    marks: 'exclude:',
    mended: 'population {\n  exclude: not reported\n  women: 80 %\n}',
  },
  {
    name: 'a value of the wrong kind',
    text: 'sample-size { alpha: yes }',
    code: 'wrong-value',
    says: '`alpha` takes a share such as `5 %`, not `yes`',
    marks: 'yes',
  },
  {
    name: 'a value with a unit of the wrong kind',
    text: 'sample-size { alpha: 5 years }',
    code: 'wrong-value',
    says: '`alpha` takes a share such as `5 %`, not `5 years`',
    marks: '5 years',
  },
  {
    name: 'a unit where a number counts things',
    text: 'design: cluster-randomised { clusters: 24 weeks }',
    code: 'wrong-value',
    says: '`clusters` takes a number without a unit, not `24 weeks`',
    marks: 'weeks',
  },
  {
    name: 'a range with a hyphen',
    text: 'population { age: 18-59 years }',
    code: 'range',
    says: 'A range is written with two points: `18..59`',
    marks: '18-59',
    mended: 'population { age: 18..59 years }',
  },
  {
    name: 'a range with a dash of a word processor',
    text: 'population { age: 18 – 59 years }',
    code: 'range',
    says: '`18..59`',
    marks: '18 – 59',
    mended: 'population { age: 18..59 years }',
  },
  {
    name: 'a minus of a word processor',
    text: 'outcome A: work-ability { result: "lower" { estimate: −3.5 } }',
    code: 'minus',
    says: 'A minus is written with a hyphen: `-`',
    marks: '−',
    mended: 'outcome A: work-ability { result: "lower" { estimate: -3.5 } }',
  },
  {
    name: 'a range in words',
    text: 'population { age: 18 to 59 years }',
    code: 'range',
    says: '`18..59`',
    marks: '18 to 59',
    mended: 'population { age: 18..59 years }',
  },
  {
    name: 'a decimal comma',
    text: 'sample-size { icc: 0,02 }',
    code: 'decimal-comma',
    says: 'A decimal number is written with a point: `0.02`',
    marks: '0,02',
    mended: 'sample-size { icc: 0.02 }',
  },
  {
    name: 'a comma between thousands',
    text: 'sample-size { required: 1,500 }',
    code: 'decimal-comma',
    says: '`1500`',
    marks: '1,500',
    mended: 'sample-size { required: 1500 }',
  },
  {
    name: 'a space between thousands',
    text: 'sample-size { required: 10 000 }',
    code: 'number',
    says: 'Numbers are written without spaces: `10000`',
    marks: '10 000',
    mended: 'sample-size { required: 10000 }',
  },
  {
    name: 'a missing percent sign',
    text: 'sample-size {\n  alpha: 5\n  power: 80 %\n}',
    code: 'missing-unit',
    says: 'The unit of `5` is missing: `%`',
    marks: '5',
    mended: 'sample-size {\n  alpha: 5 %\n  power: 80 %\n}',
  },
  {
    name: 'a share written as a part of one',
    text: 'sample-size {\n  alpha: 5 %\n  power: 0.8\n}',
    code: 'missing-unit',
    says: 'A share is written in per cent: `80 %`, not `0.8`',
    marks: '0.8',
    mended: 'sample-size {\n  alpha: 5 %\n  power: 80 %\n}',
  },
  {
    name: 'a missing unit of time',
    text: 'outcome X: work-ability { at: 6 }',
    code: 'missing-unit',
    says: '`months`',
    marks: '6',
    mended: 'outcome X: work-ability { at: 6 days }',
  },
  {
    name: 'a full stop',
    text: 'population {\n  sick-leave: 12 months.\n  women: 5 %\n}',
    code: 'full-stop',
    says: 'No full stop',
    marks: '.',
    mended: 'population {\n  sick-leave: 12 months\n  women: 5 %\n}',
  },
  {
    name: 'a unit run together with its number',
    text: 'timeline { point m6: 6months after inclusion }',
    code: 'missing-space',
    says: 'A space is missing between `6` and `months`',
    marks: '6months',
    mended: 'timeline { point m6: 6 months after inclusion }',
  },
  {
    name: 'an unclosed string',
    text: 'title: "A title\nacronym: "X"',
    code: 'unclosed-text',
    says: 'The quotation mark that ends this text is missing',
    marks: '"A title',
    mended: 'title: "A title"\nacronym: "X"',
  },
  {
    name: 'an unclosed string before a block',
    text: 'registration: "NCT {\n  registry: "R"\n}\nstage: planned',
    code: 'unclosed-text',
    says: 'quotation mark',
    marks: '"NCT',
    mended: 'registration: "NCT" {\n  registry: "R"\n}\nstage: planned',
  },
  {
    name: 'a mark forgotten somewhere on a line',
    text: 'registration: "NCT { registry: "R" }\nstage: planned',
    code: 'unclosed-text',
    says: 'quotation mark',
    marks: '"NCT { registry: "R" }',
  },
  {
    name: 'a reserved word for a name',
    text: 'arm every: control',
    code: 'reserved-word',
    says: '`every` is a word of the criteria language and cannot be a name',
    marks: 'every',
  },
  {
    name: 'a name in quotation marks',
    alone: true,
    text: 'protocol "PROSA" {\n}\n',
    code: 'name',
    says: 'A name is written without quotation marks: `PROSA`',
    marks: '"PROSA"',
    mended: 'protocol PROSA {\n}\n',
  },
  {
    name: 'a name of several words',
    text: 'arm Care as usual: control',
    code: 'name',
    says: 'A name is one word: `Care-as-usual`',
    marks: 'Care as usual',
    mended: 'arm Care-as-usual: control',
  },
  ...['protocol', 'criteria'].map((word) => ({
    name: `a name of two words after ${word}`,
    alone: true as const,
    text: `${word} My Study {\n}\n`,
    code: 'name',
    says: 'A name is one word: `My-Study`',
    marks: 'My Study',
    mended: `${word} My-Study {\n}\n`,
  })),
  {
    name: 'no name',
    alone: true,
    text: 'protocol {\n}\n',
    code: 'missing-name',
    says: '`protocol` needs a name',
    marks: 'protocol',
  },
  {
    name: '`not applicable` without a reason',
    text: 'ethics {\n  approval: not applicable\n  consent: "given"\n}',
    code: 'missing-reason',
    says: 'A reason is missing after `applicable`: `because "…"`',
    marks: 'applicable',
  },
  {
    name: 'a reason without its word',
    text: 'waive ours.visit "no visits"',
    code: 'missing-reason',
    says: 'because',
    marks: 'visit "no visits"',
    mended: 'waive ours.visit because "no visits"',
  },
  {
    name: 'a Swedish word for a statement',
    text: 'utfall X: sick-leave-days { role: primary }\nstage: planned',
    code: 'unknown-statement',
    says: 'Did you mean `outcome`?',
    marks: 'utfall',
    mended: 'outcome X: sick-leave-days { role: primary }\nstage: planned',
  },
  {
    name: 'several criteria in one waiver',
    text: '  waive rehsam.power, template.T.gender because "Small."\n  stage: planned',
    code: 'several-waived',
    says: 'A waiver is about one criterion',
    marks: ',',
    mended: '  waive rehsam.power because "Small."\n  waive template.T.gender because "Small."\n  stage: planned',
  },
  {
    name: 'a Swedish word for money',
    text: 'budget: 4 mkr',
    code: 'wrong-unit',
    says: 'Write `4000000 SEK`',
    marks: 'mkr',
    mended: 'budget: 4000000 SEK',
  },
  {
    name: 'a Swedish word for a unit',
    text: 'population { age: 18..59 år }',
    code: 'wrong-unit',
    says: '`år` is not a unit of `age`. Did you mean `years`?',
    marks: 'år',
    mended: 'population { age: 18..59 years }',
  },
  {
    name: 'a Swedish word for a value',
    text: 'outcome X: work-ability { role: primär }',
    code: 'unknown-word',
    says: 'Did you mean `primary`?',
    marks: 'primär',
    mended: 'outcome X: work-ability { role: primary }',
  },
  {
    name: 'curly quotation marks',
    text: 'title: “Problem solving”\nstage: planned',
    code: 'quotation-marks',
    says: 'straight quotation marks',
    marks: '“Problem solving”',
    mended: 'title: "Problem solving"\nstage: planned',
  },
  {
    name: 'Swedish quotation marks',
    text: 'title: ”Problemlösning”',
    code: 'quotation-marks',
    says: 'straight quotation marks',
    marks: '”Problemlösning”',
    mended: 'title: "Problemlösning"',
  },
  {
    name: 'an invisible character',
    text: 'title:\u200b "A title"',
    code: 'invisible-character',
    says: 'cannot be seen (`U+200B`)',
    marks: '\u200b',
    mended: 'title: "A title"',
  },
  {
    name: 'a control character',
    text: 'title: "A\u0000 title"',
    code: 'control-character',
    says: 'control characters',
    marks: '\u0000',
    mended: 'title: "A title"',
  },
  {
    name: 'a stray sign',
    text: 'title: "A title" §',
    code: 'unexpected-character',
    says: '`§` has no meaning here',
    marks: '§',
  },
  {
    name: 'a sign of mathematics',
    alone: true,
    text: 'criteria a { criterion b: error { check: x ≥ 3 } }\n',
    code: 'unexpected-character',
    says: 'Write `>=`',
    marks: '≥',
    mended: 'criteria a { criterion b: error { check: x >= 3 } }\n',
  },
  {
    name: 'text without quotation marks',
    text: 'title: Problem solving talks\nstage: planned',
    code: 'missing-quotation-marks',
    says: '`title` takes text in quotation marks, not `Problem`',
    marks: 'Problem solving talks',
    mended: 'title: "Problem solving talks"\nstage: planned',
  },
  {
    name: 'a word for silence',
    text: 'title: unknown',
    code: 'unknown-word',
    says: 'Did you mean `not reported`?',
    marks: 'unknown',
    mended: 'title: not reported',
  },
  {
    name: 'a misspelt status',
    text: 'flow { randomised: 300 planed }',
    code: 'unknown-word',
    says: 'Did you mean `planned`?',
    marks: 'planed',
    mended: 'flow { randomised: 300 planned }',
  },
  {
    name: 'a missing comma',
    text: 'population { exclude: psychosis pregnancy }',
    code: 'missing-comma',
    says: 'A comma is missing between `psychosis` and `pregnancy`',
    marks: 'psychosis pregnancy',
    mended: 'population { exclude: psychosis, pregnancy }',
  },
  {
    name: 'a comma at the end',
    text: 'population {\n  exclude: psychosis,\n  women: 5 %\n}',
    code: 'surplus-sign',
    says: 'comma',
    marks: ',',
    mended: 'population {\n  exclude: psychosis\n  women: 5 %\n}',
  },
  {
    name: 'two semicolons',
    text: 'title: "A title";; stage: planned',
    code: 'surplus-sign',
    says: 'not needed',
    marks: ';',
    mended: 'title: "A title"; stage: planned',
  },
  {
    name: 'an unclosed bracket',
    text: 'sample-size {\n  icc: 0.02 [plan\n  alpha: 5 %\n}',
    code: 'missing-bracket',
    says: 'The `[` is not closed',
    marks: '[plan',
    mended: 'sample-size {\n  icc: 0.02 [plan]\n  alpha: 5 %\n}',
  },
  {
    name: 'an unclosed parenthesis',
    alone: true,
    text: 'criteria a { criterion b: error { check: (x = 3 } }\n',
    code: 'missing-bracket',
    says: 'The `(` is not closed',
    marks: '(x = 3',
    mended: 'criteria a { criterion b: error { check: (x = 3) } }\n',
  },
  {
    name: 'a date with single digits',
    text: 'dates { registered: 2027-1-7 }',
    code: 'date',
    says: '`2027-01-07`',
    marks: '2027-1-7',
    mended: 'dates { registered: 2027-01-07 }',
  },
  {
    name: 'a date in another order',
    text: 'dates { registered: 17/1 2027 }',
    code: 'date',
    says: 'year, month and day: `2027-01-17`. A month or a year alone is a date too',
    marks: '17/1 2027',
    mended: 'dates { registered: 2027-01-17 }',
  },
  {
    name: 'a date with slashes',
    text: 'dates { registered: 17/11/2017 }',
    code: 'date',
    says: '`2017-11-17`',
    marks: '17/11/2017',
    mended: 'dates { registered: 2017-11-17 }',
  },
  {
    name: 'a date with points',
    text: 'dates { registered: 17.11.2017 }',
    code: 'date',
    says: '`2017-11-17`',
    marks: '17.11.2017',
    mended: 'dates { registered: 2017-11-17 }',
  },
  {
    name: 'a date with hyphens, the day first',
    text: 'dates { registered: 17-11-2017 }',
    code: 'date',
    says: '`2017-11-17`',
    marks: '17-11-2017',
    mended: 'dates { registered: 2017-11-17 }',
  },
  {
    name: 'a date with the month in words',
    text: 'dates { registered: 17 november 2017 }',
    code: 'date',
    says: '`2017-11-17`',
    marks: '17 november 2017',
    mended: 'dates { registered: 2017-11-17 }',
  },
  {
    name: 'a date in American order',
    text: 'dates { registered: 11/17/2017 }',
    code: 'date',
    says: '`2017-11-17`',
    marks: '11/17/2017',
    mended: 'dates { registered: 2017-11-17 }',
  },
  {
    name: 'a date that may be one of two',
    text: 'dates { registered: 3/4 2017 }',
    code: 'date',
    says: '`2017-04-03` or `2017-03-04`',
    marks: '3/4 2017',
    mended: 'dates { registered: 2017-04-03 }',
  },
  {
    name: 'a bound in Swedish',
    text: 'population { sick-leave: minst 2 veckor }',
    code: 'bound',
    says: '`at least 2 weeks`',
    marks: 'minst 2 veckor',
    mended: 'population { sick-leave: at least 2 weeks }',
  },
  {
    name: 'an upper bound in Swedish',
    text: 'population { sick-leave: högst 90 dagar }',
    code: 'bound',
    says: '`at most 90 days`',
    marks: 'högst 90 dagar',
    mended: 'population { sick-leave: at most 90 days }',
  },
  {
    name: 'a bound in two words of Swedish',
    text: 'population { sick-leave: mer än 14 dagar }',
    code: 'bound',
    says: '`more than 14 days`',
    marks: 'mer än 14 dagar',
    mended: 'population { sick-leave: more than 14 days }',
  },
  {
    name: 'a lesser bound in Swedish',
    text: 'population { sick-leave: mindre än 1 år }',
    code: 'bound',
    says: '`less than 1 year`',
    marks: 'mindre än 1 år',
    mended: 'population { sick-leave: less than 1 year }',
  },
  {
    name: 'an approximate number in Swedish',
    text: 'population { sick-leave: cirka 3 månader }',
    code: 'bound',
    says: '`about 3 months`',
    marks: 'cirka 3 månader',
    mended: 'population { sick-leave: about 3 months }',
  },
  {
    name: 'a bound as a sign',
    text: 'population { sick-leave: >= 14 days }',
    code: 'bound',
    says: '`at least 14 days`',
    marks: '>= 14 days',
    mended: 'population { sick-leave: at least 14 days }',
  },
  {
    name: 'an upper bound as a sign',
    text: 'population { sick-leave: <= 14 days }',
    code: 'bound',
    says: '`at most 14 days`',
    marks: '<= 14 days',
    mended: 'population { sick-leave: at most 14 days }',
  },
  {
    name: 'a lesser bound as a sign',
    text: 'population { sick-leave: < 14 days }',
    code: 'bound',
    says: '`less than 14 days`',
    marks: '< 14 days',
    mended: 'population { sick-leave: less than 14 days }',
  },
  {
    name: 'a greater bound as a sign',
    text: 'population { sick-leave: > 14 days }',
    code: 'bound',
    says: '`more than 14 days`',
    marks: '> 14 days',
    mended: 'population { sick-leave: more than 14 days }',
  },
  {
    name: 'a bound as a sign of mathematics',
    text: 'population { sick-leave: ≥ 14 days }',
    code: 'unexpected-character',
    says: 'Write `at least`',
    marks: '≥',
  },
  {
    name: 'two kinds of one component',
    text: 'arm A: control { component App: supported-employment, CBT }',
    code: 'second-kind',
    says: 'A `component` is of one kind. Write a second one for `CBT`: `component App-2: CBT`',
    marks: ', CBT',
  },
  {
    name: 'two kinds of one component with a block',
    text: 'arm A: control {\n  component App: supported-employment and CBT { sessions: 4 }\n}',
    code: 'second-kind',
    says: 'A `component` is of one kind',
    marks: 'and CBT',
  },
  {
    name: 'a number of a register without quotation marks',
    text: 'ethics { approval: dnr 2019-01234 }',
    code: 'missing-quotation-marks',
    says: '`approval` takes text in quotation marks',
    marks: 'dnr 2019-01234',
    mended: 'ethics { approval: "dnr 2019-01234" }',
  },
  {
    name: 'a number of a register alone',
    text: 'ethics { approval: 2019-01234 }',
    code: 'missing-quotation-marks',
    says: '`approval` takes text in quotation marks',
    marks: '2019-01234',
    mended: 'ethics { approval: "2019-01234" }',
  },
  {
    name: 'text without quotation marks that has signs in it',
    text: 'analysis { model: linear & mixed, 0,5 }',
    code: 'missing-quotation-marks',
    says: '`model` takes text in quotation marks',
    marks: 'linear & mixed, 0,5',
    mended: 'analysis { model: "linear & mixed, 0,5" }',
  },
  {
    name: 'text of several words without quotation marks',
    text: 'analysis {\n  model: linear mixed model\n  covariates: "age"\n}',
    code: 'missing-quotation-marks',
    says: '`model` takes text in quotation marks',
    marks: 'linear mixed model',
    mended: 'analysis {\n  model: "linear mixed model"\n  covariates: "age"\n}',
  },
  {
    name: 'a text without its language',
    alone: true,
    text: 'instrument X: "an index" { }\n',
    code: 'missing-language',
    says: '`en` for English',
    marks: '"an index"',
    mended: 'instrument X: "an index" en { }\n',
  },
  {
    name: 'an unclosed comment',
    text: 'title: "A title" /* and so on',
    code: 'unclosed-comment',
    says: '`*/`',
    marks: '/*',
  },
  {
    name: 'prose',
    alone: true,
    text: 'This is my protocol. It is nice.\n',
    code: 'unknown-statement',
    says: 'Here may stand `import`, `protocol`',
    marks: 'This',
  },
  {
    name: 'a limit that is named after a path',
    alone: true,
    text: 'template T {\n  limit sample-size.participants: at least 200\n  title: "T" en, "T" sv\n}',
    code: 'name',
    says: '`limit participants: at least 200 { statement: sample-size.participants }`',
    marks: 'sample-size.participants',
    mended:
      'template T {\n  limit participants: at least 200 { statement: sample-size.participants }\n  title: "T" en, "T" sv\n}',
  },
  {
    name: 'a limit that is named after a path, with a title',
    alone: true,
    text: 'template T {\n  limit sample-size.participants: 200..400 { title: "N" en, "N" sv }\n}',
    code: 'name',
    says: '`limit participants: 200..400 { statement: sample-size.participants }`',
    marks: 'sample-size.participants',
    mended:
      'template T {\n  limit participants: 200..400 { statement: sample-size.participants; title: "N" en, "N" sv }\n}',
  },
  {
    name: 'a reason without quotation marks',
    text: 'waive rehsam.power because a pilot study',
    code: 'missing-quotation-marks',
    says: 'After `because` comes text in quotation marks',
    marks: 'a pilot study',
    mended: 'waive rehsam.power because "a pilot study"',
  },
  {
    name: 'a waiver of a requirement by its name alone',
    alone: true,
    text: 'protocol P follows Base "1" {\n  waive gender because "Men only."\n}',
    code: 'name',
    says: 'a requirement with its template (`template.Base.gender`)',
    marks: 'gender',
  },
  {
    name: 'a waiver with a colon',
    text: 'waive: rehsam.power because "A pilot study."',
    code: 'surplus-sign',
    says: 'No colon stands after `waive`',
    marks: 'waive:',
    mended: 'waive rehsam.power because "A pilot study."',
  },
  {
    name: 'a template with a name of two words',
    alone: true,
    text: 'template Min Fond {\n  title: "T" en, "T" sv\n}',
    code: 'name',
    says: 'A name is one word: `Min-Fond`',
    marks: 'Min Fond',
    mended: 'template Min-Fond {\n  title: "T" en, "T" sv\n}',
  },
  {
    name: 'a version without quotation marks',
    alone: true,
    text: 'template T {\n  extends Base 1.2.0\n}',
    code: 'missing-quotation-marks',
    says: 'The version of a template stands in quotation marks: `"1.2.0"`',
    marks: '1.2.0',
    mended: 'template T {\n  extends Base "1.2.0"\n}',
  },
  {
    name: 'a version without quotation marks behind the template that is followed',
    alone: true,
    text: 'protocol P follows Base 1 {\n}',
    code: 'missing-quotation-marks',
    says: '`"1"`',
    marks: '1',
    mended: 'protocol P follows Base "1" {\n}',
  },
  {
    name: 'a period from a starting point, in words',
    text: 'timeline { period treatment: inclusion to 3 months after inclusion }',
    code: 'period',
    says: '`period treatment: 0..3 months after inclusion`',
    marks: 'inclusion to 3 months after inclusion',
    mended: 'timeline { period treatment: 0..3 months after inclusion }',
  },
  {
    name: 'a period from one point to another, in words',
    text: 'timeline { period treatment: inclusion to discharge }',
    code: 'period',
    says: '`period treatment: from inclusion to discharge`',
    marks: 'inclusion to discharge',
    mended: 'timeline { period treatment: from inclusion to discharge }',
  },
  {
    name: 'a length of time from a starting point',
    text: 'timeline { period treatment: 3 months from inclusion }',
    code: 'period',
    says: '`period treatment: 0..3 months after inclusion`',
    marks: '3 months from inclusion',
    mended: 'timeline { period treatment: 0..3 months after inclusion }',
  },
];

const whole = ({ text, alone }: Pick<Mistake, 'text' | 'alone'>) => (alone ? text : `protocol P {\n${text}\n}\n`);

function offset(text: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
}

function marked(text: string, { range }: Finding): string {
  return text.slice(offset(text, range.start), offset(text, range.end));
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((changed, { range, newText }) => {
    return changed.slice(0, offset(changed, range.start)) + newText + changed.slice(offset(changed, range.end));
  }, text);
}

describe.each(mistakes)('$name', (mistake) => {
  const text = whole(mistake);
  const findings = parsed(text).syntax;

  test('is one finding that says what to do, at its place', () => {
    expect(findings.map(({ code }) => code)).toEqual([`syntax.${mistake.code}`]);
    const [finding] = findings as [Finding];
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding.message.en).toContain(mistake.says);
    expect(marked(text, finding)).toBe(mistake.marks);
  });

  test('is told in Swedish too, and without the words of a parser', () => {
    for (const { message } of findings) {
      expect(message.sv).not.toBe(message.en);
      expect(`${message.en} ${message.sv}`).not.toMatch(/[Tt]oken|Expect|undefined|\[object|NaN|EOF|\bID\b|\bSTRING\b/);
    }
  });

  test.runIf(mistake.mended !== undefined)('goes away with its first fix', () => {
    const [fix] = (findings[0] as Finding).fixes;
    const mended = apply(text, fix?.edits ?? []);
    expect(mended).toBe(whole({ ...mistake, text: mistake.mended as string }));
    expect(parsed(mended).syntax).toEqual([]);
  });
});

describe('several mistakes', () => {
  test('are told each', () => {
    const text = whole({
      text: 'population { agee: 18..59 years }\nsample-size {\n  alpha: yes\n  icc: 0,02\n}\nstage: planed',
    });
    expect(parsed(text).syntax.map(({ code, range }) => [range.start.line, code])).toEqual([
      [1, 'syntax.unknown-statement'],
      [3, 'syntax.wrong-value'],
      [4, 'syntax.decimal-comma'],
      [6, 'syntax.unknown-word'],
    ]);
  });

  test('are told each where the second follows a unit that is missing', () => {
    const text = whole({ text: 'sample-size {\n  alpha: 5\n  powr: 80 %\n}\nstage: planned' });
    expect(parsed(text).syntax.map(({ code, range }) => [range.start.line, code])).toEqual([
      [2, 'syntax.missing-unit'],
      [3, 'syntax.unknown-statement'],
    ]);
    const right = whole({ text: 'sample-size {\n  alpha: 5\n  power: 80 %\n}' });
    expect(parsed(right).syntax.map(({ code }) => code)).toEqual(['syntax.missing-unit']);
  });

  test('of two blocks that are not closed name both', () => {
    const text =
      'protocol P {\n  arm A: experimental {\n    workplace W: three-party-meeting {\n      content: "x"\n  arm B: control\n}\n';
    expect(
      parsed(text).syntax.map(({ code, range, message }) => [range.start.line, code, message.sv.slice(0, 30)]),
    ).toEqual([
      [1, 'syntax.missing-brace', 'Blocket `arm A` är inte stängt'],
      [2, 'syntax.missing-brace', 'Blocket `workplace W` är inte '],
    ]);
  });

  test('of a number that no reader would go through are cut short', () => {
    const text = whole({ text: Array.from({ length: 200 }, () => 'sample-size { icc: 0,02 }').join('\n') });
    const { syntax } = parsed(text);
    expect(syntax).toHaveLength(51);
    expect(syntax.at(-1)?.code).toBe('syntax.too-many');
  });

  test('leave the rest of the file readable', () => {
    const { value } = parsed(whole({ text: 'popultion { age: 18 }\noutcome X: work-ability { role: primary }' }));
    const [protocol] = (value as unknown as { elements: { statements: { $type: string }[] }[] }).elements;
    expect(protocol?.statements.map(({ $type }) => $type)).toContain('Outcome');
  });
});

test('a non-breaking space is a space', () => {
  expect(parsed(whole({ text: 'title:\u00a0"A title"' })).syntax).toEqual([]);
});

test('a minus between numbers of a condition is a minus', () => {
  const text = 'criteria a { criterion b: error { check: 5-3 = x - 1 } }';
  expect(parsed(text).syntax).toEqual([]);
});

describe('in a text that uses most of the language', () => {
  const text = sourceTexts().find(({ path }) => path.endsWith('everything.rtw'))?.text as string;
  const { tokens } = createSyntaxServices().parser.Lexer.tokenize(text);

  const tried = thinned([...tokens.keys()], 4);

  /** How often a change to one token led to how many findings. */
  function findingsAfter(change: (index: number) => string): Map<number, number> {
    const counts = new Map<number, number>();
    for (const index of tried) {
      const { length } = parsed(change(index)).syntax;
      counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    return counts;
  }

  const start = (index: number) => tokens[index]?.startOffset as number;
  const end = (index: number) => (tokens[index]?.endOffset as number) + 1;
  const isBrace = (index: number) => ['{', '}'].includes(tokens[index]?.image as string);
  const several = (counts: Map<number, number>) =>
    [...counts].reduce((sum, [length, times]) => sum + (length > 1 ? times : 0), 0);

  test.each([
    ['left out', (index: number) => text.slice(0, start(index)) + text.slice(end(index))],
    ['doubled', (index: number) => `${text.slice(0, end(index))} ${text.slice(start(index))}`],
    ['put before another', (index: number) => `${text.slice(0, start(index))} zzz ${text.slice(start(index))}`],
    // A brace that becomes another sign is two: what stands there, and what does not.
    [
      'replaced',
      (index: number) => `${text.slice(0, start(index))}${isBrace(index) ? '' : '%'}${text.slice(end(index))}`,
    ],
  ])('a word or sign %s is one mistake, and hardly ever told as two', (_, change) => {
    const counts = findingsAfter(change);
    expect(Math.max(...counts.keys())).toBeLessThanOrEqual(3);
    expect(several(counts) / tried.length).toBeLessThan(0.02);
  });
});
