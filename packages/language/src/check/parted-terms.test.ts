import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const language = languageOver();

async function told(text: string) {
  const { findings } = await language.checkText(`protocol P {\n${text}\n}\n`);
  return findings.filter(({ code }) => /^(link|syntax)\./.test(code));
}

test.each([
  ['population { condition: bipolar disorder }', 'bipolar disorder', 'bipolar-disorder'],
  ['population { condition: depression, bipolar disorder }', 'bipolar disorder', 'bipolar-disorder'],
  ['design: cluster randomised', 'cluster randomised', 'cluster-randomised'],
  ['outcome O: sick leave days', 'sick leave days', 'sick-leave-days'],
  ['outcome O: återgång i arbete { role: primary }', 'återgång i arbete', 'return-to-work'],
  ['arm A: control { component C: RTW coordination }', 'RTW coordination', 'return-coordination'],
])('a term in several words is one mistake: %s', async (text, written, name) => {
  const findings = await told(text);
  expect(findings.map(({ code }) => code)).toEqual(['syntax.parted-term']);
  expect(findings[0]?.message.en).toContain(`not "${written}". Did you mean \`${name}\`?`);
  expect(findings[0]?.fixes[0]?.edits[0]?.newText).toBe(name);
  expect(await told(text.replace(written, name))).toEqual([]);
});

test('two terms without a comma stay two', async () => {
  const [finding] = await told('population { condition: depression back-pain }');
  expect(finding?.code).toBe('syntax.missing-comma');
});
