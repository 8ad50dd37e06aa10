import { expect, test } from 'vitest';
import { everySet, languageOver } from '../../packages/language/src/testing/language.ts';

const language = languageOver();
const { Library } = language.rtw.library;
const criteriaOf = (name: string) => Library.criteria.find((set) => set.name === name)?.criteria ?? [];

/** The rows of SPIRIT 2025, as the statement numbers them. */
const rows =
  '1a 1b 2 3a 3b 3c 3d 4 5 6 7a 7b 8 9a 9b 10 11 12 13 14a 14b 15a 15b 15c 15d 16 17 18 19 20 21a 21b 22 23 24a 24b 24c ' +
  '25a 25b 26 27a 27b 27c 27d 28a 28b 29 30 31 32a 32b 33 34';

test('each of the 53 rows of SPIRIT 2025 is asked for, in their order', () => {
  const wanted = rows.split(' ');
  expect(wanted).toHaveLength(53);
  expect(criteriaOf('spirit-2025').map(({ id }) => id)).toEqual(wanted.map((row) => `spirit-2025.item-${row}`));
  expect(criteriaOf('spirit-2025').map(({ source }) => source?.section)).toEqual(wanted);
});

test('each of the 12 items of TIDieR is asked for, in their order', () => {
  const wanted = Array.from({ length: 12 }, (_, index) => `${index + 1}`);
  expect(criteriaOf('tidier').map(({ id }) => id)).toEqual(wanted.map((item) => `tidier.item-${item}`));
  expect(criteriaOf('tidier').map(({ source }) => source?.section)).toEqual(wanted);
});

test.each(['spirit-2025', 'tidier'])('%s judges only where it is chosen', async (name) => {
  const chosen = languageOver({}, everySet);
  const judging = async ({ checkText }: typeof language) =>
    (await checkText('protocol P { title: "A trial" }')).studies[0]?.verdicts.some(({ id }) =>
      id.startsWith(`${name}.`),
    );
  expect(await judging(language)).toBe(false);
  expect(await judging(chosen)).toBe(true);
});

test('what they ask for is there, not reported, or no question for the study; nothing is not met', async () => {
  const texts = [
    'title: "A trial"',
    'design: interview-study',
    'stage: reported arm A: experimental { component Care: care-as-usual } process-evaluation { planned: no }',
    'stage: reported design: before-and-after { aim: feasibility } arm A: experimental { workplace W: workplace-visit }',
    'stage: planned arm A: experimental { component C: CBT workplace none } arm B: control outcome O: work-ability { role: mediator }',
  ];
  const chosen = languageOver({}, everySet);
  for (const text of texts) {
    const { studies } = await chosen.checkText(`protocol P { ${text} }`);
    const asked = studies[0]?.verdicts.filter(({ id }) => /^(spirit-2025|tidier)\./.test(id)) ?? [];
    expect(asked).toHaveLength(65);
    expect({ text, unmet: asked.filter(({ answer }) => answer === 'not-met') }).toEqual({ text, unmet: [] });
  }
});

test('what workplace parts alone lack is shown at them, and not at a component that has it', async () => {
  const { findings } = await languageOver({}, everySet).checkText(`protocol P {
  arm A: experimental {
    component Therapy: problem-solving-therapy { mode: individual }
    workplace Meeting: three-party-meeting
    workplace Visit: workplace-visit { mode: in-person }
  }
}
`);
  const how = findings.find(({ code }) => code === 'tidier.item-6');
  expect(how?.range.start.line).toBe(3);
  expect(how?.lack).toMatchObject({ statement: ['arm', 'workplace'], thing: 'Meeting' });
  const provided = findings.find(({ code }) => code === 'tidier.item-5')?.lack;
  expect(provided?.thing).toBe('Therapy');
  expect(provided?.parts.map(({ words }) => words)).not.toContain('led-by');
  expect(how?.fixes.flatMap(({ edits }) => edits).filter(({ range }) => range.start.line === 2)).toEqual([]);
});
