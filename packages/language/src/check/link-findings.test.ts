import { expect, test } from 'vitest';
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
  return { message: finding?.message, offered: finding?.fixes.map(({ edits }) => edits[0]?.newText) };
}

test.each([
  ['design: feasibility', 'feasibility-study'],
  ['arm A: control { component C: individual-placement-and-support }', 'supported-employment'],
  ['arm A: control { component C: care-as-usual { provider: psykolog } }', 'psychologist'],
  ['arm A: control { component C: care-as-usual { provider: Läkare } }', 'physician'],
  ['arm A: control { workplace W: dialogmöte }', 'dialogue-meeting'],
  ['outcome O: depressive-symptoms { instrument: MADRS }', 'MADRS-S'],
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

test('of hundreds of unknown names each is told, but not what each may have meant', async () => {
  const outcomes = Array.from({ length: 300 }, (_, index) => `outcome O${index}: sick-leave-day`).join('\n');
  const { findings } = await language.checkText(`protocol P { ${outcomes} }`);
  const unknown = findings.filter(({ code }) => code === 'link.unknown-concept');
  expect(unknown).toHaveLength(300);
  expect(unknown.filter(({ fixes }) => fixes.length > 0)).toHaveLength(100);
});
