import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, FileReport } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// What somebody who knows trials answers from the protocols, criterion by criterion.

const [met, unmet, silent, outside] = ['met', 'not-met', 'not-reported', 'not-applicable'] as const;
const examples = ['prosa', 'co-work-care', 'ibbis', 'star-act-wdi'] as const;

const answers: Readonly<Record<string, readonly [Answer, Answer, Answer, Answer]>> = {
  'rehsam.power': [silent, silent, silent, met],
  'rehsam.attrition': [silent, silent, silent, silent],
  'rehsam.follow-up': [silent, silent, silent, silent],
  'rehsam.outcome': [silent, silent, met, met],
  'fk-outcomes.share-returned': [unmet, unmet, met, silent],
  'fk-outcomes.new-spells': [silent, unmet, unmet, silent],
  'fk-outcomes.days-in-work': [unmet, unmet, unmet, silent],
  'fk-outcomes.relapse': [met, unmet, met, unmet],
  'fk-outcomes.follow-up': [met, met, met, silent],
  'fk-outcomes.work-ability': [silent, met, unmet, met],
  'fk-outcomes.register': [silent, silent, met, met],
  'fk-outcomes.time-to-rtw': [unmet, unmet, met, silent],
  'fk-outcomes.full-or-partial': [silent, met, silent, silent],
  'fk-outcomes.sustained': [outside, outside, met, silent],
  'fk-outcomes.before-and-after': [met, unmet, silent, silent],
  'fk-outcomes.perspectives': [met, met, met, met],
  'design.unit': [met, met, met, met],
  'design.sequence': [silent, silent, silent, silent],
  'design.registration': [silent, silent, unmet, silent],
  'design.comparator': [silent, met, silent, silent],
  'design.blinding': [met, silent, silent, silent],
  'design.cluster-number': [silent, silent, outside, outside],
  'design.cluster-icc': [silent, silent, outside, outside],
  'design.cluster-analysis': [silent, silent, outside, outside],
  'design.cluster-recruitment': [silent, silent, outside, outside],
  'design.power-calculation': [silent, silent, silent, silent],
  'design.small-study': [silent, silent, silent, silent],
  'design.intention-to-treat': [silent, silent, silent, met],
  'design.missing-data': [silent, silent, silent, met],
  'design.baseline-balance': [silent, silent, outside, outside],
  'design.matching-covariates': [outside, outside, outside, outside],
  'design.pre-trend': [outside, outside, outside, outside],
  'design.adjustment': [outside, outside, outside, outside],
  'design.transferability': [silent, silent, silent, silent],
  'analysis.plan': [met, silent, silent, met],
  'analysis.lock-in-profile': [met, silent, silent, silent],
  'analysis.as-treated': [silent, silent, silent, met],
  'analysis.symptoms-and-work': [met, met, met, met],
  'analysis.phases': [unmet, unmet, met, silent],
  'analysis.subgroups': [silent, silent, silent, silent],
  'analysis.subgroup-size': [silent, silent, silent, silent],
  'analysis.components': [silent, silent, met, met],
  'economics.planned': [met, silent, silent, met],
  'economics.perspective': [silent, silent, silent, silent],
  'economics.horizon': [silent, silent, silent, silent],
  'economics.components': [silent, silent, silent, silent],
  'economics.omitted': [silent, silent, silent, silent],
  'economics.effect-measure': [met, silent, silent, silent],
};

const grades: Readonly<Record<(typeof examples)[number], readonly [worst: string, best: string]>> = {
  prosa: ['low', 'high'],
  'co-work-care': ['low', 'high'],
  ibbis: ['low', 'high'],
  'star-act-wdi': ['medium', 'high'],
};

/** What a source prints and its instrument does not have: two score ranges in the registry record. */
const contradictions: Readonly<Record<string, readonly string[]>> = {
  'co-work-care': ['study.outside-scale', 'study.outside-scale'],
};

const language = languageOver();
const folder = join(import.meta.dirname, '../../examples');

describe.each(examples)('%s', (example) => {
  let report: FileReport;
  beforeAll(async () => {
    report = await language.checkText(readFileSync(join(folder, `${example}.rtw`), 'utf8'));
  });

  test('is answered as a methodologist would', () => {
    const [study] = report.studies;
    const own = Object.keys(answers).map((id) => [id, answers[id]?.[examples.indexOf(example)]]);
    const given = own.map(([id]) => [id, study?.verdicts.find((verdict) => verdict.id === id)?.answer]);
    expect(given).toEqual(own);
  });

  test('has the grade that its answers allow', () => {
    const [study] = report.studies;
    const rehsam = study?.grades.find(({ set }) => set === 'rehsam');
    expect([rehsam?.worst, rehsam?.best]).toEqual(grades[example]);
  });

  test('has nothing but findings of criteria, and what its sources contradict', () => {
    const judged = new Set(report.studies.flatMap(({ verdicts }) => verdicts.map(({ id }) => id)));
    const codes = report.findings.map(({ code }) => code);
    expect(codes.filter((code) => !judged.has(code))).toEqual(contradictions[example] ?? []);
  });
});
