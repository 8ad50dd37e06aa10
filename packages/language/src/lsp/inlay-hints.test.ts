import type { Language } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import type { InlayHint, MarkupContent, Range } from 'vscode-languageserver-protocol';
import { editorOver } from '../testing/editor.ts';
import { sizedStudy } from '../testing/sized-study.ts';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

const editors = { en: editorOver('en'), sv: editorOver('sv') };

async function hintsOf(text: string, language: Language = 'en', range = whole): Promise<InlayHint[]> {
  const { open, rtw } = editors[language];
  const { document, params } = await open(text);
  return (await rtw.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range })) ?? [];
}

/** The text with its hints in angle brackets: the lines that have one. */
async function shown(text: string, language: Language = 'en', range = whole): Promise<string[]> {
  const hints = await hintsOf(text, language, range);
  return hints.map(({ position: { line, character }, label }) => {
    const written = text.split('\n')[line] ?? '';
    return `${written.slice(0, character)} ‹${label}›${written.slice(character)}`.trim();
  });
}

test('beside the planned number stands how many the parameters give, and beside a required one that is another', async () => {
  expect(await shown(sizedStudy())).toEqual(['required: 200 ‹needed 226›', 'participants: 206 planned ‹needed 252›']);
});

test('the hints are in the language of the reader', async () => {
  expect(await shown(sizedStudy(), 'sv')).toEqual([
    'required: 200 ‹behövs 226›',
    'participants: 206 planned ‹behövs 252›',
  ]);
});

test('beside a required number that follows from the parameters stands nothing', async () => {
  expect(await shown(sizedStudy().replace('required: 200', 'required: 226'))).toEqual([
    'participants: 206 planned ‹needed 252›',
  ]);
});

test('beside a number of each arm stands how many each arm needs', async () => {
  const perArm = sizedStudy().replace('participants: 206', 'participants-per-arm: 103');
  expect(await shown(perArm)).toContain('participants-per-arm: 103 planned ‹needed 126›');
});

test('a calculation that states no number yet tells how many are needed where it begins', async () => {
  const silent = sizedStudy().replace(/\n *(required|participants): .*/g, '');
  expect(await shown(silent)).toEqual(['sample-size for Days { ‹needed 252›']);
});

test('a number keeps its hint beside it whatever stands behind', async () => {
  const assumed = sizedStudy().replace('206 planned', '206 planned {\n      assumed: "two hundred and a few"\n    }');
  expect(await shown(assumed)).toContain('participants: 206 planned ‹needed 252› {');
});

test('where nothing can be recomputed there is no hint', async () => {
  expect(await shown(sizedStudy().replace('sd: 40 days', ''))).toEqual([]);
  expect(await shown(sizedStudy().replace('sd: 40 days', 'sd: not reported'))).toEqual([]);
  expect(await shown('protocol P {\n  sample-size {\n    participants: 206 planned\n')).toEqual([]);
  expect(await shown('')).toEqual([]);
});

test('only the range that is asked for is answered', async () => {
  const text = sizedStudy();
  const line = text.split('\n').findIndex((written) => written.includes('participants'));
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  expect(await shown(text, 'en', range)).toEqual(['participants: 206 planned ‹needed 252›']);
});

test('the tooltip of a hint is the worked calculation in short', async () => {
  const [hint] = await hintsOf(sizedStudy(), 'sv');
  const { value } = hint!.tooltip as MarkupContent;
  expect(value).toMatch(/t\\-test av två medelvärden/);
  expect(value).toContain('252');
  expect(value.split('\n').length).toBeLessThan(14);
});
