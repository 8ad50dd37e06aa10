import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';
import { sizedStudy } from '../testing/sized-study.ts';

const english = editorOver('en');
const swedish = editorOver('sv');
const at = (word: string, text = sizedStudy()) => text.replace(word, `${word[0]}|${word.slice(1)}`);

test('the word of a sample size tells its calculation step by step, from the method to the number', async () => {
  const hover = await english.hover(at('sample-size'));
  expect(hover).toMatch(/needed 252/);
  expect(hover).toMatch(/\*Method:\* t\\-test of two means/);
  expect(hover).toMatch(/\d\. .*113/);
  expect(hover).toMatch(/\d\. .*252/);
  expect(hover).toContain('`sd` 40 days');
});

test('it tells the power and the smallest effect that the planned number can show', async () => {
  const hover = await english.hover(at('sample-size'));
  expect(hover).toMatch(/\*Power:\*\n\n(- .*\n)*- .*206.*7\d(\\\.\d)? %/);
  expect(hover).toMatch(/\*Smallest effect that can be shown:\*\n\n(- .*\n)*- .*206.*days/);
});

test('it speaks Swedish to those who read Swedish', async () => {
  const hover = await swedish.hover(at('sample-size'));
  expect(hover).toMatch(/behövs 252/);
  expect(hover).toMatch(/\*Metod:\*/);
  expect(hover).toMatch(/\*Styrka:\*/);
  expect(hover).toContain('46 för få, 252 behövs');
  expect(hover).not.toMatch(/needed|method|smallest|two means/i);
});

test('a number of the block tells the same, what concerns it first', async () => {
  const planned = await english.hover(at('206'));
  expect(planned?.split('\n\n')[1]).toMatch(/^- participants 206\\: 46 too few, 252 are needed/);
  const required = await english.hover(at('200'));
  expect(required?.split('\n\n')[1]).toMatch(/^- required 200\\: recomputed, it is 226/);
  expect(await english.hover(at('40'))).toContain('needed 252');
});

test('what is missing is named, one by one, with what to write', async () => {
  const hover = await english.hover(at('206', sizedStudy().replace('sd: 40 days', '').replace('power: 80 %', '')));
  expect(hover).toMatch(/- `sd: .*`.*standard deviation/i);
  expect(hover).toMatch(/- `power: .*`/i);
  expect(hover).toContain('**Not recomputed**');
});

test('parameters that can be read in several ways lead to several numbers, each with what it rests on', async () => {
  const hover = await english.hover(at('206', sizedStudy().replace('sd: 40 days', 'sd: 40 days, 45 days')));
  expect(hover).toMatch(/- `sd` 40 days: needed 252/);
  expect(hover).toMatch(/- `sd` 45 days: needed 3\d\d/);
  expect(hover).toMatch(/- participants 206\\: 46 to \d+ too few, 252 to 3\d\d are needed/);
});

test('what the text of a protocol says of an assumption is shown as text', async () => {
  const hostile = sizedStudy().replace('sd: 40 days', 'sd: 40 days { assumed: "[a](command:x) <img src=x> **b**" }');
  const hover = await english.hover(at('206', hostile));
  expect(hover).toContain('\\[a\\]');
  expect(hover).not.toContain('<img');
  expect(hover).not.toContain('**b**');
});

test('numbers outside a sample size, and half-written ones, tell nothing and break nothing', async () => {
  expect(await english.hover('protocol P {\n  flow { randomised: 2|06 planned }\n}')).toBeUndefined();
  expect(await english.hover('protocol P {\n  sample-size {\n    participants: 2|06')).not.toContain('undefined');
});
