import { expect, test } from 'vitest';
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
