import { describe, expect, test } from 'vitest';
import { call } from '../testing/call-template.ts';
import { languageOver } from '../testing/language.ts';

const language = languageOver();

test('an unknown name is told with the one that was meant', async () => {
  const { findings } = await language.checkText('protocol P { outcome O: sick-leave-day }');
  const [unknown] = findings.filter(({ code }) => code === 'link.unknown-concept');
  expect(unknown?.message.en).toContain('Did you mean "sick-leave-days"');
  expect(unknown?.fixes[0]?.edits[0]?.newText).toBe('sick-leave-days');
});

async function unknown(text: string) {
  const { findings } = await language.checkText(`protocol P { ${text} }`);
  const [finding] = findings.filter(({ code }) => code.startsWith('link.'));
  // Besides what may have been meant, an entry of one's own is offered.
  const changes = finding?.fixes.filter(({ title }) => title.en.startsWith('Change'));
  return { message: finding?.message, offered: changes?.map(({ edits }) => edits[0]?.newText) };
}

test.each([
  ['design: feasibility', 'feasibility-study'],
  ['arm A: control { component C: rtw-coordination }', 'return-coordination'],
  ['arm A: control { component C: care-as-usual { provider: psykolog } }', 'psychologist'],
  ['arm A: control { component C: care-as-usual { provider: Läkare } }', 'physician'],
  ['arm A: control { workplace W: dialogmöte }', 'dialogue-meeting'],
  ['outcome O: depressive-symptoms { instrument: COPSOQ }', 'COPSOQ-III'],
])('in %s, what is offered first is a name that can be written: %s', async (text, name) => {
  const { message, offered } = await unknown(text);
  expect(message?.en).toContain(`Did you mean "${name}"`);
  expect(offered?.[0]).toBe(name);
  expect(offered?.filter((offer) => /\s/.test(offer ?? ''))).toEqual([]);
});

test.each([
  ['outcome O: zzzzzzzz', 'concept'],
  ['outcome O: work-ability { instrument: zzzzzzzz }', 'instrument'],
  ['outcome O: work-ability { data-source: zzzzzzzz }', 'data-source'],
  ['population { condition: zzzzzzzz }', 'condition'],
  ['setting { level: zzzzzzzz }', 'setting-kind'],
  ['design: zzzzzzzz', 'design-kind'],
  ['design: parallel { unit: zzzzzzzz }', 'party'],
  ['arm A: control { component C: zzzzzzzz }', 'intervention-kind'],
  ['arm A: control { workplace W: zzzzzzzz }', 'workplace-action'],
  ['arm A: control { component C: care-as-usual { provider: zzzzzzzz } }', 'party'],
])("in %s, where nothing is near, the form of an entry of one's own is told", async (text, word) => {
  const { message } = await unknown(text);
  const form = `${word} zzzzzzzz: "…" en, "…" sv`;
  expect(message?.en).toContain(form);
  expect(message?.sv).toContain(form);
  const { findings } = await language.checkText(`${form}\nprotocol P { ${text} }`);
  expect(findings.filter(({ code }) => /^(link|syntax)\./.test(code))).toEqual([]);
});

test('where no point of the time line is near, the form of one is told', async () => {
  const { message } = await unknown('outcome O: work-ability { at: zzzzzzzz }');
  expect(message?.en).toContain('`timeline { point zzzzzzzz: 6 months after inclusion }`');
});

test.each([
  ['m12', '12 months'],
  ['month-18', '18 months'],
  ['mån3', '3 months'],
  ['w6', '6 weeks'],
  ['vecka-6', '6 weeks'],
  ['FU-w26', '26 weeks'],
  ['y2', '2 years'],
  ['d90', '90 days'],
  ['m1', '1 month'],
  ['T2', '6 months'],
  ['exam12', '6 months'],
])('the point %s is offered at the time that its name tells: %s', async (name, time) => {
  const { message } = await unknown(`outcome O: sick-leave-days { window: inclusion to ${name} }`);
  const form = `timeline { point ${name}: ${time} after inclusion }`;
  expect(message?.en).toContain(`\`${form}\``);
  expect(message?.sv).toContain(`\`${form}\``);
  const { findings } = await language.checkText(`protocol P { ${form} }`);
  expect(findings.filter(({ code }) => /^(link|syntax)\./.test(code))).toEqual([]);
});

test('of hundreds of unknown names each is told, but not what each may have meant', async () => {
  const outcomes = Array.from({ length: 300 }, (_, index) => `outcome O${index}: sick-leave-day`).join('\n');
  const { findings } = await language.checkText(`protocol P { ${outcomes} }`);
  const unknown = findings.filter(({ code }) => code === 'link.unknown-concept');
  expect(unknown).toHaveLength(300);
  expect(unknown.filter(({ fixes }) => fixes.length > 0)).toHaveLength(100);
});

const unknownTerms = [
  ['outcome O: work-ability { instrument: OWN-SCALE }', 'instrument OWN-SCALE: "OWN-SCALE" en, "OWN-SCALE" sv'],
  ['outcome O: brand-new', 'concept brand-new: "brand-new" en, "brand-new" sv'],
  ['outcome O: work-ability { data-source: QQQ }', 'data-source QQQ: "QQQ" en, "QQQ" sv'],
  ['outcome O: work-ability { reported-by: zookeeper }', 'party zookeeper: "zookeeper" en, "zookeeper" sv'],
  ['design: qwertyish', 'design-kind qwertyish: "qwertyish" en, "qwertyish" sv'],
  ['design: pilot { unit: lighthouse }', 'party lighthouse: "lighthouse" en, "lighthouse" sv'],
  ['setting { level: zoo-garden }', 'setting-kind zoo-garden: "zoo-garden" en, "zoo-garden" sv'],
  ['population { condition: xyzitis }', 'condition xyzitis: "xyzitis" en, "xyzitis" sv'],
  [
    'arm A: control { component C: jumping-jacks }',
    'intervention-kind jumping-jacks: "jumping-jacks" en, "jumping-jacks" sv',
  ],
  ['arm A: control { workplace W: flying }', 'workplace-action flying: "flying" en, "flying" sv'],
] as const;

test.each(unknownTerms)('%j: a term that is not known can be added to the file', async (statements, entry) => {
  const language = languageOver();
  for (const ending of ['', '\n', ' // the end']) {
    const text = `protocol P { ${statements} }${ending}`;
    const unknown = (await language.checkText(text)).findings.filter(({ code }) => code.startsWith('link.'));
    expect(unknown).toHaveLength(1);
    const fix = unknown[0]?.fixes.at(-1);
    expect(fix?.title.en).toMatch(/^Add .* to this file$/);
    const mended = text + fix?.edits[0]?.newText;
    expect(mended.endsWith(`\n${entry}\n`)).toBe(true);
    const { findings } = await language.checkText(mended);
    expect(findings.filter(({ code }) => /^(link|syntax)\./.test(code))).toEqual([]);
  }
});

test('what an unknown entry is a kind of is added in the category of the entry', async () => {
  const { findings } = await languageOver().checkText('instrument A: "A" en { kind-of: BBBBBB }');
  expect(findings[0]?.fixes.at(-1)?.edits[0]?.newText).toContain('instrument BBBBBB:');
});

test('nothing is added to a file that is half-written, nor for a name of the study itself', async () => {
  const fixes = async (text: string) =>
    (await languageOver().checkText(text)).findings
      .filter(({ code }) => code.startsWith('link.'))
      .flatMap((finding) => finding.fixes);
  expect(await fixes('protocol P { outcome O: brand-new')).toEqual([]);
  expect(await fixes('protocol P { flow { randomised: 3 in Nowhere } }')).toEqual([]);
});

describe('a requirement of a template that is not named in full', () => {
  const linked = async (name: string, statement: string) => {
    const { findings } = await languageOver().checkText(`${call}\n${name} {\n  ${statement}\n}\n`);
    const [finding] = findings.filter(({ code }) => code === 'link.unknown-criteria');
    return { message: finding?.message.en, offered: finding?.fixes.map(({ edits }) => edits[0]) };
  };

  test.each([
    ['waive gender because "Men only."', ['template.OurCall.gender']],
    ['waive OurCall.gender because "Men only."', ['template.OurCall.gender']],
    ['waive OurCall.gendr because "Men only."', ['template.OurCall.gender']],
    [
      'waive template.OurCall because "Men only."',
      ['template.OurCall.gender', 'template.OurCall.core', 'template.OurCall.budget'],
    ],
    ['waive zzzzzz.gender because "Men only."', ['template.OurCall.gender']],
    ['waive zzzzzz.zzzzzz because "Men only."', []],
  ])('in `%s` is found in the template that the protocol follows', async (waiver, ids) => {
    const { offered } = await linked('protocol P follows OurCall', waiver);
    expect(offered?.map((edit) => edit?.newText)).toEqual(ids);
  });

  test('is replaced as a whole', async () => {
    const { offered } = await linked('protocol P follows OurCall', 'waive OurCall.gender because "Men only."');
    expect(offered?.[0]?.range).toMatchObject({ start: { character: 8 }, end: { character: 22 } });
  });

  test('is not sought in templates that the protocol does not follow', async () => {
    expect((await linked('protocol P', 'waive OurCall.gender because "Men only."')).offered).toEqual([]);
  });

  test('is found in the template that another extends, before sets of a like name', async () => {
    const { message } = await linked('template T', 'extends OurCall\n  no-waiver: core');
    expect(message).toContain('Did you mean "template.OurCall.core"?');
  });
});

test('an outcome that a template does not have is missed in the template, and not in a study', async () => {
  const text = call.replace('outcomes: Spells', 'outcomes: Employment');
  const { findings } = await languageOver().checkText(text);
  const [finding] = findings.filter(({ code }) => code === 'link.unknown-outcome');
  expect(finding?.message).toEqual({
    en: '"Employment" is not an outcome of this template, nor of one that it extends.',
    sv: '"Employment" är inte ett utfall i den här mallen, eller i någon som den bygger på.',
  });
});
