import { describe } from 'vitest';
import { testConstructs } from './constructs.ts';

describe('Of its participants a protocol says as data', () => {
  testConstructs([
    {
      says: 'that there are participants of more than one kind',
      written: `population { age: 18..64 years }
        participants Supervisors: supervisor { number: 40; recruitment: "each participant's own" }
        participants Carers: relatives { number: 25 planned }`,
      told: {
        'otherParticipants.Supervisors.party': ['supervisor'],
        'otherParticipants.Supervisors.number': ['40'],
        'otherParticipants.Carers.party': ['relatives'],
        'otherParticipants.Carers.number': ['25 planned'],
        'population.age': ['18 to 64 years'],
      },
    },
    {
      says: 'diagnoses by ICD-10 codes and ranges, who set them, and whether they are the primary reason',
      written:
        'population { diagnoses: F32, F40..F48 "anxiety", M54.5 { set-by: physician; primary-reason: yes; recency: at most 3 months } }',
      told: {
        'population.diagnoses': ['F32', 'F40..F48 "anxiety"', 'M54.5'],
        'population.diagnoses.setBy': ['physician'],
        'population.diagnoses.primaryReason': ['yes'],
        'population.diagnoses.recency': ['at most 3 months'],
      },
    },
    {
      says: "primary care's own codes beside those of ICD-10",
      written: 'population { diagnoses: F32, ICPC-2 P76 "depressive disorder", ICD-10 F43 }',
      told: { 'population.diagnoses': ['F32', 'ICPC-2 P76 "depressive disorder"', 'ICD-10 F43'] },
    },
    {
      says: 'screening instruments with their cut-offs',
      written:
        'population { screening: KEDS { cut-off: at least 19; screens-for: "exhaustion" }, MADRS-S { cut-off: 13..34 } }',
      told: { 'population.screening': ['KEDS', 'MADRS-S'], 'population.screening.cutOff': ['at least 19', '13 to 34'] },
    },
    {
      says: 'age, employment, hours of work and language',
      written: `population {
          age: 18..59 years
          employment: employed { extent: at least 50 % }, unemployed
          work-hours: at least 20 hours
          language: "Swedish"
        }`,
      told: {
        'population.age': ['18 to 59 years'],
        'population.employment': ['employed', 'unemployed'],
        'population.employment.extent': ['at least 50 %'],
        'population.workHours': ['at least 20 hours'],
        'population.language': ['"Swedish"'],
      },
    },
    {
      says: 'sick leave at inclusion: status, length and extent',
      written: `population {
          sick-leave-status: on-sick-leave, at-risk
          sick-leave: 2..12 weeks { extent: at least 50 %; counted-from: start-of-sick-leave }
          earlier-sick-leave: at most 6 months { within: 2 years }
        }`,
      told: {
        'population.sickLeaveStatus': ['on-sick-leave', 'at-risk'],
        'population.sickLeave': ['2 to 12 weeks'],
        'population.sickLeave.extent': ['at least 50 %'],
        'population.sickLeave.countedFrom': ['start-of-sick-leave'],
        'population.earlierSickLeave.within': ['2 years'],
        onSickLeave: ['yes'],
      },
    },
    {
      says: 'exclusions as data where possible, and text where not',
      written: `population {
          exclude: psychosis, severe-depression { instrument: MADRS-S; cut-off: at least 35 }, "other disorder" { diagnoses: F20..F29 },
            "long sick leave" { sick-leave: more than 12 months; within: 3 years }, "cannot use a telephone"
        }`,
      told: {
        'population.exclude': [
          'psychosis',
          'severe-depression',
          '"other disorder"',
          '"long sick leave"',
          '"cannot use a telephone"',
        ],
        'population.exclude.instrument': ['MADRS-S'],
        'population.exclude.cutOff': ['at least 35'],
        'population.exclude.diagnoses': ['F20..F29'],
        'population.exclude.sickLeave': ['more than 12 months'],
        'population.exclude.within': ['3 years'],
      },
    },
    {
      says: 'the path to participation, planned and observed side by side, per arm and per time point',
      written: `timeline { point m6: 6 months after inclusion; point m12: 12 months after inclusion }
        arm A: experimental
        arm B: control
        flow {
          identified: 900 observed
          eligible: 500 observed
          invited: 400 observed
          consented: 210 observed
          randomised: 300 planned, 200 observed, 100 observed in A, 100 observed in B
          followed: 90 in A at m6, 85 in B at m6, 80 in A at m12, 78 in B at m12
          analysed: 100 in A, 100 in B
        }`,
      told: {
        'flow.identified': ['900 observed'],
        'flow.eligible': ['500 observed'],
        'flow.invited': ['400 observed'],
        'flow.consented': ['210 observed'],
        'flow.randomised': ['300 planned', '200 observed', '100 observed in A', '100 observed in B'],
        'flow.followed': ['90 in A at m6', '85 in B at m6', '80 in A at m12', '78 in B at m12'],
        'flow.analysed': ['100 in A', '100 in B'],
      },
    },
    {
      says: 'who was lost, why, from which arm and when',
      written: `timeline { point m6: 6 months after inclusion; point m12: 12 months after inclusion }
        arm A: experimental
        flow {
          withdrew: 4 "moved" in A at m6, 2 "no time" in A at m12
          excluded: 1 "wrong diagnosis"
          attrition: 10 % in A at m6, 22 % in A at m12
          declined: 35 %
        }`,
      told: {
        'flow.withdrew': ['4 "moved" in A at m6', '2 "no time" in A at m12'],
        'flow.excluded': ['1 "wrong diagnosis"'],
        'flow.attrition': ['10 % in A at m6', '22 % in A at m12'],
        'flow.declined': ['35 %'],
      },
    },
    {
      says: 'the pace of recruitment and the sites',
      written:
        'flow { sites-invited: 30; sites-accepted: 28 observed; rate: 8 planned { per: 1 month; basis: "a pilot" } }',
      told: { 'flow.rate': ['8 planned'], 'flow.rate.per': ['1 month'], 'flow.sitesAccepted': ['28 observed'] },
    },
  ]);
});
