import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';
import { template } from '../testing/templates.ts';

const { offered, open } = editorOver();
const call = template(
  'OurCall',
  `outcome NewSpells: sick-leave-days
  outcome DaysInWork: sick-leave-days
  timeline { point m12: 12 months after inclusion }
  requirement gender: must { title: "Gender" en, "Kön" sv; statement: analysis.gender }`,
);

test('templates are offered where a protocol follows one, and what they prescribe where it refers to it', async () => {
  expect(await offered(`${call}\nprotocol P follows |`)).toEqual(expect.arrayContaining(['OurCall', 'RtwTrial']));
  const within = (statement: string) => offered(`${call}\nprotocol P follows OurCall {\n  ${statement}\n}`);
  expect(await within('outcomes: |')).toEqual(['DaysInWork', 'NewSpells']);
  expect(await within('outcome Own: work-ability { at: | }')).toContain('m12');
  expect(await within('waive template.OurCall.|')).toEqual(['gender']);
});

test('criteria and their parameters are offered in a template', async () => {
  const within = (statement: string) => offered(`${call}\ntemplate T {\n  extends OurCall\n  ${statement}\n}`);
  expect(await within('judge rehsam.|')).toContain('follow-up');
  expect(await within('judge rehsam.power { parameter | }')).toEqual(['enough']);
});

test('a finding leads to what the template asks', async () => {
  const { document } = await open(`${call}\nprotocol P follows OurCall { analysis { set: intention-to-treat } }`);
  const asked = document.diagnostics?.find(({ code }) => code === 'template.OurCall.gender');
  expect(asked?.relatedInformation?.[0]?.message).toBe('What the template OurCall 1.0.0 asks');
});
