import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const size = (statement: string) => `protocol P {\n  sample-size {\n    ${statement}\n  }\n}\n`;

test('a figure to assume is proposed with its source and where it was found, in the language of the reader', async () => {
  const [english] = await editorOver('en').complete(size('cluster-size-variation: |'));
  expect(english).toMatchObject({ label: '0.65', detail: expect.stringMatching(/^Eldridge.*2006.*United Kingdom/) });
  const [swedish] = await editorOver('sv').complete(size('cluster-size-variation: |'));
  expect(swedish).toMatchObject({ label: '0.65', detail: expect.stringMatching(/^Eldridge.*2006.*Storbritannien/) });
});

const pilot = `citation pilot: "The pilot, 2025"
evidence pilot-offices {
  source: pilot, "Table 2"
  icc: 0.03
  effect: "Offices of the insurance." en, "Försäkringskontor." sv
}
evidence hearsay { icc: 0.2 }
`;

test("a project's own evidence proposes its figures too, and a figure without a source is never proposed", async () => {
  const items = await editorOver('en').complete(`${pilot}${size('icc: |')}`);
  const figures = items.filter(({ label }) => /^\d/.test(label));
  expect(figures).toMatchObject([
    { label: '0.03', detail: 'The pilot, 2025, Table 2: Offices of the insurance.', textEdit: { newText: '0.03' } },
  ]);
});

test('no correlation is proposed that nobody has stated, nor any figure where evidence is written', async () => {
  const { offered } = editorOver('en');
  expect((await offered(size('icc: |'))).filter((label) => /^\d/.test(label))).toEqual([]);
  const evidence = 'evidence own {\n  cluster-size-variation: |\n}\n';
  expect((await offered(evidence)).filter((label) => /^\d/.test(label))).toEqual([]);
});

test('a figure that is typed is not in the way', async () => {
  expect(await editorOver('en').offered(size('cluster-size-variation: 0.6|'))).toContain('0.65');
  expect(await editorOver('en').offered(size('alpha: |'))).not.toContain('0.65');
});
