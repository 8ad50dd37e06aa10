import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { judge } from '../../packages/language/src/criteria/judge.ts';
import type { CompiledSet } from '../../packages/language/src/criteria/tree.ts';
import { withEvidence } from '../../packages/language/src/facts/evidence-facts.ts';
import { factsOf } from '../../packages/language/src/facts/facts-of.ts';
import { isProperty, isProtocol, type Property, type Protocol } from '../../packages/language/src/generated/ast.ts';
import { readEvidence } from '../../packages/language/src/study/read-evidence.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { thinned } from '../thinned.ts';

// A protocol that leaves a statement out says less, and never anything else: whatever was settled without the
// statement stays settled with it. Each text is judged with one of its statements left out, and then as it stands.

const language = languageOver();
const { Library } = language.rtw.library;
const known = Library.evidence.map(readEvidence);

/** Where silence is an answer: these tell whom a number counts, and what its unmarked numbers are. */
const kindOfStudy = new Set(['stage', 'purpose']);

const folder = join(import.meta.dirname, '../../examples');
const protocols = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.rtw'))
  .sort()
  .map((path) => ({ from: path, text: readFileSync(join(folder, path), 'utf8'), most: 6, sets: Library.criteria }));
/** The examples of a criterion are judged by its own set: every set by every example would take minutes. */
const fragments = Library.criteria.flatMap((set) =>
  set.criteria.flatMap(({ id }) =>
    Library.examplesOf(id).map(({ answer, text }) => ({
      from: `${id}, ${answer}`,
      text: `protocol E {\n${text}\n}`,
      most: 2,
      sets: [set],
    })),
  ),
);

/** The answers to a protocol with one of its statements left out. */
function answersTo(protocol: Protocol, sets: readonly CompiledSet[], without?: Property): Map<string, Answer> {
  const leave = without?.$container as { statements: unknown[] } | undefined;
  const all = leave?.statements;
  if (leave && all) leave.statements = all.filter((statement) => statement !== without);
  const { verdicts } = judge(withEvidence(factsOf(readStudy(protocol)), known), sets);
  if (leave && all) leave.statements = all;
  return new Map(verdicts.map(({ id, answer }) => [id, answer]));
}

/** The statements of a protocol that say something of a section or a thing; some of them, where there are many. */
function statementsOf(protocol: Protocol, from: string, most: number): Property[] {
  const all = AstUtils.streamAllContents(protocol)
    .filter(isProperty)
    .filter(({ keyword, $container }) => !kindOfStudy.has(keyword) && 'statements' in $container)
    .toArray();
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, index) => index % step === from.length % step).slice(0, most);
}

test('telling one thing more changes no answer that was met or not met', async () => {
  const changed: string[] = [];
  let judged = 0;
  for (const [index, { from, text, most, sets }] of [...protocols, ...thinned(fragments, 4)].entries()) {
    const document = await language.document(text, `text-${index}.rtw`);
    const protocol = document.parseResult.value.elements.find(isProtocol);
    if (!protocol) continue;
    const whole = answersTo(protocol, sets);
    for (const statement of statementsOf(protocol, from, most)) {
      judged++;
      for (const [id, before] of answersTo(protocol, sets, statement)) {
        const after = whole.get(id);
        if ((before === 'met' || before === 'not-met') && after !== before) {
          changed.push(`${id} of ${from}: ${before} without "${statement.$cstNode?.text}", ${after} with it`);
        }
      }
    }
  }
  expect(judged).toBeGreaterThan(100);
  expect(changed).toEqual([]);
}, 120_000);
