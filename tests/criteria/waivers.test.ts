import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedStudy, Waiver } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { judge } from '../../packages/language/src/criteria/judge.ts';
import { withEvidence } from '../../packages/language/src/facts/evidence-facts.ts';
import { factsOf } from '../../packages/language/src/facts/facts-of.ts';
import { isProtocol } from '../../packages/language/src/generated/ast.ts';
import { readEvidence } from '../../packages/language/src/study/read-evidence.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// Every criterion that is wanting in an example is waived at the things of that study, and then once for all.

const language = languageOver();
const { Library } = language.rtw.library;
const known = Library.evidence.map(readEvidence);
const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.rtw'));

/** The outcomes, arms and parts of arms of a study. */
function thingsOf({ outcomes, arms }: JudgedStudy): NonNullable<Waiver['at']>[] {
  const named = (kind: NonNullable<Waiver['at']>['kind']) => (thing: { name: string; range: Waiver['range'] }) => ({
    kind,
    name: thing.name,
    range: thing.range,
  });
  return [
    ...outcomes.map(named('outcome')),
    ...arms.flatMap((arm) => [
      named('arm')(arm),
      ...arm.components.map(named('component')),
      ...arm.workplace.map(named('workplace')),
    ]),
  ];
}

describe.each(examples.sort())('in %s', (path) => {
  test('waivers change no answer and no grade, and leave nothing worse than it was', async () => {
    const document = await language.document(readFileSync(join(folder, path), 'utf8'), path.replaceAll('/', '-'));
    const node = document.parseResult.value.elements.find(isProtocol);
    if (!node) return;
    const study = { ...withEvidence(factsOf(readStudy(node)), known), waivers: [] };
    const plain = judge(study, Library.criteria);
    const wanting = plain.verdicts.filter(({ answer }) => answer === 'not-met' || answer === 'not-reported');
    const waived = (at?: Waiver['at']) =>
      wanting.map(({ id }): Waiver => ({ criterion: id, because: 'x', range: study.range, ...(at ? { at } : {}) }));

    const atThings = judge({ ...study, waivers: thingsOf(study).flatMap(waived) }, Library.criteria);
    expect(atThings.grades).toEqual(plain.grades);
    for (const [index, { id, answer, status }] of atThings.verdicts.entries()) {
      expect([id, answer]).toEqual([id, plain.verdicts[index]?.answer]);
      const allowed = answer === 'not-met' ? ['not-met', 'not-reported', 'waived'] : [answer, 'waived'];
      expect(status === 'waived' && answer !== 'not-met' && answer !== 'not-reported').toBe(false);
      expect([id, allowed.includes(status)]).toEqual([id, true]);
    }
    const told = (findings: typeof plain.findings) => findings.map(({ finding }) => finding.code);
    const remaining = new Set(told(atThings.findings));
    expect([...remaining].filter((code) => !told(plain.findings).includes(code))).toEqual([]);
    for (const { id, status } of atThings.verdicts) if (status === 'waived') expect(remaining).not.toContain(id);

    const whole = judge({ ...study, waivers: waived() }, Library.criteria);
    expect(whole.grades).toEqual(plain.grades);
    expect(whole.waivers.filter(({ use }) => use !== 'silences')).toEqual([]);
    expect(whole.verdicts.filter(({ status }) => status === 'not-met' || status === 'not-reported')).toEqual([]);
  });
});
