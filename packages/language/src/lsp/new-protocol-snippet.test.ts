import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';
import { addressOf } from '../testing/language.ts';
import { template } from '../testing/templates.ts';
import { newProtocolSnippet, snippetOf } from './new-protocol-snippet.ts';
import { templateChoices } from './template-choices.ts';

test('a new protocol has a tab stop at each place to fill in, and says for itself what means something in snippets', () => {
  const text = 'protocol P {\n  // up to $1 } \\\n  title: not reported\n}\n';
  const places = [{ start: { line: 2, character: 9 }, end: { line: 2, character: 21 } }];
  expect(snippetOf({ text, places })).toBe(
    `protocol P {\n  // up to \\$1 \\} \\\\\n  title: \${1:not reported}\n\\}\n$0`,
  );
});

test('a new protocol may follow what ships and what the workspace has, each in its latest version', async () => {
  const editor = editorOver('sv');
  const own = template(
    'Call',
    'publisher: "The Fund"\nrequirement why: must { title: "Why" en, "Skäl" sv; statement: rationale }',
  );
  await editor.open(`${own}\n${own.replace('1.0.0', '0.9.0')}`, 'calls/call.rtw');
  const uri = addressOf('New.rtw');
  const choices = templateChoices(uri, editor.rtw);
  expect(choices[0]).toEqual({
    name: 'Call',
    version: '1.0.0',
    title: 'Call',
    publisher: 'The Fund',
    asked: 'calls/call.rtw',
  });
  expect(choices.map(({ name }) => name)).toContain('ForteRehsam2');
  expect(choices.filter(({ name }) => name === 'Call')).toHaveLength(1);
});

test('a name that no protocol can have, and a template that is not there, are told of', async () => {
  const { rtw } = editorOver('sv');
  const uri = addressOf('New.rtw');
  expect(await newProtocolSnippet({ name: 'två ord', template: 'RtwTrial', uri }, rtw)).toEqual({
    problem: expect.stringContaining('"två ord" kan inte vara namnet'),
  });
  expect(await newProtocolSnippet({ name: 'New', template: 'RtwTrail', uri }, rtw)).toEqual({
    problem: expect.stringContaining('RtwTrial'),
  });
});
