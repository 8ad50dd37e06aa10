import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const english = editorOver('en');
const swedish = editorOver('sv');

test('a word of the language tells its meaning and shows how to go on', async () => {
  const hover = await english.hover('protocol P {\n  sample-size { al|pha: 5 % }\n}');
  expect(hover).toContain('Type I error');
  expect(hover).toContain('`alpha: 80 %`');
});

test('a word tells its meaning in the language of the reader', async () => {
  expect(await swedish.hover('protocol P {\n  sta|ge: planned\n}')).toContain('Hur långt studien har kommit');
  expect(await swedish.hover('protocol P {\n  stage: plan|ned\n}')).toContain('planerad');
});

test('a term tells its names in both languages, its definition, facts and what nobody has checked', async () => {
  const hover = await swedish.hover('protocol P {\n  outcome X: work-ability { instrument: W|AI }\n}');
  expect(hover).toMatch(/Arbetsförmågeindex.* · Work Ability Index/);
  expect(hover).toContain('Skalans omfång');
  expect(hover).toContain('högre är bättre');
  expect(hover).toContain('Inte kontrollerat i källan');
});

test.each([
  ['arm A: control { component C: IE|S }', 'individual enabling and support', 'anpassat från IPS'],
  ['arm A: control { workplace W: redeploy|ment }', 'omplacering', 'samma arbetsgivare'],
  ['population { condition: mental-ill|-health }', 'psykisk ohälsa', 'med eller utan diagnos'],
])(
  'what a term means is told in the language of the reader, also behind another word for it: %s',
  async (text, label, meaning) => {
    const hover = await swedish.hover(`protocol P {\n  ${text}\n}`);
    expect(hover).toContain(label);
    expect(hover).toContain(meaning);
  },
);

test('a word that is used as a name is a name', async () => {
  const hover = await english.hover('protocol P {\n  arm cont|rol: control { title: "Usual care" }\n}');
  expect(hover).toContain('arm');
  expect(hover).toContain('Usual care');
});

test('a name of the study tells what it stands for', async () => {
  const timeline = 'timeline { point m6: 6 months after inclusion }';
  expect(await english.hover(`protocol P {\n  ${timeline}\n  outcome X: work-ability { at: m|6 }\n}`)).toContain(
    '6 months after inclusion',
  );
});

test('times of the study are told in the language of the reader', async () => {
  const told = async (statement: string, name: string) => {
    const [first = ''] = name;
    const text = `protocol P {\n  timeline { ${statement.replace(name, `${first}|${name.slice(1)}`)} }\n}`;
    return [await english.hover(text), await swedish.hover(text)].map((hover) => hover?.split('\n\n')[1]);
  };
  expect(await told('point half: 6 months after inclusion', 'half')).toEqual([
    '6 months after inclusion',
    '6 månader efter inklusion',
  ]);
  expect(await told('point done: end-of-intervention', 'done')).toEqual([
    'the end of the intervention',
    'insatsens slut',
  ]);
  expect(await told('period first: 0..12 weeks after inclusion', 'first')).toEqual([
    '0 to 12 weeks after inclusion',
    '0–12 veckor efter inklusion',
  ]);
  expect(await told('period rest: from 2 weeks before inclusion to 1 year after inclusion', 'rest')).toEqual([
    'from 2 weeks before inclusion to 1 year after inclusion',
    'från 2 veckor före inklusion till 1 år efter inklusion',
  ]);
  expect(await told('series diary: every 4 weeks from inclusion to 1 year after inclusion', 'diary')).toEqual([
    'every 4 weeks from inclusion to 1 year after inclusion',
    'med 4 veckors mellanrum från inklusion till 1 år efter inklusion',
  ]);
});

test('the id of a criterion tells its title, why, and its parameters', async () => {
  const set =
    'citation book: "A book"\ncriteria own {\n  source: book, "p. 3"\n  criterion first: error { title: "T" en, "Titel" sv; why: "B" en, "Därför `alpha: 5 %`" sv; parameter limit: 12 months }\n}\n';
  const hover = await swedish.hover(`${set}protocol P { waive own.fi|rst because "x" }`);
  expect(hover).toContain('Titel');
  expect(hover).toContain('Därför `alpha: 5 %`');
  expect(hover).toMatch(/Källa:\* A book, p\\. 3/);
  expect(hover).toContain('`limit: 12 months`');
});

test('a path of an expression tells what it stands for and its type', async () => {
  const check = (path: string) =>
    `criteria r {\n  criterion c: error { check: some o in outcomes satisfies ${path} }\n}`;
  expect(await english.hover(check('o.ro|le = primary'))).toContain('The part the outcome plays');
  expect(await english.hover(check('o.role = prim|ary'))).toContain('primary');
  expect(await english.hover(check('o.last-follow|-up > 6 months'))).toContain('a length of time');
});

test('text from documents cannot become a link, an image or HTML', async () => {
  const hover = await english.hover(
    'instrument |X: "[a](command:x)" en { definition: "<img src=x> ![i](http://x) `c` **b**" en }',
  );
  expect(hover).not.toMatch(/(^|[^\\])\[/);
  expect(hover).not.toContain('<img');
  expect(hover).not.toContain('**b**');
});

test('there is nothing to tell about texts, blanks and names that lead nowhere', async () => {
  expect(await english.hover('protocol P {\n  title: "a|b"\n}')).toBeUndefined();
  expect(await english.hover('protocol P {\n |  title: "ab"\n}')).toBeUndefined();
  expect(await english.hover('protocol P {\n  outcome X: no|thing\n}')).toBeUndefined();
  expect(await english.hover('|')).toBeUndefined();
});

test('a kind of intervention tells what is known of it, and that weak evidence is not evidence of no effect', async () => {
  const text = 'protocol P {\n  arm A: experimental { component C: supported-emp|loyment }\n}';
  const hover = await english.hover(text);
  expect(hover).toContain('SBU, Tabell 3');
  expect(hover).toContain('very low certainty');
  expect(hover).toContain('does not mean that there is none');
  expect(await swedish.hover(text)).toContain('mycket låg tillförlitlighet');
});

test('a part of an arm tells what is known of it for the people of the study', async () => {
  const study = (condition: string) =>
    `protocol P {\n  population { condition: ${condition}; sick-leave-status: on-sick-leave; sick-leave: at least 90 days }\n  arm A: experimental { component The|rapy: work-focused-therapy; workplace W: workplace-meeting }\n}`;
  expect(await english.hover(study('depression'))).toContain('possibly more');
  expect(await english.hover(study('depression'))).not.toContain('people not on sick leave');
  expect(await english.hover(study('back-pain'))).not.toContain('SBU');
});

test('what foretells a return tells so', async () => {
  expect(await english.hover('protocol P {\n  outcome X: conscien|tiousness\n}')).toContain('Försäkringskassan');
});

test('the name of a protocol tells its grades with their reasons, its answers and what to do first', async () => {
  const shown = await editorOver('sv').hover('protocol Ha|lf {\n  title: "x"\n  design: randomised\n}\n');
  expect(shown).toMatch(/^\*\*Half\*\* · \*protokoll\*/);
  expect(shown).toMatch(/\*Vetenskaplig kvalitet.*:\* låg till hög\\: .* framgår inte/);
  expect(shown).toMatch(/\*Kriterier:\* .*inte angivna \d+/);
  expect(shown).toMatch(/\*Börja med:\*\n\n1\. .*\n2\. .*\n3\. /);
});
