import { describe, expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const waiver = 'waive rehsam.power because "All take part."';

/** The text of a protocol after the fix of its one finding about a waiver. */
async function withoutWaiver(text: string): Promise<string> {
  const { findings } = await languageOver().checkText(text);
  const told = findings.filter(({ code }) => code.startsWith('waiver.'));
  expect(told).toHaveLength(1);
  const [edit] = told[0]?.fixes[0]?.edits ?? [];
  if (!edit) throw new Error('There is no fix.');
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: typeof edit.range.start) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(0, offsetOf(edit.range.start)) + text.slice(offsetOf(edit.range.end));
}

test('a waiver that is not needed can be removed, with its line', async () => {
  expect(await withoutWaiver(`protocol P {\n  design: qualitative\n  ${waiver}\n}`)).toBe(
    'protocol P {\n  design: qualitative\n}',
  );
});

test('a waiver among other statements goes with the semicolon that ends it', async () => {
  expect(await withoutWaiver(`protocol P { title: "x"; ${waiver}; design: qualitative }`)).toBe(
    'protocol P { title: "x";  design: qualitative }',
  );
});

test('a comment beside a waiver stays', async () => {
  expect(await withoutWaiver(`protocol P {\n  design: qualitative\n  ${waiver} // asked for\n}`)).toBe(
    'protocol P {\n  design: qualitative\n   // asked for\n}',
  );
});

test('the second waiver of one criterion is one too many', async () => {
  const first = `protocol P {\n  ${waiver}\n`;
  expect(await withoutWaiver(`${first}  ${waiver};\n}`)).toBe(`${first}}`);
});

describe('a waiver within a thing', () => {
  const criteria = `criteria own {
  title: "Own" en, "Egna" sv
  criterion defined: error {
    title: "Definition" en, "Definition" sv
    check: every o in outcomes satisfies o.definition is stated
  }
}
`;
  const here = 'waive own.defined because "It is a register."';
  const check = (statements: string) => languageOver().checkText(`${criteria}protocol P {\n${statements}\n}`);
  const codes = async (statements: string) =>
    (await check(statements)).findings
      .map(({ code }) => code)
      .filter((code) => /^(own|waiver|syntax|link)\./.test(code));

  test('silences its criterion there, and the study has it with the thing that it stands in', async () => {
    const outcome = `outcome A: sick-leave-days { ${here} }`;
    expect(await codes(outcome)).toEqual([]);
    const { studies } = await check(outcome);
    expect(studies[0]?.waivers).toMatchObject([{ criterion: 'own.defined', at: { kind: 'outcome', name: 'A' } }]);
    expect(studies[0]?.verdicts.find(({ id }) => id === 'own.defined')).toMatchObject({
      status: 'waived',
      answer: 'not-reported',
    });
  });

  test('can stand in an arm, a component and a workplace part, and names a criterion that exists', async () => {
    const at = (id: string) => `waive ${id} because "x"`;
    expect(
      await codes(
        `arm A: experimental { ${at('own.definde')}; component C: care-as-usual { ${at('own.definde')} }; workplace W: workplace-visit { ${at('own.definde')} } }`,
      ),
    ).toEqual(expect.arrayContaining(Array(3).fill('link.unknown-criterion')));
  });

  test('is needless where its thing is not what is wanting', async () => {
    expect(await codes(`outcome A: sick-leave-days { definition: "x"; ${here} }\noutcome B: sick-leave-days`)).toEqual([
      'waiver.unneeded',
      'own.defined',
    ]);
  });

  test('is one too many where the whole protocol has it, before or after', async () => {
    expect(await codes(`outcome A: sick-leave-days { ${here} }\n${here}`)).toEqual(['waiver.repeated']);
    expect(await codes(`${here}\noutcome A: sick-leave-days { ${here} }`)).toEqual(['waiver.repeated']);
    expect(await codes(`outcome A: sick-leave-days { ${here}; ${here} }`)).toEqual(['waiver.repeated']);
    expect(await codes(`outcome A: sick-leave-days { ${here} }\noutcome B: sick-leave-days { ${here} }`)).toEqual([]);
  });
});

test('a waiver of a criterion whose set does not judge here is told, and is no mistake', async () => {
  const files = {
    'rtw.config.json': '{ "sets": ["forte"] }',
    'p.rtw': `protocol P {\n  ${waiver}\n}\n`,
  };
  const { findings } = await languageOver(files).check('p.rtw');
  expect(findings.filter(({ code }) => code.startsWith('waiver.'))).toMatchObject([
    { code: 'waiver.not-in-use', severity: 'info', range: { start: { line: 1, character: 2 } } },
  ]);
});
