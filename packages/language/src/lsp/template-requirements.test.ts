import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';
import { smallSet, template } from '../testing/templates.ts';
import { templateRequirements } from './template-requirements.ts';

const call = template(
  'Call',
  `uses: small
  judge small.arms: error
  requirement gender: must { title: "Gender" en, "Kön" sv; text: "Say how." en, "Ange hur." sv; statement: analysis.gender }
  requirement reason: must { title: "Reason" en, "Skäl" sv; statement: rationale }
  requirement plan: should { title: "Plan" en, "Plan" sv; statement: data-management }
  requirement interviews: must { title: "Guide" en, "Guide" sv; applies: qualitative; statement: rationale }`,
);
const protocol = `protocol P follows Call {
  stage: planned
  design: randomised
  rationale: "Because."
  arm A: control
  waive template.Call.plan because "No data yet."
}`;

test('the requirements of a template have their state, their words, and their places in both texts', async () => {
  const editor = editorOver('sv');
  const text = `${protocol}\n${call}\n${smallSet}`;
  const { document } = await editor.open(text);
  const [followed] = templateRequirements(document, editor.rtw);
  expect(followed).toMatchObject({ study: 'P', template: 'Call', version: '1.0.0', title: 'Call' });
  const lines = text.split('\n');
  const line = (at: { start: { line: number } } | undefined) => at && lines[at.start.line]?.trim().slice(0, 22);
  expect(
    followed?.requirements.map(({ id, title, state, at, asked }) => [id, title, state, line(at), line(asked.range)]),
  ).toEqual([
    ['template.Call.gender', 'Kön', 'open', 'protocol P follows Cal', 'requirement gender: mu'],
    ['template.Call.reason', 'Skäl', 'met', 'rationale: "Because."', 'requirement reason: mu'],
    ['template.Call.plan', 'Plan', 'waived', 'waive template.Call.pl', 'requirement plan: shou'],
    ['small.arms', 'Grupper', 'open', expect.any(String), 'judge small.arms: erro'],
  ]);
  expect(followed?.requirements[0]?.text).toBe('Ange hur.');
});

test('a protocol that follows no template has no requirements of one', async () => {
  const editor = editorOver();
  const { document } = await editor.open('protocol P {\n}');
  expect(templateRequirements(document, editor.rtw)).toEqual([]);
});

test('a template by itself shows what it asks, before anybody answers', async () => {
  const editor = editorOver('sv');
  const own = template('Own', 'extends Call\njudge template.Call.plan: must\njudge small.arms: off');
  const { document } = await editor.open(`${call}\n${own}\n${smallSet}`);
  const [, shown, ...others] = templateRequirements(document, editor.rtw);
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ template: 'Own', version: '1.0.0', title: 'Own' });
  expect(shown?.study).toBeUndefined();
  expect(shown?.requirements.map(({ id, title, state, severity }) => [id, title, state, severity])).toEqual([
    ['template.Call.gender', 'Kön', 'asked', 'error'],
    ['template.Call.reason', 'Skäl', 'asked', 'error'],
    ['template.Call.plan', 'Plan', 'asked', 'error'],
    ['template.Call.interviews', 'Guide', 'asked', 'error'],
    ['small.arms', 'Grupper', 'asked', 'error'],
  ]);
});
