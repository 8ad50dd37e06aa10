import { describe } from 'vitest';
import { testConstructs } from './constructs.ts';

describe('Of its design a protocol says as data', () => {
  testConstructs([
    {
      says: 'that persons are randomised, one by one',
      written: 'design: individually-randomised, parallel { unit: person; ratio: 1:1 }',
      told: {
        'design.kinds': ['individually-randomised', 'parallel'],
        'design.unit': ['person'],
        'design.ratio': ['1:1'],
      },
    },
    {
      says: 'that clusters are randomised, whose unit differs from the site, the deliverer and the person measured',
      written: `setting { level: primary-care-centre; sites: 12 }
        design: cluster-randomised {
          unit: rehabilitation-coordinator
          clusters: 24
          cluster-size: about 10
          nested-in: primary-care-centre
          measured-on: patient
        }
        arm A: experimental { component Talks: problem-solving-therapy { provider: psychologist } }`,
      told: {
        'design.unit': ['rehabilitation-coordinator'],
        'design.clusters': ['24'],
        'design.clusterSize': ['about 10'],
        'design.nestedIn': ['primary-care-centre'],
        'design.measuredOn': ['patient'],
        'setting.level': ['primary-care-centre'],
        'setting.sites': ['12'],
        'arms.A.components.Talks.provider': ['psychologist'],
      },
    },
    ...(
      [
        ['physician', 'physician'],
        ['primary-care-centre', 'clinic'],
        ['company', 'workplace'],
        ['supervisor', 'supervisor'],
        ['"therapy group"', 'therapy group'],
      ] as const
    ).map(([unit, name]) => ({
      says: `that the cluster is a ${name}`,
      written: `design: cluster-randomised { unit: ${unit}; clusters: 20 }`,
      told: { 'design.unit': [unit] },
    })),
    {
      says: 'that clusters are matched in pairs',
      written: 'design: cluster-randomised, matched { unit: workplace-site; clusters: 24; pairs: 12 }',
      told: { 'design.pairs': ['12'], 'design.kinds': ['cluster-randomised', 'matched'] },
    },
    {
      says: 'that the intervention is introduced in steps (stepped wedge)',
      written: 'design: stepped-wedge, cluster-randomised { unit: primary-care-centre; clusters: 12; steps: 4 }',
      told: { 'design.kinds': ['stepped-wedge', 'cluster-randomised'], 'design.steps': ['4'] },
    },
    {
      says: 'that two interventions are crossed (factorial)',
      written: `design: factorial, individually-randomised { ratio: 1:1:1:1 }
        component Therapy: cognitive-behavioural-therapy { sessions: 8 }
        workplace Dialogue: dialogue-meeting { with: employee, supervisor }
        arm Both: experimental { gives: Therapy, Dialogue }
        arm TherapyAlone: experimental { gives: Therapy }
        arm DialogueAlone: experimental { gives: Dialogue }
        arm Neither: control { workplace none }`,
      told: {
        'design.kinds': ['factorial', 'individually-randomised'],
        'design.ratio': ['1:1:1:1'],
        'arms.Both.components.Therapy.sessions': ['8'],
        'arms.Both.workplace.Dialogue.with': ['employee', 'supervisor'],
        'arms.TherapyAlone.components.Therapy.sessions': ['8'],
      },
    },
    {
      says: 'that people get one intervention after the other (cross-over)',
      written: `design: crossover, individually-randomised
        timeline { period first: 0..8 weeks after inclusion; period second: 12..20 weeks after inclusion }
        arm AB: experimental { during: first }
        arm BA: experimental { during: second }`,
      told: {
        'design.kinds': ['crossover', 'individually-randomised'],
        'arms.AB.during': ['"first"'],
        'timeline.periods.second.start': ['12 weeks after inclusion'],
      },
    },
    {
      says: 'that the control group waits, so that the randomised comparison is shorter than the follow-up',
      written: `design: wait-list-controlled, individually-randomised { randomised-comparison: inclusion to 3 months after inclusion }
        follow-up: 12 months after inclusion`,
      told: {
        'design.kinds': ['wait-list-controlled', 'individually-randomised'],
        'design.randomisedComparison': ['inclusion to 3 months after inclusion'],
        followUp: ['12 months after inclusion'],
      },
    },
    {
      says: 'that randomisation has two steps, the first against a control group that nobody invites',
      written: `design: individually-randomised {
          randomisation-steps: "invited or only followed" { unit: person; ratio: 2:1; arms: Register; at: 4 weeks before inclusion },
            "treatment or usual care" { unit: person; ratio: 1:1; arms: Treated, Usual; at: inclusion }
        }
        arm Treated: experimental
        arm Usual: control
        arm Register: control { invited: no "followed in registers" }`,
      told: {
        'design.randomisationSteps.ratio': ['2:1', '1:1'],
        'design.randomisationSteps.arms': ['"Register"', '"Treated"', '"Usual"'],
        'design.randomisationSteps.at': ['4 weeks before inclusion', 'inclusion'],
        'arms.Register.invited': ['no "followed in registers"'],
      },
    },
    {
      says: 'that it is the twin of one trial, is nested in another, and was piloted',
      written: 'related: twin-trial "SAM-2", nested-in "The large cohort", piloted-by "SAM-pilot"',
      told: { related: ['twin-trial "SAM-2"', 'nested-in "The large cohort"', 'piloted-by "SAM-pilot"'] },
    },
    {
      says: 'that it is about feasibility, as a pilot',
      written: 'design: feasibility-study, pilot { aim: feasibility; phase: feasibility, pilot }',
      told: {
        'design.kinds': ['feasibility-study', 'pilot'],
        'design.aim': ['feasibility'],
        'design.phase': ['feasibility', 'pilot'],
        testsEffect: ['no'],
      },
    },
    {
      says: 'that it is to show superiority',
      written: 'design: individually-randomised { framework: superiority }',
      told: { 'design.framework': ['superiority'] },
    },
    {
      says: 'that it is to show non-inferiority, with a margin',
      written: 'design: individually-randomised { framework: non-inferiority; margin: 10 days }',
      told: { 'design.framework': ['non-inferiority'], 'design.margin': ['10 days'] },
    },
    {
      says: 'that it is to show equivalence, with a margin',
      written: 'design: individually-randomised { framework: equivalence; margin: 5 % }',
      told: { 'design.framework': ['equivalence'], 'design.margin': ['5 %'] },
    },
    ...(
      [
        ['a matched cohort', 'matched, cohort'],
        ['a register cohort', 'cohort, register-study'],
        ['a study before and after', 'before-and-after'],
        ['a single-case study', 'single-case'],
        ['an economic evaluation alone', 'economic-evaluation'],
      ] as const
    ).map(([name, kinds]) => ({
      says: `that it is ${name}`,
      written: `design: ${kinds}`,
      told: { 'design.kinds': kinds.split(', ') },
    })),
    {
      says: 'that it is qualitative',
      written: 'design: qualitative, interview-study',
      told: { 'design.kinds': ['qualitative', 'interview-study'], qualitative: ['yes'] },
    },
    {
      says: 'what the allocation is stratified by',
      written: `design: individually-randomised {
          stratified-by: "diagnosis" { levels: "depression", "anxiety" }, "exhaustion" { instrument: KEDS; cut-off: 19 }
        }`,
      told: {
        'design.stratifiedBy.levels': ['"depression"', '"anxiety"'],
        'design.stratifiedBy.instrument': ['KEDS'],
        'design.stratifiedBy.cutOff': ['19'],
      },
    },
    {
      says: 'what minimisation balances',
      written:
        'design: individually-randomised { minimised-by: "age" { cut-off: 45 years }, "sex" { levels: "woman", "man" } }',
      told: { 'design.minimisedBy.cutOff': ['45 years'], 'design.minimisedBy.levels': ['"woman"', '"man"'] },
    },
    {
      says: 'the sizes of the blocks',
      written: 'design: individually-randomised { blocks: "permuted" { size: 4, 6 } }',
      told: { 'design.blocks.size': ['4', '6'] },
    },
    {
      says: 'a ratio that changes',
      written: 'design: individually-randomised { ratio: 1:1, 2:1 { from: 2027-09-01 } }',
      told: { 'design.ratio': ['1:1', '2:1'], 'design.ratio.from': ['2027-09-01'] },
    },
    {
      says: 'who generates, conceals, enrols and assigns',
      written: `design: individually-randomised {
          generated-by: statistician
          concealed-by: research-assistant
          enrolled-by: physician
          assigned-by: nurse
        }`,
      told: {
        'design.generatedBy': ['statistician'],
        'design.concealedBy': ['research-assistant'],
        'design.enrolledBy': ['physician'],
        'design.assignedBy': ['nurse'],
      },
    },
    {
      says: 'who is blinded, how and until when, and who is not',
      written: `timeline { point m12: 12 months after inclusion }
        design: individually-randomised {
          blinded: outcome-assessors { until: m12; method: "told nothing of the group" }, data-analysts
          not-blinded: participants, deliverers
        }`,
      told: {
        'design.blinded': ['outcome-assessors', 'data-analysts'],
        'design.blinded.until': ['m12'],
        'design.blinded.method': ['"told nothing of the group"'],
        'design.notBlinded': ['participants', 'deliverers'],
      },
    },
  ]);
});
