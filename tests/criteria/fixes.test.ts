import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Fix } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/format-text.ts';
import { applied } from '../../packages/language/src/testing/applied.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { parsed, sourceTexts } from '../language/parsing.ts';
import { thinned } from '../thinned.ts';

const language = languageOver();
const findingsOf = async (text: string) => (await language.checkText(text)).findings;
const examples = sourceTexts().filter(({ path }) => path.startsWith('examples/'));

const isWaiver = ({ edits }: Fix) => edits.some(({ newText }) => newText.trimStart().startsWith('waive '));
const isMistake = ({ code }: Finding) => /^(syntax|link|type|name|kind|value)\./.test(code);
const comments = (text: string) => text.match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
const mistakesOf = (text: string) => parsed(text).syntax.length;

/** What is wrong with a text after a fix, as sentences; nothing, where the fix keeps what it promises. */
async function brokenBy(fix: Fix, { code }: Finding, text: string, before: readonly Finding[]): Promise<string[]> {
  const changed = applied(text, fix.edits);
  const after = await findingsOf(changed);
  const mistakes = after.filter(isMistake).length - before.filter(isMistake).length;
  const left = after.find((finding) => finding.code === code && finding.study === before[0]?.study);
  const isAgain = left?.fixes.some(({ title }) => title.en === fix.title.en);
  return [
    ...(mistakes > 0 ? ['it makes a mistake'] : []),
    ...(left && (isWaiver(fix) || left.status === 'not-met') ? [`the finding is left, ${left.status}`] : []),
    ...(isAgain ? ['it is offered again'] : []),
    ...(comments(changed).length < comments(text).length ? ['it loses a comment'] : []),
  ].map((problem) => `${code}: ${fix.title.en}: ${problem}\n${changed}`);
}

/** Every change that the fixes of a text would make to it, once. */
function changesOf(findings: readonly Finding[]): Fix[] {
  const byEdits = new Map<string, Fix>();
  for (const { code, fixes } of findings) {
    for (const fix of fixes) byEdits.set(JSON.stringify(fix.edits).replaceAll(code, ''), fix);
  }
  return [...byEdits.values()];
}

const { Library } = language.rtw.library;
const fragments = Library.criteria
  .flatMap(({ criteria }) => criteria)
  .flatMap(({ id }) => Library.examplesOf(id).map((example) => ({ ...example, code: id })))
  .filter(({ answer }) => answer === 'unmet' || answer === 'silent');

test('each fix of a criterion keeps its promise on the criterion’s own examples', async () => {
  const problems: string[] = [];
  for (const { code, text } of thinned(fragments, 4)) {
    const protocol = `protocol P {\n${text}\n}\n`;
    const findings = await findingsOf(protocol);
    const finding = findings.find((one) => one.code === code);
    for (const fix of finding?.fixes ?? []) {
      if (finding && !isWaiver(fix)) problems.push(...(await brokenBy(fix, finding, protocol, findings)));
    }
  }
  expect(problems).toEqual([]);
});

test('the core outcomes that fixes write say what is counted', async () => {
  const protocol =
    'protocol P {\n  population { sick-leave-status: on-sick-leave }\n  outcome Ability: work-ability\n}\n';
  const found = (await findingsOf(protocol)).filter(({ code }) => code.startsWith('fk-outcomes.'));
  const written = found.flatMap(({ fixes }) => fixes.filter(({ edits }) => edits[0]?.newText.includes('outcome ')));
  expect(written.length).toBeGreaterThanOrEqual(4);
  for (const { edits } of written) {
    const findings = await findingsOf(applied(protocol, edits));
    const undefinedOutcome = findings.find(({ code }) => code === 'outcomes.definition');
    expect(undefinedOutcome?.lack?.parts.map(({ words }) => words) ?? []).not.toContain('measured-as');
  }
});

test('each fix of some findings about the examples keeps its promise', async () => {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { text } of examples.filter(({ text: { length } }) => length < 5000)) {
    const findings = await findingsOf(text);
    // Each criterion once, and few of each example: the first would have them all.
    const fresh = findings.filter(({ code, fixes }) => fixes.length > 1 && !seen.has(code)).slice(0, 2);
    for (const [at, finding] of fresh.entries()) {
      seen.add(finding.code);
      const fixes = finding.fixes.filter((fix) => at === 0 || !isWaiver(fix));
      for (const fix of fixes) problems.push(...(await brokenBy(fix, finding, text, findings)));
    }
  }
  expect(problems).toEqual([]);
});

describe('any fix leaves a text that can be read', () => {
  test.each(thinned(examples, 3))('in $path', async ({ text }) => {
    for (const { edits, title } of changesOf(await findingsOf(text))) {
      const changed = applied(text, edits);
      expect([title.en, mistakesOf(changed)]).toEqual([title.en, 0]);
      expect(comments(changed)).toEqual(comments(text));
    }
  });

  test.each(examples.slice(0, 3))('in a draft of $path that breaks off, or lacks a line', async ({ text }) => {
    const lines = text.split('\n');
    const third = Math.floor(lines.length / 3);
    const drafts = [
      text.slice(0, Math.floor(text.length * 0.37)),
      text.slice(0, Math.floor(text.length * 0.81)),
      lines.toSpliced(third, 1).join('\n'),
      lines.toSpliced(2 * third, 1).join('\n'),
    ];
    for (const draft of drafts) {
      const before = mistakesOf(draft);
      for (const { edits, title } of changesOf(await findingsOf(draft))) {
        const after = mistakesOf(applied(draft, edits));
        expect([title.en, after > before, draft]).toEqual([title.en, false, draft]);
      }
    }
  });
});

const halfPage = `// a first half page
protocol DRAFT {
  title: "A draft" // to be changed
  design: individually-randomised
  arm Talks: experimental { component Cbt: cbt }
  arm Usual: control
  outcome Days: sick-leave
}
`;
const example = readFileSync(join(import.meta.dirname, '../../examples/sammra.rtw'), 'utf8');

test.each([
  ['an empty protocol', 'protocol P {\n}\n'],
  ['a protocol on one line', 'protocol P { stage: planned }'],
  ['half a page', halfPage],
  ['an example', example],
])('with all fixes applied one after the other and formatted, %s can be read', async (_, text) => {
  let current = text;
  let findings = await findingsOf(text);
  const mistakes = findings.filter(isMistake).length;
  const tried = new Set<string>();
  for (let step = 0; step < 40; step++) {
    const next = findings
      .flatMap(({ code, fixes }) => fixes.map((fix) => ({ key: `${code} ${fix.title.en}`, fix })))
      .find(({ key, fix }) => !isWaiver(fix) && !tried.has(key));
    if (!next) break;
    tried.add(next.key);
    current = applied(current, next.fix.edits);
    findings = await findingsOf(current);
    expect([next.key, findings.filter(isMistake).length > mistakes]).toEqual([next.key, false]);
  }
  const formatted = formatText(current);
  expect(formatted && mistakesOf(formatted)).toBe(0);
  expect(comments(formatted ?? '')).toEqual(comments(text));
});
