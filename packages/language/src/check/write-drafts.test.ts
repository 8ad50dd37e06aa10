import type { TextEdit } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { draftOf } from '../criteria/draft.ts';
import type { Protocol } from '../generated/ast.ts';
import { languageOver } from '../testing/language.ts';
import { insertWaiver } from './insert-waiver.ts';
import { writeDrafts } from './write-drafts.ts';

const language = languageOver();
let files = 0;

/** The text after a statement has been written into its protocol. */
async function inserted(text: string, edit: (protocol: Protocol) => TextEdit | undefined) {
  const document = await language.document(text, `${++files}.rtw`);
  const made = edit(document.parseResult.value.elements[0] as Protocol);
  if (!made) return undefined;
  const { textDocument } = document;
  return (
    text.slice(0, textDocument.offsetAt(made.range.start)) +
    made.newText +
    text.slice(textDocument.offsetAt(made.range.end))
  );
}

const write = (text: string, ...path: string[]) =>
  inserted(text, (protocol) => writeDrafts(protocol, [draftOf(path)])?.edits[0]);
const waive = (text: string) => inserted(text, (protocol) => insertWaiver(protocol, 'a.b'));

test('a comment at the end of a line stays with the statement it is about', async () => {
  const text = 'protocol P {\n  stage: planned; // so we think /* still */\n}';
  expect(await write(text, 'data-sharing')).toBe(
    'protocol P {\n  stage: planned; // so we think /* still */\n  data-sharing: not reported\n}',
  );
  expect(await waive(text)).toBe(
    'protocol P {\n  stage: planned; // so we think /* still */\n\n  waive a.b because "the reason"\n}',
  );
  expect(await write('protocol P { /* new */\n}', 'stage')).toBe('protocol P { /* new */\n  stage: not reported\n}');
});

test('what follows on the same line stays where it is', async () => {
  expect(await write('protocol P { title: "T"; stage: planned }', 'acronym')).toBe(
    'protocol P { title: "T"\n  acronym: not reported; stage: planned }',
  );
});

test.each([
  ['analysis { }', 'analysis { set: not reported }'],
  ['analysis { /* later */ }', 'analysis { /* later */ set: not reported }'],
  ['analysis { missing-data: not reported; }', 'analysis { missing-data: not reported; set: not reported }'],
  ['analysis { missing-data: not reported }', 'analysis { missing-data: not reported; set: not reported }'],
  ['analysis {\n    missing-data: not reported }', 'analysis {\n    missing-data: not reported; set: not reported }'],
  [
    'analysis {\n    missing-data: not reported // here\n  }',
    'analysis {\n    missing-data: not reported // here\n    set: not reported\n  }',
  ],
])('a statement is written inside the block %j', async (before, after) => {
  const protocol = (section: string) => `protocol P {\n  ${section}\n}`;
  expect(await write(protocol(before), 'analysis', 'set')).toBe(protocol(after));
});
