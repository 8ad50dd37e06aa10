import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, FileReport, Quantity, Study } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { isProtocol } from '../../packages/language/src/generated/ast.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// The eleven projects of Rehsam 2, one of them in two parts, as the evaluation tells of them: the figures that it
// gives. The grades stand in the paper's table.

type Four = readonly [power: Answer, attrition: Answer, followUp: Answer, outcome: Answer];

interface Project {
  /** What the four criteria of quality answer to what the evaluation tells. */
  answers: Four;
  /** Kinds of design, and what was randomised. */
  design: string;
  /** The grant, in SEK. */
  grant: number;
  figures: Readonly<Record<string, string>>;
}

const [met, unmet, silent, outside] = ['met', 'not-met', 'not-reported', 'not-applicable'] as const;

const projects: Readonly<Record<string, Project>> = {
  '2016-07412': {
    answers: [met, silent, silent, silent],
    design: 'cluster-randomised by primary-care-centre',
    grant: 5686000,
    figures: { started: '341 185 156', sites: '28', age: '18..67', required: '..341' },
  },
  '2016-07414': {
    answers: [silent, silent, silent, met],
    design: 'non-randomised register-study development-study interview-study',
    grant: 4978000,
    figures: { analysed: '25613', uptake: '90 72 4' },
  },
  '2016-07415': {
    answers: [silent, silent, silent, met],
    design: 'cluster-randomised register-study by rehabilitation-coordinator',
    grant: 4626000,
    figures: { identified: '1506', consented: '199', sites: '24', interviewed: '13 8 8', sickLeave: '14..84' },
  },
  '2016-07418': {
    answers: [met, silent, silent, met],
    design: 'individually-randomised by person',
    grant: 4944000,
    figures: {
      started: '209 102 107',
      sites: '9',
      age: '18..65',
      requiredPerArm: '91',
      planned: '215',
      sickLeave: '..30',
    },
  },
  '2016-07419': {
    answers: [silent, silent, silent, met],
    design: 'cluster-randomised by physician',
    grant: 3453000,
    figures: { started: '400 200 200' },
  },
  '2016-07420': {
    answers: [outside, outside, outside, outside],
    design: 'focus-groups interview-study development-study',
    grant: 5316000,
    figures: { started: '46' },
  },
  '2018-01250': {
    answers: [silent, silent, silent, met],
    design: 'individually-randomised by person',
    grant: 8167000,
    figures: { randomised: '254', earlierSickLeave: '..30' },
  },
  '2018-01252-a': {
    answers: [outside, outside, outside, outside],
    design: 'qualitative',
    grant: 4269000,
    figures: {},
  },
  '2018-01252-b': {
    answers: [silent, silent, silent, met],
    design: 'economic-evaluation',
    grant: 4269000,
    figures: {},
  },
  '2018-01266': {
    answers: [silent, silent, silent, silent],
    design: 'cluster-randomised by primary-care-centre',
    grant: 7796000,
    figures: { started: '258 142 116' },
  },
  '2018-01268': {
    answers: [unmet, unmet, unmet, silent],
    design: 'individually-randomised by person',
    grant: 4117000,
    figures: { randomised: '125 124', followed: '95 87', age: '25..65' },
  },
  '2018-01273': {
    answers: [silent, silent, silent, silent],
    design: 'randomised cluster-randomised',
    grant: 5120000,
    figures: { started: '191' },
  },
};

const criteria = ['rehsam.power', 'rehsam.attrition', 'rehsam.follow-up', 'rehsam.outcome'];
const folder = join(import.meta.dirname, '../../examples/rehsam2-evaluation');
const language = languageOver();

test('the projects of the evaluation are all there', () => {
  expect(readdirSync(folder)).toEqual(Object.keys(projects).map((number) => `${number}.rtw`));
});

describe.each(Object.entries(projects))('%s', (number, project) => {
  const text = readFileSync(join(folder, `${number}.rtw`), 'utf8');
  let report: FileReport;
  let study: Study;
  beforeAll(async () => {
    report = await language.checkText(text);
    const document = await language.document(text, `${number}.rtw`);
    const node = document.parseResult.value.elements.find(isProtocol);
    if (!node) throw new Error('no protocol');
    study = readStudy(node);
  });

  test('is written as the language asks and does not contradict itself', () => {
    const judged = new Set(report.studies.flatMap(({ verdicts }) => verdicts.map(({ id }) => id)));
    expect(report.findings.filter(({ code }) => !judged.has(code))).toEqual([]);
  });

  test('is answered by what the evaluation tells and nothing else', () => {
    const verdicts = report.studies[0]?.verdicts ?? [];
    expect(criteria.map((id) => verdicts.find((verdict) => verdict.id === id)?.answer)).toEqual(project.answers);
  });

  test('holds the design, the grant and the figures of the evaluation', () => {
    const kinds = study.design?.kinds?.claims.map(({ value }) => value.name) ?? [];
    const unit = study.design?.unit?.claims.map(({ value }) => `by ${value.name}`) ?? [];
    expect([...kinds, ...unit].join(' ')).toBe(project.design);
    const [grant] = study.funder?.claims[0]?.about?.amount?.claims ?? [];
    expect(grant?.value.max).toBe(project.grant);
    expect(figuresOf(study)).toMatchObject(project.figures);
  });
});

function figuresOf(study: Study): Record<string, string> {
  const parts = study.arms.flatMap((arm) => [...arm.components, ...arm.workplace]);
  const { flow, population, setting, sampleSizes, otherParticipants } = study;
  const told: Record<string, Claims | undefined> = {
    identified: flow?.identified?.claims,
    consented: flow?.consented?.claims,
    randomised: flow?.randomised?.claims,
    started: flow?.started?.claims,
    followed: flow?.followed?.claims,
    analysed: flow?.analysed?.claims,
    sites: setting?.sites?.claims,
    age: population?.age?.claims,
    sickLeave: population?.sickLeave?.claims,
    earlierSickLeave: population?.earlierSickLeave?.claims,
    required: sampleSizes[0]?.required?.claims,
    requiredPerArm: sampleSizes[0]?.requiredPerArm?.claims,
    planned: sampleSizes[0]?.participants?.claims,
    uptake: parts.flatMap(({ uptake }) => uptake?.claims ?? []),
    interviewed: otherParticipants.flatMap(({ number }) => number?.claims ?? []),
  };
  return Object.fromEntries(Object.entries(told).map(([name, claims]) => [name, (claims ?? []).map(shown).join(' ')]));
}

type Claims = readonly { value: Quantity }[];

/** "125", "2..12", "..341"; ages in years, other times in days, shares in per cent. */
function shown({ value }: { value: Quantity }): string {
  const scale = value.dimension === 'share' ? 100 : value.unit?.startsWith('year') ? 1 / 365.25 : 1;
  const [min, max] = [value.min, value.max].map((end) => (end === undefined ? '' : String(Math.round(end * scale))));
  if (value.about && value.min !== undefined && value.max !== undefined) {
    return String(Math.round(((value.min + value.max) / 2) * scale));
  }
  return min === max ? String(min) : `${min}..${max}`;
}
