import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileText } from '../testing/criteria.ts';

/** The problems of a text in which `‹…›` marks where one is expected; each as "code: marked text". */
async function problemsIn(text: string): Promise<{ found: string[]; marked: string[] }> {
  const plain = text.replace(/[‹›]/g, '');
  const { problems } = await compileText(plain);
  const lines = plain.split('\n');
  const found = problems.map(({ code, range: { start, end } }) => {
    const line = lines[start.line] ?? '';
    return `${code}: ${start.line === end.line ? line.slice(start.character, end.character) : line.slice(start.character)}`;
  });
  return { found, marked: [...text.matchAll(/‹([^›]*)›/g)].map((match) => match[1] ?? '') };
}

const texts = 'title: "T" en, "T" sv; unmet: "U" en, "U" sv';

async function expectProblem(code: string, statements: string): Promise<void> {
  const { found, marked } = await problemsIn(`criteria c {\ncriterion x: error { ${texts}; ${statements} }\n}`);
  expect(found).toEqual(marked.map((text) => `${code}: ${text}`));
}

describe('the type check finds, at its place,', () => {
  test.each([
    ['type.unknown-path', 'check: ‹attritoin› < 25 %'],
    ['type.unknown-path', 'check: follow-up.‹after-treatment› >= 12 months'],
    ['type.unknown-path', 'check: attrition < 25 %; place: ‹flwo›.attrition'],
    ['type.unknown-path', 'check: some o in outcomes satisfies o.‹rule› = primary'],
    ['type.unknown-word', 'check: stage = ‹reportd›'],
    ['type.unknown-word', 'check: some o in outcomes satisfies o.role = ‹primry›'],
    ['type.not-comparable', 'check: ‹attrition < 12 months›'],
    ['type.not-comparable', 'parameter most: 3 months; check: ‹attrition < most›'],
    ['type.not-comparable', 'check: ‹participants.required >= 90 %›'],
    ['type.not-comparable', 'check: stage = planned and ‹title > 3›'],
    ['type.not-comparable', 'check: ‹stage = yes›'],
    ['type.compared-term', 'check: ‹design.kinds = randomised›'],
    ['type.not-a-term', 'check: ‹stage› is randomised'],
    ['type.wrong-category', 'check: design is ‹MiDAS›'],
    ['type.not-a-list', 'check: some x in ‹stage› satisfies x = planned'],
    ['type.through-list', 'check: ‹outcomes.role› = primary'],
    ['type.compared-list', 'check: some o in outcomes satisfies ‹o.instrument.items > 3›'],
    ['type.not-a-condition', 'check: ‹follow-up.after-intervention›'],
    ['type.not-a-condition', 'check: stage = planned or ‹3 months›'],
    ['type.arithmetic', 'check: ‹attrition + 3 months› > 5 %'],
    ['type.not-a-value', 'check: (‹stage = planned›) > 5'],
    ['type.missing-variable', 'check: ‹count(outcomes where stage = planned)› > 5'],
    ['type.never-met', 'check: ‹title is not stated›'],
    ['type.duplicate-parameter', 'parameter a: 1; parameter ‹a›: 2; check: participants.required > a'],
    ['type.unused-parameter', 'parameter ‹a›: 1; check: title is stated'],
    ['type.duplicate-statement', 'check: title is stated; ‹check: acronym is stated›'],
    ['type.duplicate-statement', 'check: title is stated; ‹unmet›: "x" en, "x" sv'],
    ['type.duplicate-statement', 'check: title is stated; met: "x" en, "x" sv; ‹met›: "y" en, "y" sv'],
    ['type.unreachable-message', 'check: title is stated; ‹unmet›: "x" en, "x" sv when stage = planned'],
    ['type.unknown-path', 'check: title is stated; met: "x" en, "x" sv when ‹titel› is stated'],
    [
      'type.unknown-path',
      'check: some o in outcomes satisfies o.window is stated; met: "x" en, "x" sv when ‹o›.window is stated',
    ],
    ['type.missing-language', 'check: title is stated; ‹silent›: "x" en'],
  ])('%s in "%s"', expectProblem);

  test('a criterion that has nothing to tell some studies that do not meet it', async () => {
    const onlySometimes = 'check: stage = planned; ‹unmet›: "x" en, "x" sv when title is stated';
    const { found, marked } = await problemsIn(
      `criteria c { criterion x: error { title: "T" en, "T" sv; ${onlySometimes} } }`,
    );
    expect(found).toEqual(marked.map((text) => `type.missing-message: ${text}`));
  });

  test('what is wrong between the braces of a message', async () => {
    await expectProblem('type.unknown-path', 'check: title is stated; silent: "a {‹titel›} b" en, "b" sv');
    await expectProblem('type.unknown-path', 'check: title is stated; silent: "a \\"b\\" " "{‹x.y›}" en, "b" sv');
    await expectProblem('type.broken-placeholder', 'check: title is stated; silent: "a ‹{›title" en, "b" sv');
    await expectProblem('type.broken-placeholder', 'check: title is stated; silent: "a title‹}›" en, "b" sv');
    await expectProblem('type.broken-placeholder', 'check: title is stated; silent: "{‹a b›}" en, "b" sv');
    await expectProblem('type.unknown-path', 'check: title is stated; met: "{‹silent›}" en, "b" sv');
  });

  test('what a criterion lacks', async () => {
    const { found } = await problemsIn('criteria c {\ncriterion x: error { }\n}');
    expect(found).toEqual(['type.missing-check: x', 'type.missing-message: x']);
  });

  test('two criteria of one name', async () => {
    const criterion = (name: string) => `criterion ${name}: error { ${texts}; check: title is stated }`;
    const { found } = await problemsIn(`criteria c {\n${criterion('x')}\n${criterion('x')}\n}`);
    expect(found).toEqual(['type.duplicate-criterion: x']);
  });

  test('a grade that has nothing to count, or counts something else than criteria', async () => {
    const { found } = await problemsIn('criteria c {\n grade high when unmet = 0, low otherwise\n}');
    expect(found).toEqual(['type.grade-without-criteria: grade high when unmet = 0, low otherwise']);
    const criterion = `criterion x: error { ${texts}; check: title is stated }`;
    const other = await problemsIn(
      `criteria c {\n${criterion}\n grade high when unmet = 0 and ‹attrition› < 20 %, low otherwise\n}`,
    );
    expect(other.found).toEqual(['type.unknown-path: attrition']);
  });
});

test('a complaint says what may have been meant', async () => {
  const { problems } = await compileText(`criteria c { criterion x: error { ${texts}; check: attritoin < 25 % } }`);
  expect(problems.map(({ message }) => message)).toEqual([
    {
      en: 'A study has no `attritoin`. Did you mean `attrition`?',
      sv: 'En studie har inget `attritoin`. Menade du `attrition`?',
    },
  ]);
});

test('a criterion that does not fit is left out, and the others stay', async () => {
  const { sets } = await compileText(`criteria c {
    criterion wrong: error { ${texts}; check: attrition < 12 months }
    criterion right: error { ${texts}; check: attrition < 25 % }
    criterion unfinished: error { ${texts}; applies: ; check: attrition < 25 % }
  }`);
  expect(sets[0]?.criteria.map(({ id }) => id)).toEqual(['c.right']);
});

test('a name of the criterion stands before a word of the study', async () => {
  const { problems } = await compileText(`criteria c {
    criterion x: error { ${texts}; parameter attrition: 3 months; check: follow-up.after-intervention >= attrition }
    criterion y: error { ${texts}; check: every title in outcomes satisfies title.role = primary }
  }`);
  expect(problems).toEqual([]);
});

const whole = `criteria c {
  title: "T" en, "T" sv
  criterion x: error {
    title: "T" en, "T" sv
    parameter most: 25 %
    applies: design is not qualitative
    check: every o in outcomes where o.role = primary satisfies (attrition + 1 % < most or o.instrument.validated)
    place: outcomes, flow.attrition
    severity: warning when stage = reported
    unmet: "{o} {attrition} {count(outcomes)}" en, "{o}" sv
  }
  grade high "high" en, "hög" sv when unmet = 0, low otherwise
}`;

test('a criterion that is being written never stops the compiler', async () => {
  expect((await compileText(whole)).problems).toEqual([]);
  for (let length = 0; length < whole.length; length += 7) {
    const { sets } = await compileText(`${whole.slice(0, length)}\n`);
    expect(sets.length).toBeLessThan(3);
  }
}, 30_000);

test('the expression language has no way to run code', () => {
  for (const file of [
    'closures.ts',
    'operands.ts',
    'messages.ts',
    'judge.ts',
    'grade.ts',
    'read-path.ts',
    'read-list.ts',
  ]) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/\beval\(|new Function|import\(/);
  }
});
