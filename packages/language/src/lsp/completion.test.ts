import { describe, expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const editor = editorOver('en');
const swedish = editorOver('sv');
const { offered } = editor;

const protocol = (statements: string) => `protocol P {\n${statements}\n}`;
const criterion = (statements: string) => `criteria r {\n  criterion c: error {\n${statements}\n  }\n}`;

describe('at the top of a file', () => {
  test('an empty file can begin with anything a file can hold', async () => {
    expect(await offered('|')).toEqual(
      expect.arrayContaining(['import', 'protocol', 'criteria', 'instrument', 'citation']),
    );
  });

  test('a half-written word finds its statement', async () => {
    expect(await offered('pro|')).toEqual(['protocol']);
  });

  test('a protocol comes with places to fill in', async () => {
    const [item] = await editor.complete('pro|');
    expect(item?.textEdit?.newText).toMatch(/^protocol \$\{1:NAME\} \{/);
  });
});

describe('statements', () => {
  test('an empty protocol begins with the title and offers every section', async () => {
    const labels = await offered(protocol('  |'));
    expect(labels[0]).toBe('title');
    expect(labels).toEqual(
      expect.arrayContaining(['design', 'population', 'timeline', 'arm', 'sample-size', 'ethics']),
    );
    expect(labels).not.toContain('criterion');
    expect(labels).not.toContain('planned');
  });

  test('what the block has already comes last, things that may be many do not', async () => {
    const labels = await offered(protocol('  title: "x"\n  outcome A: work-ability\n  |\n  design: randomised'));
    expect(labels.slice(-2).sort()).toEqual(['design', 'title']);
    expect(labels.indexOf('outcome')).toBeLessThan(labels.indexOf('waive'));
  });

  test('only what may stand in a section is offered there', async () => {
    const labels = await offered(protocol('  population { | }'));
    expect(labels).toEqual(expect.arrayContaining(['age', 'condition', 'diagnoses', 'exclude']));
    expect(labels).not.toContain('title');
  });

  test('a section opens a block, a text its quotation marks, a length its unit', async () => {
    const items = await editor.complete(protocol('  |'));
    const written = (label: string) => items.find((item) => item.label === label)?.textEdit?.newText;
    expect(written('population')).toBe('population {\n\t$0\n}');
    expect(written('acronym')).toBe('acronym: "$1"$0');
    const outcome = await editor.complete(protocol('  outcome A: work-ability { lasts| }'));
    expect(outcome[0]?.textEdit?.newText).toContain('days,weeks,months,years');
  });

  test('a word that is followed by its value is replaced alone', async () => {
    const [item] = await editor.complete(protocol('  titl|: "x"'));
    expect(item?.textEdit?.newText).toBe('title');
  });

  test('an arm may have a workplace part, or none', async () => {
    expect(await offered(protocol('  arm A: control { | }'))).toEqual(
      expect.arrayContaining(['component', 'workplace', 'workplace none']),
    );
  });

  test('on the line of a value, only what goes on with the value is offered', async () => {
    expect(await offered(protocol('  flow { randomised: 12 | }'))).toEqual(['planned', 'observed', 'in', 'at']);
  });

  test('on a new line, only new statements are offered', async () => {
    const labels = await offered(protocol('  stage: planned\n  |'));
    expect(labels).toContain('funder');
    expect(labels).not.toContain('observed');
  });
});

describe('values', () => {
  test('words of a property come in their order, silence after them', async () => {
    expect(await offered(protocol('  stage: |'))).toEqual([
      'planned',
      'recruiting',
      'completed',
      'reported',
      'not reported',
      'not applicable because',
    ]);
  });

  test('words are explained in the language of the reader', async () => {
    const items = await swedish.complete(protocol('  stage: |'));
    expect(items.map((item) => item.detail).slice(0, 2)).toEqual(['planerad', 'rekryterar']);
  });

  test('a text is offered its quotation marks', async () => {
    expect(await offered(protocol('  title: |'))).toEqual(['"…"', 'not reported', 'not applicable because']);
  });

  test('bounds are offered whole', async () => {
    expect(await offered(protocol('  sample-size { power: | }'))).toEqual(
      expect.arrayContaining(['at least', 'at most', 'more than', 'less than', 'about']),
    );
  });

  test('nothing is offered in texts and comments', async () => {
    expect(await offered(protocol('  title: "pl|"'))).toEqual([]);
    expect(await offered(protocol('  // pl|'))).toEqual([]);
    expect(await offered(protocol('  /* pl| */'))).toEqual([]);
  });
});

describe('terms and names', () => {
  test('only terms of the right sort are offered, with label and definition', async () => {
    const items = await editor.complete(protocol('  outcome A: work-ability { instrument: | }'));
    const wai = items.find((item) => item.label === 'WAI');
    expect(wai?.detail).toContain('Work Ability Index');
    expect(JSON.stringify(wai?.documentation)).toContain('Arbetsförmågeindex');
    expect(items.map((item) => item.label)).not.toContain('MiDAS');
  });

  test('an alias finds its term, and the term is what is written', async () => {
    const items = await editor.complete(protocol('  arm A: control {\n    component X: KBT|'));
    const [item] = items;
    expect(item?.label).toBe('cognitive-behavioural-therapy');
    expect(item?.textEdit?.newText).toBe('cognitive-behavioural-therapy');
    expect(item?.filterText).toContain('KBT');
  });

  test('a word in the middle of a label finds its term in either language', async () => {
    expect(await offered(protocol('  outcome A: arbetsförm|'))).toContain('work-ability');
  });

  test("a project's own terms come before those that everybody has", async () => {
    const [first] = await offered(
      `instrument ZZ: "Own" en, "Eget" sv\n${protocol('  outcome A: work-ability { instrument: Z| }')}`,
    );
    expect(first).toBe('ZZ');
  });

  test('moments are points and periods of the study first, then what everybody counts from', async () => {
    const labels = await offered(
      protocol('  timeline { point m6: 6 months after inclusion }\n  outcome A: work-ability { at: | }'),
    );
    expect(labels[0]).toBe('m6');
    expect(labels).toContain('inclusion');
  });

  test('arms and outcomes of the study are offered where they are named', async () => {
    const before = '  arm Alfa: control\n  outcome Beta: work-ability\n';
    expect(await offered(protocol(`${before}  flow { randomised: 12 in | }`))).toEqual(['Alfa']);
    expect(await offered(protocol(`${before}  sample-size for |`))).toEqual(['Beta']);
  });

  test('a waiver is offered the ids of criteria with their titles', async () => {
    const set = 'criteria own {\n  criterion first: error { title: "The first" en }\n}\n';
    const items = await editor.complete(`${set}${protocol('  waive own|')}`);
    expect(items.map(({ label, detail }) => [label, detail])).toContainEqual(['own.first', 'The first']);
    expect(await offered(`${set}${protocol('  waive own.|')}`)).toEqual(['first']);
    expect(await offered(`${set}${protocol('  outcome A: work-ability { waive own| }')}`)).toContain('own.first');
  });

  test('a blank asks for suggestions only where something has to follow', async () => {
    expect(await offered(protocol('  stage: |'), ' ')).toContain('planned');
    expect(await offered(protocol('  stage: planned |'), ' ')).toEqual([]);
  });
});

describe('half-written files', () => {
  test('mistakes before the cursor do not silence the suggestions', async () => {
    expect(await offered(protocol('  title "x"\n  stage: |'))).toContain('recruiting');
    expect(await offered(protocol('  blah: 3\n  design {\n  }\n  population { | }'))).toContain('age');
    expect(
      await offered('protocol P {\n  arm A: experimental {\n    component\n  }\n  outcome X: y { role: |'),
    ).toContain('primary');
    expect(await offered('protocol P {\n  arm A: experimental {\n    component\n    workplace X: |')).toContain(
      'three-party-meeting',
    );
  });

  test('a text without its closing mark costs a line and not the rest', async () => {
    expect(await offered(protocol('  title: "x\n  stage: |'))).toContain('planned');
  });

  test('every place of a protocol can be asked for suggestions', async () => {
    const text = protocol(
      '  title: "x"\n  design: randomised { ratio: 1:1; blinded: participants { until: m6 } }\n  flow { randomised: 3..4 planned, 2 in A [c, "p. 3"] at m6 }\n  waive r.c because "x"',
    );
    for (let at = 0; at <= text.length; at += 3) {
      await expect(offered(`${text.slice(0, at)}|`)).resolves.toBeDefined();
    }
  });
});

describe('criteria', () => {
  test('paths begin with the words of the study', async () => {
    expect(await offered(criterion('    check: fol|'))).toContain('follow-up');
  });

  test('paths go on by type, with their meaning', async () => {
    const items = await swedish.complete(criterion('    check: follow-up.|'));
    const item = items.find(({ label }) => label === 'after-intervention');
    expect(item?.detail).toMatch(/^Tid från insatsens slut/);
  });

  test('a variable has the words of what it runs over', async () => {
    const labels = await offered(
      criterion('    check: every o in outcomes where o.role = primary\n      satisfies o.|'),
    );
    expect(labels).toEqual(expect.arrayContaining(['instrument', 'data-source', 'last-follow-up']));
    expect(labels).not.toContain('arms');
  });

  test('a term has the words of the vocabulary', async () => {
    expect(await offered(criterion('    check: some o in outcomes satisfies o.instrument.|'))).toContain('validated');
  });

  test('a comparison is offered the words that the property can have first', async () => {
    const labels = await offered(criterion('    check: some o in outcomes satisfies o.role = |'));
    expect(labels.slice(0, 3)).toEqual(['primary', 'co-primary', 'secondary']);
  });

  test('a test of kind is offered terms of that sort only', async () => {
    const labels = await offered(criterion('    check: some o in outcomes satisfies o.data-source is |'));
    expect(labels).toContain('register');
    expect(labels).not.toContain('WAI');
  });

  test('quantifiers are offered lists', async () => {
    const labels = await offered(criterion('    check: every o in |'));
    expect(labels).toContain('outcomes');
    expect(labels).not.toContain('acronym');
  });

  test('parameters are offered beside paths', async () => {
    expect(
      await offered(criterion('    parameter minimum: 12 months\n    check: follow-up.after-intervention >= |')),
    ).toContain('minimum');
  });

  test('a grade counts answers', async () => {
    const labels = await offered('criteria r {\n  grade high when |\n}');
    expect(labels).toEqual(expect.arrayContaining(['unmet', 'met', 'applicable']));
    expect(labels).not.toContain('outcomes');
  });

  test('an expression goes on over the end of a line', async () => {
    const labels = await offered(criterion('    check: finished\n      |'));
    expect(labels).toEqual(expect.arrayContaining(['and', 'or', 'unmet']));
  });

  test('braces in a message are offered parameters, variables and paths', async () => {
    const text = '    parameter minimum: 3\n    check: some o in outcomes satisfies o.role = primary\n';
    expect(await offered(criterion(`${text}    unmet: "x {|}" en`))).toEqual(
      expect.arrayContaining(['minimum', 'o', 'follow-up']),
    );
    expect(await offered(criterion(`${text}    unmet: "x {o.|}" en`))).toContain('role');
  });
});
