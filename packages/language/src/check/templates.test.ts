import { describe, expect, test } from 'vitest';
import { vocabulary } from '../testing/criteria.ts';
import { languageOver } from '../testing/language.ts';
import { messages, smallSet, template, templatesOver, told } from '../testing/templates.ts';
import { requirementStates } from './requirement-states.ts';

const { said } = templatesOver();

const gender = `requirement gender: must {
  title: "Gender" en, "Kön" sv
  statement: analysis.gender
  text: "Tell how gender is analysed." en, "Beskriv hur kön analyseras." sv
  write: "One sentence is enough." en, "En mening räcker." sv
}`;

const followed = async (statements: string, protocol: string) =>
  said(`${template('T', statements)}\nprotocol P follows T {\n${protocol}\n}`);
const ofTemplate = (findings: Awaited<ReturnType<typeof said>>) =>
  told(findings.filter(({ code }) => code.startsWith('template.')));

describe('a requirement', () => {
  test('that must be met and is not stated waits for the author, in the words of the template', async () => {
    const findings = await followed(gender, 'analysis { set: intention-to-treat }');
    const [finding] = findings.filter(({ code }) => code === 'template.T.gender');
    expect(finding).toMatchObject({ severity: 'error', status: 'not-reported', study: 'P', title: { sv: 'Kön' } });
    expect(finding?.message.en).toBe(
      'The template T asks for this: Tell how gender is analysed. The protocol does not state analysis by sex or gender (analysis.gender).',
    );
    expect(finding?.message.sv).toContain('Mallen T begär detta: Beskriv hur kön analyseras. Protokollet anger inte');
    expect(finding?.write?.en).toBe('One sentence is enough.');
  });

  test('points to the section of the protocol that lacks it, and to itself in the template', async () => {
    const text = `${template('T', gender)}\nprotocol P follows T {\n  analysis { set: intention-to-treat }\n}`;
    const lines = text.split('\n');
    const [finding] = (await said(text)).filter(({ code }) => code === 'template.T.gender');
    expect(lines[finding?.range.start.line ?? 0]).toContain('analysis {');
    const [place] = finding?.related ?? [];
    expect(lines[place?.range.start.line ?? 0]).toContain('requirement gender');
    expect(place?.message.en).toBe('What the template T 1.0.0 asks');
  });

  test('is met by a statement, and does not apply where the protocol says why', async () => {
    expect(ofTemplate(await followed(gender, 'analysis { gender: "By sex." }'))).toEqual([]);
    expect(ofTemplate(await followed(gender, 'analysis { gender: not applicable because "Men only." }'))).toEqual([]);
    expect(ofTemplate(await followed(gender, 'analysis { gender: not reported }'))).toEqual([
      'error template.T.gender',
    ]);
  });

  test('that should be met is a warning; a section is met by any of its statements', async () => {
    const economics = 'requirement money: should { title: "Costs" en, "Kostnader" sv; statement: economics }';
    expect(ofTemplate(await followed(economics, ''))).toEqual(['warning template.T.money']);
    expect(ofTemplate(await followed(economics, 'economics { planned: no }'))).toEqual([]);
    expect(ofTemplate(await followed(economics, 'economics { }'))).toEqual(['warning template.T.money']);
  });

  test('that forbids something is met by silence, and not met by what is there', async () => {
    const amounts =
      'requirement amounts: may-not { title: "No amounts" en, "Inga belopp" sv; statement: budget, funder.amount }';
    expect(ofTemplate(await followed(amounts, ''))).toEqual([]);
    expect(ofTemplate(await followed(amounts, 'budget: not reported'))).toEqual([]);
    const findings = await followed(amounts, 'budget: 100 SEK');
    expect(findings.find(({ code }) => code === 'template.T.amounts')?.status).toBe('not-met');
    expect(messages(findings, 'template.T.amounts')).toEqual([
      'The template T does not allow: No amounts. The protocol states it: what the whole study may cost (budget).',
    ]);
  });

  test('with `applies` concerns those studies alone', async () => {
    const some = gender.replace('statement:', 'applies: stage = reported\n  statement:');
    expect(ofTemplate(await followed(some, 'stage: planned'))).toEqual([]);
    expect(ofTemplate(await followed(some, 'stage: reported'))).toEqual(['error template.T.gender']);
  });

  test('is waived by its whole name', async () => {
    const findings = await followed(gender, 'waive template.T.gender because "Men only."');
    expect(told(findings).filter((code) => /template|waiver|link/.test(code))).toEqual([]);
  });

  test('that cannot be waived ignores the waiver, and says where the template says so', async () => {
    const waived = 'waive template.T.gender because "Men only."\nwaive small.arms because "One."\narm A: control';
    const findings = await followed(`${gender}\nuses: small\nno-waiver: gender, small`, waived);
    expect(
      told(findings)
        .filter((code) => /template|waiver|small.arms/.test(code))
        .sort(),
    ).toEqual(['error small.arms', 'error template.T.gender', 'warning waiver.forbidden', 'warning waiver.forbidden']);
    expect(findings.find(({ code }) => code === 'waiver.forbidden')?.related).toHaveLength(1);
  });
});

test('a path of a requirement that leads nowhere is told once', async () => {
  const misspelt = gender.replace('analysis.gender', 'analysis.gendre');
  expect(told(await said(template('T', misspelt)))).toEqual(['error type.unknown-path']);
});

test('what a template asks has a state in every protocol that follows it', async () => {
  const language = templatesOver();
  const parts = ['title', 'objective', 'rationale', 'budget'].map(
    (statement) =>
      `requirement ${statement}: must { title: "x" en, "x" sv; applies: stage = planned; statement: ${statement} }`,
  );
  const text = `${template('Base', parts.slice(0, 2).join('\n'))}\n${template('T', `extends Base\n${parts.slice(2).join('\n')}`)}
    protocol P follows T { stage: planned; title: "A"; waive template.Base.objective because "Known." }`;
  const document = await language.document(text);
  const [judgement] = language.rtw.check.Judgements.of(document);
  expect(judgement && requirementStates(judgement).map(({ part, state }) => `${part.id} ${state}`)).toEqual([
    'template.Base.title met',
    'template.Base.objective waived',
    'template.T.rationale open',
    'template.T.budget open',
  ]);
});

describe('a limit', () => {
  test.each([
    ['limit project-length: at most 4 years', 'project-length: 48 months', []],
    ['limit project-length: at most 4 years', 'project-length: 5 years', ['error template.T.project-length']],
    ['limit project-length: less than 4 years', 'project-length: 4 years', ['error template.T.project-length']],
    ['limit budget: at most 6000000 SEK', 'budget: 7000000 SEK', ['error template.T.budget']],
    ['limit ages: 18..67 years { statement: population.age }', 'population { age: 20..60 years }', []],
    [
      'limit ages: 18..67 years { statement: population.age }',
      'population { age: 16..60 years }',
      ['error template.T.ages'],
    ],
  ])('`%s` on `%s`', async (limit, statement, expected) => {
    expect(ofTemplate(await followed(limit, statement))).toEqual(expected);
  });

  test('says both numbers, and is not reported where the protocol is silent', async () => {
    const limit = 'limit project-length: at most 4 years';
    expect(messages(await followed(limit, 'project-length: 5 years'), 'template.T.project-length', 'sv')).toEqual([
      'Mallen T sätter en gräns: Hur länge projektet pågår. Den tillåter högst 4 år; protokollet anger 5 år.',
    ]);
    const [silent] = (await followed(limit, '')).filter(({ code }) => code.startsWith('template.'));
    expect(silent?.status).toBe('not-reported');
  });

  test.each([
    ['limit costs: at most 4 years', 'type.unknown-path'],
    ['limit budget: at most 4 years', 'type.not-comparable'],
    ['limit title: at most 4', 'type.not-comparable'],
    ['limit n: at most 4 { statement: arms.title }', 'type.through-list'],
  ])('`%s` cannot be judged, and says so in the template', async (limit, code) => {
    expect(told(await said(template('T', limit)))).toContain(`error ${code}`);
  });
});

test.each([
  ['limit budgett: at most 5 SEK', 'A study has no `budgett`. Did you mean `budget`?'],
  ['limit alpha: at most 5 %', '`limit alpha: … { statement: sample-size.alpha }`'],
  ['limit costs: at most 5 SEK', '`limit costs: … { statement: project-length }`'],
])('what `%s` may mean is told', async (limit, message) => {
  expect(messages(await said(template('T', limit)), 'type.unknown-path')).toEqual([expect.stringContaining(message)]);
});

test('a word of a section is found there', async () => {
  const asked = 'requirement ethics: must { title: "E" en, "E" sv; text: "E" en, "E" sv; statement: approval }';
  expect(messages(await said(template('T', asked)), 'type.unknown-path')).toEqual([
    'A study has no `approval`. Did you mean `ethics.approval`?',
  ]);
});

test('an amount in another currency than the limit is not told, and the limit says in which to state it', async () => {
  const findings = await followed('limit budget: at most 4000000 SEK', 'budget: 300000 EUR');
  expect(messages(findings, 'template.T.budget')[0]).toMatch(
    /the protocol states 300,000 EUR, and the limit is 4,000,000 SEK\. State the amount in SEK\.$/,
  );
  expect(messages(findings, 'template.T.budget', 'sv')[0]).toContain('Ange beloppet i SEK.');
});

describe('a limit that is half-written', () => {
  test.each([
    [
      'limit budget: 4000000 SEK',
      'syntax.bound A limit says whether it is the most or the least: `at most 4000000 SEK` or `at least 4000000 SEK`.',
    ],
    ['limit budget: at most 4000000 kr', 'syntax.wrong-unit `kr` is no unit of the language. Write `4000000 SEK`,'],
    ['limit budget: at most 4.5 mkr', 'syntax.wrong-unit `mkr` is no unit of the language. Write `4500000 SEK`.'],
    ['limit budget: at most 4 000 000 SEK', 'syntax.number Numbers are written without spaces: `4000000`.'],
    [
      'limit budget: max 4000000 SEK',
      'syntax.bound A bound is written in the words of the language: `at most 4000000 SEK`',
    ],
    [
      'limit project-length: at most 4 år',
      'syntax.unknown-word `år` does not fit here. Did you mean `years` or `year`?',
    ],
    [
      'limit budget: at most 4000000',
      'type.not-comparable The unit of `at most 4000000` is missing: `budget` is an amount of money. Write `SEK`,',
    ],
  ])('is told of once, by what it lacks: `%s`', async (limit, expected) => {
    const findings = await said(template('T', `${limit}\nlanguages: en`));
    expect(findings).toHaveLength(1);
    expect(findings.map(({ code, message }) => `${code} ${message.en}`)[0]).toContain(expected);
  });

  test('is mended by the word that is missing', async () => {
    const [finding] = await said(template('T', 'limit budget: 4000000 SEK'));
    expect(finding?.fixes.map(({ title, edits }) => [title.sv, edits[0]?.newText])).toEqual([
      ['Skriv `at most 4000000 SEK`', 'at most 4000000 SEK'],
      ['Skriv `at least 4000000 SEK`', 'at least 4000000 SEK'],
    ]);
  });
});

describe('what judges a protocol that follows a template', () => {
  test('is what the template uses, at the severities and with the values that it chooses', async () => {
    const findings = await followed(
      'judge small.size: error { parameter least: 300; why: "Few." en, "Få." sv }',
      'stage: planned\nflow { randomised: 200 planned }\narm A: control',
    );
    expect(told(findings).filter((code) => code.includes('small.'))).toEqual(['error small.size']);
    expect(messages(findings, 'small.size')[0]).toContain('300');
    const [finding] = findings.filter(({ code }) => code === 'small.size');
    expect(finding?.why?.sv).toBe('Få.');
    expect(finding?.related?.[0]?.message.sv).toBe('Hur mallen T 1.0.0 bedömer detta');
  });

  test('is none of the sets in its own files that it does not use', async () => {
    const call = `${template('T', '')}\ncriteria theirs { criterion c: error { title: "C" en, "C" sv; check: title is stated; silent: "No." en, "Nej." sv } }`;
    const own =
      'criteria ours { criterion c: error { title: "C" en, "C" sv; check: title is stated; silent: "No." en, "Nej." sv } }';
    const files = { 'call.rtw': call, 'p.rtw': `import "call.rtw"\nprotocol P follows T { }\n${own}` };
    const { findings } = await templatesOver(files).check('p.rtw');
    expect(told(findings)).toEqual(['error ours.c']);
  });

  test('includes its own criteria, under its name', async () => {
    const own =
      'criterion two: error { title: "Two" en, "Två" sv; check: count(arms) >= 2; unmet: "One." en, "En." sv }';
    expect(ofTemplate(await followed(own, 'arm A: control'))).toEqual(['error template.T.two']);
  });

  test('can be made graver by a configuration, and nothing else', async () => {
    const config = { criteria: { 'small.arms': 'info', 'small.size': 'error' } };
    const text = `${template('T', 'uses: small')}\nprotocol P follows T { arm A: control }`;
    const files = { 'rtw.config.json': JSON.stringify(config), 'p.rtw': `${text}\n${vocabulary}\n${smallSet}` };
    const { findings } = await templatesOver(files).check('p.rtw');
    expect(
      told(findings)
        .filter((code) => /small|waiver/.test(code))
        .sort(),
    ).toEqual(['error small.arms', 'error small.size', 'info waiver.by-configuration']);
    expect(messages(findings, 'waiver.by-configuration')[0]).toContain('small.arms');
  });
});

test('a template judges a criterion once', async () => {
  const twice = 'judge small.arms: error\njudge small.arms: info';
  const findings = await followed(twice, 'arm A: control');
  expect(told(findings).filter((code) => /type|small/.test(code))).toEqual([
    'error type.duplicate-statement',
    'error small.arms',
  ]);
  expect(messages(findings, 'type.duplicate-statement', 'sv')).toEqual([
    'Mallen bedömer redan small.arms. Det som står först gäller: skriv allt på ett ställe.',
  ]);
  expect(told(await said(template('T', 'judge small.arms: error\njudge small.size: info')))).toEqual([]);
});

describe('outcomes and times that a template prescribes', () => {
  const core = `outcome NewSpells: days { data-source: MiDAS; at: m12 }
    timeline { point m12: 12 months after inclusion }`;

  test('are outcomes of the study that refers to them, with what it adds', async () => {
    const check = `criterion core: error {
      title: "Core" en, "Kärna" sv
      check: some o in outcomes where o.role = primary satisfies o.data-source is register and o.concept is days
      unmet: "No." en, "Nej." sv
    }`;
    expect(ofTemplate(await followed(`${core}\n${check}`, 'outcomes: NewSpells { role: primary }'))).toEqual([]);
    expect(ofTemplate(await followed(`${core}\n${check}`, 'outcomes: NewSpells { role: secondary }'))).toEqual([
      'error template.T.core',
    ]);
  });

  test('can be named in the rest of the protocol', async () => {
    const rest = `outcomes: NewSpells { role: primary }
      sample-size for NewSpells { required: 200 }
      outcome Own: return-to-work { at: m12 }`;
    expect(told(await followed(core, rest)).filter((code) => code.includes('link'))).toEqual([]);
  });

  test('can be asked for', async () => {
    const asked = `${core}\nrequirement core: must { title: "Core" en, "Kärna" sv; outcomes: NewSpells }`;
    expect(ofTemplate(await followed(asked, 'outcomes: NewSpells'))).toEqual([]);
    const findings = await followed(asked, 'outcome Other: days');
    expect(messages(findings, 'template.T.core')).toEqual([
      'The template T asks for this: Core. The protocol does not have the outcome NewSpells.',
    ]);
  });

  test('are not met by another outcome of the same name', async () => {
    const asked = `${core}\nrequirement core: must { title: "Core" en, "Kärna" sv; outcomes: NewSpells }`;
    const findings = await followed(asked, 'outcome NewSpells: return-to-work');
    expect(messages(findings, 'template.T.core', 'sv')).toEqual([
      'Mallen T begär detta: Kärna. Protokollet kallar ett eget utfall NewSpells och hänvisar inte till mallens.',
    ]);
    const extending = `${template('T', asked)}\n${template('Own', 'extends T')}`;
    expect(ofTemplate(await said(`${extending}\nprotocol P follows Own { outcomes: NewSpells }`))).toEqual([]);
    expect(findings.find(({ code }) => code === 'template.T.core')?.status).toBe('not-met');
  });

  test.each([
    ['outcome NewSpells: return-to-work', 'outcome'],
    ['timeline { point m12: 6 months after inclusion }', 'time'],
    ['outcomes: NewSpells { at: inclusion }', 'statement that the template makes'],
  ])('cannot be given another meaning: `%s`', async (statement) => {
    const findings = await followed(core, statement);
    expect(told(findings)).toContain('error link.redefined');
    expect(findings.find(({ code }) => code === 'link.redefined')?.related).toHaveLength(1);
  });

  test('a term of the file with the template keeps its meaning', async () => {
    const files = {
      'call.rtw': `${template('T', '')}\ninstrument Index: "theirs" en, "deras" sv`,
      'p.rtw': 'import "call.rtw"\nprotocol P follows T { }\ninstrument Index: "ours" en, "vårt" sv',
    };
    const { findings } = await templatesOver(files).check('p.rtw');
    expect(told(findings)).toEqual(['error link.redefined']);
  });

  test('a name that the template does not have is told', async () => {
    const findings = await followed(core, 'outcomes: NewSpell');
    expect(messages(findings, 'link.unknown-outcome')[0]).toContain('Did you mean "NewSpells"');
    expect(told(await said('protocol P { outcomes: X }'))).toContain('error link.unknown-outcome');
  });
});

describe('a template that extends another', () => {
  const base = (statements: string) => template('Base', statements);
  const extending = async (below: string, own: string, protocol = '') =>
    said(`${base(below)}\n${template('T', `extends Base\n${own}`)}\nprotocol P follows T {\n${protocol}\n}`);
  const loosened = (findings: Awaited<ReturnType<typeof said>>) =>
    told(findings).filter((code) => code.includes('type.loosened'));

  test('asks for all that the other asks, under its name', async () => {
    expect(ofTemplate(await extending(gender, ''))).toEqual(['error template.Base.gender']);
  });

  test.each([
    ['judge small.size: error', []],
    ['judge small.size: info', ['error type.loosened']],
    ['judge small.arms: off', ['error type.loosened']],
    ['judge small.size { parameter least: 200 }', []],
    ['judge small.size { parameter least: 50 }', ['error type.loosened']],
    ['judge small.size { parameter most: 500 }', []],
    ['judge small.size { parameter most: 2000 }', ['error type.loosened']],
    ['judge small.size { parameter exact: 3 }', ['error type.loosened']],
  ])('may narrow and not loosen: `%s`', async (own, expected) => {
    expect(loosened(await extending('uses: small', own))).toEqual(expected);
  });

  test('may loosen what the other lets go', async () => {
    expect(loosened(await extending('uses: small\nmay-loosen: small.size', 'judge small.size: info'))).toEqual([]);
    expect(loosened(await extending('uses: small\nmay-loosen: small', 'judge small.arms: off'))).toEqual([]);
  });

  const chain = (middle: string, own: string, protocol: string) =>
    said(`${base('uses: small\nmay-loosen: small')}
      ${template('Middle', `extends Base\n${middle}`)}
      ${template('T', `extends Middle\n${own}`)}
      protocol P follows T { ${protocol} }`);

  test('may not loosen what the other has narrowed, though what that one builds on lets the whole set go', async () => {
    const size = 'judge small.size: error { parameter least: 200 }';
    const few = 'stage: planned; flow { randomised: 150 planned } arm A: control';
    const findings = await chain(size, 'judge small.size: info { parameter least: 100 }', few);
    expect(loosened(findings)).toEqual(['error type.loosened', 'error type.loosened']);
    expect(told(findings)).toContain('error small.size');
    expect(loosened(await chain(size, 'judge small.arms: off', few))).toEqual([]);
    expect(loosened(await chain(`${size}\nmay-loosen: small`, 'judge small.size: info', few))).toEqual([]);
  });

  test.each(['small', 'small.size', 'template.Base.gender'])(
    'may not let go of %s, which the other holds on to',
    async (target) => {
      const text = `${base(`uses: small\n${gender}`)}
        ${template('Middle', `extends Base\nmay-loosen: ${target}`)}
        ${template('T', 'extends Middle\njudge small.size: info\njudge template.Base.gender: should')}
        protocol P follows T { arm A: control }`;
      const findings = await said(text);
      expect(loosened(findings)).toEqual(Array(3).fill('error type.loosened'));
      const [first] = findings.filter(({ code }) => code === 'type.loosened');
      expect(text.split('\n')[first?.range.start.line ?? 0]).toContain(`may-loosen: ${target}`);
      expect(messages(findings, 'type.loosened', 'sv')[0]).toContain(`kräver ${target} och släpper det inte`);
      expect(ofTemplate(findings)).toEqual(['error template.Base.gender']);
    },
  );

  test('may not turn off what the other forbids to waive', async () => {
    for (const middle of ['no-waiver: small.arms', 'no-waiver: small', 'no-waiver: small\nmay-loosen: small.arms']) {
      const findings = await chain(middle, 'judge small.arms: off', 'arm A: control');
      expect(messages(findings, 'type.loosened', 'sv')).toEqual([
        'En mall som den här bygger på säger att small.arms inte går att undanta (`no-waiver`). Då går det inte heller att stänga av, och dess allvarlighetsgrad gäller.',
      ]);
      expect(told(findings)).toContain('error small.arms');
      expect(loosened(await chain(middle, 'judge small.arms: info', ''))).toEqual([]);
    }
  });

  test('stays as strict as the other where it would loosen', async () => {
    const findings = await extending('uses: small', 'judge small.arms: off', 'arm A: control');
    expect(told(findings)).toContain('error small.arms');
  });

  test('makes a must of a should, and not the other way round', async () => {
    const should = gender.replace('must', 'should');
    expect(ofTemplate(await extending(should, 'judge template.Base.gender: must'))).toEqual([
      'error template.Base.gender',
    ]);
    const language = templatesOver();
    const narrowed = template('T', 'extends Base\njudge template.Base.gender: must');
    const document = await language.document(`${base(should)}\n${narrowed}\nprotocol P follows T { }`);
    const [judgement] = language.rtw.check.Judgements.of(document);
    expect(judgement?.template?.parts.map(({ kind }) => kind)).toEqual(['must']);
    expect(loosened(await extending(gender, 'judge template.Base.gender: should'))).toEqual(['error type.loosened']);
    expect(told(await extending(gender, 'judge template.Base.gender: error'))).toContain('error type.severity');
  });

  test('has what the other prescribes, and cannot give it another meaning', async () => {
    const own = 'outcome A: days';
    expect(told(await extending(own, own))).toContain('error link.redefined');
    expect(told(await extending(own, '', 'outcomes: A')).filter((code) => code.includes('link'))).toEqual([]);
  });

  test('of two takes the stricter of each', async () => {
    const text = `${template('A', 'judge small.size: error { parameter least: 150 }')}
      ${template('B', 'judge small.size: info { parameter least: 300 }')}
      ${template('T', 'extends A\nextends B')}
      protocol P follows T { stage: planned; flow { randomised: 200 planned } arm A: control }`;
    const findings = await said(text);
    expect(told(findings).filter((code) => code.includes('small'))).toEqual(['error small.size']);
    expect(messages(findings, 'small.size')[0]).toContain('300');
  });

  const ofTwo = (a: string, b: string, own: string, order = ['A', 'B']) =>
    said(`${template('A', a)}\n${template('B', b)}
      ${template('T', `${order.map((name) => `extends ${name}`).join('\n')}\n${own}`)}
      protocol P follows T { stage: planned; flow { randomised: 50 planned } arm A: control }`);

  test('of two may loosen what neither of them holds on to', async () => {
    const off = 'judge small.arms: off';
    for (const held of ['uses: small', 'judge small.arms: error']) {
      const findings = await ofTwo('uses: small\nmay-loosen: small', held, off);
      expect(loosened(findings)).toEqual(['error type.loosened']);
      expect(told(findings)).toContain('error small.arms');
    }
    for (const free of ['uses: small\nmay-loosen: small', 'uses: small\nmay-loosen: small.arms', '']) {
      expect(loosened(await ofTwo('uses: small\nmay-loosen: small', free, off))).toEqual([]);
    }
  });

  test('is told where the order of two decides which value holds', async () => {
    const [a, b] = ['judge small.size { parameter exact: 3 }', 'judge small.size { parameter exact: 4 }'];
    const findings = await ofTwo(a, b, '');
    expect(told(findings)).toContain('warning type.several-values');
    expect(messages(findings, 'type.several-values')[0]).toContain(
      'A gives `exact` of small.size the value 3 and B 4, and how the criterion uses it does not tell which is stricter. The value of A holds',
    );
    expect(messages(await ofTwo(a, b, '', ['B', 'A']), 'type.several-values')[0]).toContain('The value of B holds');
    // What one sets and the other leaves as the criterion has it differs as well; where they agree, there is no question.
    expect(messages(await ofTwo('uses: small', b, ''), 'type.several-values')[0]).toContain('the value 2 and B 4');
    expect(messages(await ofTwo(a, a, ''), 'type.several-values')).toEqual([]);
    const free = 'may-loosen: small.size';
    expect(messages(await ofTwo(`${a}\n${free}`, `${b}\n${free}`, a), 'type.several-values')).toEqual([]);
  });

  test.each([[['A', 'B']], [['B', 'A']]])('of two that it extends as %s takes the stricter', async (order) => {
    const findings = await ofTwo('judge small.size: info { parameter least: 10 }', 'uses: small', '', order);
    expect(told(findings).filter((code) => code.includes('small.size'))).toEqual(['warning small.size']);
    expect(messages(findings, 'small.size')).toEqual(['50 where 100 are asked for.']);
  });

  test('may not move the bound from which a criterion is grave', async () => {
    const grave = `criterion groups: info {
      title: "Groups" en, "Grupper" sv
      parameter big: 100
      severity: error when participants.planned >= big
      check: count(arms) >= 2
      unmet: "Too few groups." en, "För få grupper." sv
    }`;
    const big = 'stage: planned; flow { randomised: 500 planned } arm A: control';
    const findings = await extending(grave, 'judge template.Base.groups { parameter big: 100000 }', big);
    expect(loosened(findings)).toEqual(['error type.loosened']);
    expect(ofTemplate(findings)).toEqual(['error template.Base.groups']);
  });

  test('must have heard of what it judges', async () => {
    const text = `${base(gender)}\n${template('T', 'judge template.Base.gender: should')}`;
    expect(told(await said(text))).toContain('error type.not-extended');
    expect(told(await said(template('T', 'judge small.nothing: error')))).toContain('error link.unknown-criterion');
    expect(told(await said(template('T', 'uses: nothing')))).toContain('error link.unknown-criteria');
    expect(told(await said(template('T', 'judge small.size { parameter none: 3 }')))).toContain(
      'error link.unknown-parameter',
    );
    expect(told(await said(template('T', 'judge small.size { parameter least: 3 months }')))).toContain(
      'error type.parameter-value',
    );
  });
});

describe('versions', () => {
  const call = (version: string, name: string) =>
    template('T', `requirement ${name}: must { title: "x" en, "x" sv; statement: title }`, version);
  const files = {
    'old.rtw': call('1.2.0', 'old'),
    'new.rtw': call('1.10.0', 'new'),
    'any.rtw': 'import "old.rtw"\nimport "new.rtw"\nprotocol P follows T { }',
    'one.rtw': 'import "new.rtw"\nimport "old.rtw"\nprotocol P follows T "1.2" { }',
    'none.rtw': 'import "new.rtw"\nimport "old.rtw"\nprotocol P follows T "2" { }',
    'single.rtw': 'import "new.rtw"\nprotocol P follows T "2" { }',
    'word.rtw': 'import "new.rtw"\nprotocol P follows T "latest" { }',
    'lost.rtw': 'protocol P follows T { }',
  };
  const { check } = templatesOver(files);

  test('the latest is followed unless one is asked for', async () => {
    expect(told((await check('any.rtw')).findings)).toEqual(['error template.T.new']);
    expect(told((await check('one.rtw')).findings)).toEqual(['error template.T.old']);
  });

  test('one that is not at hand is told, with those that are', async () => {
    const { findings } = await check('none.rtw');
    expect(told(findings)).toEqual(['error link.unknown-template-version']);
    expect(findings[0]?.message.en).toContain('`1.10.0` or `1.2.0`');
    expect(findings[0]?.message.sv).toContain('Tills dess bedöms protokollet inte');
    expect(findings[0]?.message.sv).toContain('Ange någon av dessa');
    const [single] = (await check('single.rtw')).findings;
    expect(single?.message.sv).toContain('Till hands: `1.10.0`. Ange den, eller importera');
    expect(single?.message.en).toContain('At hand: `1.10.0`. Ask for that one, or import');
    expect(messages((await check('word.rtw')).findings, 'link.unknown-template-version')[0]).toContain('is no version');
  });

  test('of what a protocol has from a template that is not at hand, nothing is said', async () => {
    const language = languageOver({
      'call.rtw': template(
        'T',
        `outcome A: days-in-work\ntimeline { point m30: 30 months after inclusion }\n${gender}`,
      ),
      'p.rtw': `import "call.rtw"
        protocol P follows T "2" {
          outcomes: A { role: primary }
          outcome B: days-in-work { at: m30 }
          sample-size for A { required: 200 }
          waive template.T.women because "Men only."
          waive rehsam.power because "Small."
          population { condition: stres }
        }`,
    });
    const { findings, studies } = await language.check('p.rtw');
    expect(told(findings)).toEqual(['error link.unknown-template-version', 'error link.unknown-condition']);
    expect(studies).toMatchObject([{ study: 'P', grades: [], verdicts: [] }]);
  });

  test('a template that extends a version that is not at hand is told so, and nothing that follows from it', async () => {
    const text = `${template('Base', gender)}\n${template('T', 'extends Base "3"\njudge template.Base.gender: must')}`;
    expect(told(await said(`${text}\nprotocol P follows T { }`))).toEqual(['error link.unknown-template-version']);
  });

  test('a template that nobody has is told', async () => {
    expect(told((await check('lost.rtw')).findings)).toEqual(['error link.unknown-template']);
  });

  test.each(['"1"', '"1.0"', '"x"', '"1.0.0.0"'])('a template has three numbers, and not %s', async (version) => {
    const text = `template T { version: ${version}; title: "T" en, "T" sv }`;
    expect(told(await said(text))).toContain('error type.version');
  });

  test('a template holds when it says so, and a protocol from after that is told by its own dates', async () => {
    const valid = 'valid: from 2016-10-01 to 2018-12-31';
    const dated = (date: string) => followed(valid, `version: "1" { date: ${date} }`);
    expect(told(await dated('2017-03'))).not.toContain('info link.template-validity');
    expect(told(await dated('2018-12'))).not.toContain('info link.template-validity');
    expect(told(await dated('2019-01-01'))).toContain('info link.template-validity');
    expect(told(await dated('2016'))).not.toContain('info link.template-validity');
    expect(told(await dated('2015'))).toContain('info link.template-validity');
    expect(told(await followed(valid, ''))).not.toContain('info link.template-validity');
    expect(told(await said(template('T', 'valid: from 2018-01-01 to 2016-01-01')))).toContain('error type.validity');
  });
});

describe('the shipped template RtwTrial', () => {
  const language = languageOver();
  const body =
    '{ title: "A trial"; design: randomised; arm A: control; outcome Days: sick-leave-days { role: primary } }';

  test('says of a protocol what is said of one that follows none', async () => {
    const without = await language.checkText(`protocol P                 ${body}`);
    const within = await language.checkText(`protocol P follows RtwTrial ${body}`);
    expect(without.findings.length).toBeGreaterThan(20);
    expect(within.findings.map(({ code, severity, message }) => ({ code, severity, message }))).toEqual(
      without.findings.map(({ code, severity, message }) => ({ code, severity, message })),
    );
    expect(within.studies).toMatchObject(without.studies.map(({ grades, verdicts }) => ({ grades, verdicts })));
  });

  test('is built upon by name, in any file', async () => {
    const text = `${template('T', `extends RtwTrial "1"\n${gender}\njudge rehsam.power: info`)}\nprotocol P follows T ${body}`;
    const codes = told((await language.checkText(text)).findings);
    expect(codes).toContain('error template.T.gender');
    // It leaves it to whoever builds on it how grave each criterion is.
    expect(codes).toContain('info rehsam.power');
    expect(codes.filter((code) => code.includes('type.'))).toEqual([]);
  });

  test('has a name that nobody else has in the same version', async () => {
    const text = template('RtwTrial', gender);
    const { findings } = await language.checkText(`${text}\nprotocol P follows RtwTrial ${body}`);
    expect(told(findings)).toContain('warning link.shipped-name');
    expect(told(findings)).not.toContain('error template.RtwTrial.gender');
  });
});
