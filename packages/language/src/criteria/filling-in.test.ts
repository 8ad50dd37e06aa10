import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileText } from '../testing/criteria.ts';
import { judge } from './judge.ts';

const more = Number(process.env.MORE_RUNS ?? 1);

/** Each place of a study that may be silent, and what may stand there. */
const slots = {
  stage: ['planned', 'reported'],
  title: ['"T"'],
  kinds: ['randomised', 'qualitative'],
  clusters: ['8', '12', '10..20', '8, 12', 'not applicable because "x"'],
  sequence: ['"by a computer"', 'not applicable because "x"'],
  invited: ['100', '300 planned', '100 planned, 300 observed', 'at least 150'],
  employment: ['employed', 'student, unemployed'],
  roleA: ['primary', 'secondary', 'not applicable because "x"'],
  sourceA: ['MiDAS', 'register', 'self-report', 'self-report, MiDAS', '"files"'],
  instrumentA: ['WAI', 'OwnScale', 'OwnScale, WAI'],
  roleB: ['primary', 'secondary'],
  sourceB: ['MiDAS', 'self-report'],
  instrumentB: ['WAI', 'OwnScale'],
} as const;
type Slot = keyof typeof slots;
type Filled = Partial<Record<Slot, string>>;

const filled: fc.Arbitrary<Filled> = fc.record(
  Object.fromEntries(Object.entries(slots).map(([slot, values]) => [slot, fc.constantFrom(...values)])) as Record<
    Slot,
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);

const line = (word: string, value: string | undefined) => (value === undefined ? '' : `${word}: ${value};`);

function studyText(name: string, isOpen: boolean, said: Filled): string {
  const outcome = (id: 'A' | 'B', kind: string) =>
    `outcome ${id}: ${kind} { ${line('role', said[`role${id}`])} ${line('data-source', said[`source${id}`])} ${line('instrument', said[`instrument${id}`])} }`;
  const design = `{ ${line('clusters', said.clusters)} ${line('sequence', said.sequence)} }`;
  const hasDesign = said.kinds ?? said.clusters ?? said.sequence;
  return `protocol ${name} {
    ${line('stage', said.stage)} ${line('title', said.title)}
    ${hasDesign ? `design: ${said.kinds ?? 'not reported'} ${design}` : ''}
    ${said.invited ? `flow { ${line('invited', said.invited)} }` : ''}
    ${said.employment ? `population { ${line('employment', said.employment)} }` : ''}
    ${outcome('A', 'days')} ${outcome('B', 'return-to-work')}
    ${isOpen ? 'open outcomes' : ''}
  }`;
}

const aboutStudy = [
  'stage = reported',
  'title is stated',
  'design is qualitative',
  'design.clusters >= 10',
  'design.clusters is stated',
  'design.sequence is stated',
  'flow.invited > 200',
  'flow.invited.planned > 200',
  'flow.invited / design.clusters > 20',
  'population.employment = student',
  'population.employment != student',
  'count(o in outcomes where o.role = primary) = 1',
];
const aboutOutcome = [
  'o.role = primary',
  'o.role is stated',
  'o.data-source is register',
  'o.data-source is not MiDAS',
  'o is share-returned',
  'o.instrument.validated',
  'o.instrument.validated is stated',
];

const { of: outcomeCondition } = fc.letrec<{ of: string }>((tie) => ({
  of: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...aboutOutcome),
    fc.tuple(tie('of'), fc.constantFrom('and', 'or'), tie('of')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('of').map((a) => `not (${a})`),
  ),
}));

const { of: condition } = fc.letrec<{ of: string }>((tie) => ({
  of: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...aboutStudy),
    fc
      .tuple(fc.constantFrom('every', 'some', 'no'), fc.option(outcomeCondition), outcomeCondition)
      .map(
        ([quantifier, filter, body]) =>
          `(${quantifier} o in outcomes ${filter ? `where ${filter}` : ''} satisfies ${body})`,
      ),
    fc.tuple(tie('of'), fc.constantFrom('and', 'or'), tie('of')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('of').map((a) => `not (${a})`),
  ),
}));

test('filling in what was silent never changes an answer that was already met or not met', {
  timeout: 60_000 * more,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(condition, { minLength: 4, maxLength: 8 }),
      fc.boolean(),
      filled,
      filled,
      async (conditions, isOpen, said, added) => {
        const criteria = conditions.map((check, n) => `criterion c${n}: error { check: ${check} }`).join('\n');
        const before = studyText('Before', isOpen, said);
        const after = studyText('After', isOpen, { ...added, ...said });
        const { sets, studies, problems, syntaxErrors } = await compileText(
          `criteria c { ${criteria} }\n${before}\n${after}`,
        );
        expect([...syntaxErrors, ...problems.filter(({ severity }) => severity === 'error')]).toEqual([]);
        const [first, second] = studies.map((study) => judge(study, sets));
        for (const [n, { answer }] of first?.verdicts.entries() ?? []) {
          if (answer === 'met' || answer === 'not-met')
            expect([conditions[n], second?.verdicts[n]?.answer]).toEqual([conditions[n], answer]);
        }
        // Whatever is said, every finding has its text in both languages, without a placeholder left.
        for (const { finding } of second?.findings ?? []) {
          for (const text of [finding.message.en, finding.message.sv]) expect(text).toMatch(/^[^{}]+$/);
        }
      },
    ),
    { numRuns: 150 * more },
  );
});
