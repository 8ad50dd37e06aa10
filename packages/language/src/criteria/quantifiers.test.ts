import type { Answer } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { compileText } from '../testing/criteria.ts';
import { judge } from './judge.ts';
import * as kleene from './kleene.ts';

/** What an outcome says of whether it is asked about, and what follows. */
const roles = { 'role: primary;': [true], 'role: secondary;': [false], '': [true, false] };
/** What it says of what is asked, and what follows. */
const sources = {
  'data-source: MiDAS': 'met',
  'data-source: self-report': 'not-met',
  '': 'not-reported',
  'data-source: not applicable because "x"': 'not-applicable',
} as const;

interface Kind {
  text: string;
  isIn: readonly boolean[];
  answer: Answer;
}

const kinds: Kind[] = Object.entries(roles).flatMap(([role, isIn]) =>
  Object.entries(sources).map(([source, answer]) => ({ text: `${role} ${source}`, isIn, answer })),
);
const pairs = kinds.flatMap((a, index) => [[a], ...kinds.slice(index).map((b) => [a, b])]);
const lists = pairs.flatMap((outcomes) => [
  { outcomes, isOpen: false },
  { outcomes, isOpen: true },
]);

/** Every way in which the outcomes may turn out to be asked about or not. */
function selections(outcomes: readonly Kind[]): Answer[][] {
  return outcomes.reduce<Answer[][]>(
    (ways, { isIn, answer }) => ways.flatMap((way) => isIn.map((is) => (is ? [...way, answer] : way))),
    [[]],
  );
}

/** What the definition says: an answer where every way of reading what is silent leads to it, and nothing without a thing. */
function expected(outcomes: readonly Kind[], answerOf: (selected: readonly Answer[]) => Answer): Answer {
  const answers = new Set(
    selections(outcomes).map((way): Answer => (way.length === 0 ? 'not-reported' : answerOf(way))),
  );
  const [first = 'not-reported', ...others] = answers;
  return others.length > 0 ? 'not-reported' : first;
}

test('"every", "some" and "no" answer what every way of reading the silence leads to, and else not reported', async () => {
  const over = (quantifier: string) =>
    `${quantifier} o in outcomes where o.role = primary satisfies o.data-source is register`;
  const criteria = ['every', 'some', 'no'].map(
    (quantifier) => `criterion ${quantifier}-one: error { check: ${over(quantifier)} }`,
  );
  const protocols = lists.map(
    ({ outcomes, isOpen }, index) =>
      `protocol P${index} { ${outcomes.map(({ text }, at) => `outcome O${at}: days { ${text} }`).join(' ')} ${isOpen ? 'open outcomes' : ''} }`,
  );
  const { sets, studies, syntaxErrors } = await compileText(
    `criteria c { ${criteria.join(' ')} }\n${protocols.join('\n')}`,
  );
  expect(syntaxErrors).toEqual([]);
  expect(studies).toHaveLength(lists.length);
  const wrong = lists.flatMap(({ outcomes, isOpen }, index) => {
    const some = expected(outcomes, (way) => kleene.any(isOpen ? [...way, 'not-reported'] : way));
    const wanted = [expected(outcomes, kleene.all), some, kleene.not(some)];
    const answers = judge(studies[index]!, sets).verdicts.map(({ answer }) => answer);
    return answers.join() === wanted.join()
      ? []
      : [{ outcomes: outcomes.map(({ text }) => text), isOpen, wanted, answers }];
  });
  expect(wrong).toEqual([]);
});
