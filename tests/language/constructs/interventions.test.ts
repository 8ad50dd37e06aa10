import { describe } from 'vitest';
import { testConstructs } from './constructs.ts';

describe('Of its interventions a protocol says as data', () => {
  testConstructs([
    {
      says: 'provider and training, sessions, period, mode, place, materials and manual of a component',
      written: `timeline { period treatment: 0..12 weeks after inclusion }
        arm A: experimental {
          component Therapy: cognitive-behavioural-therapy {
            provider: psychologist { training: "two days" }
            sessions: 8..12
            session-length: 45 minutes
            every: 1 week
            during: treatment
            mode: individual, remote
            place: primary-care-centre
            materials: "a workbook"
            manual: yes
          }
        }`,
      told: {
        'arms.A.components.Therapy.kind': ['cognitive-behavioural-therapy'],
        'arms.A.components.Therapy.provider': ['psychologist'],
        'arms.A.components.Therapy.provider.training': ['"two days"'],
        'arms.A.components.Therapy.sessions': ['8 to 12'],
        'arms.A.components.Therapy.sessionLength': ['45 minutes'],
        'arms.A.components.Therapy.every': ['1 week'],
        'arms.A.components.Therapy.during': ['"treatment"'],
        'arms.A.components.Therapy.mode': ['individual', 'remote'],
        'arms.A.components.Therapy.place': ['primary-care-centre'],
        'arms.A.components.Therapy.materials': ['"a workbook"'],
        'arms.A.components.Therapy.manual': ['yes'],
      },
    },
    {
      says: 'a dose by baseline risk, with the score that decides',
      written: `arm A: experimental {
          component Talks: motivational-interviewing {
            tailored-sessions: 2 "low risk", 4 "high risk" { instrument: ÖMPSQ-SF; cut-off: at least 50 }
            tailoring: "by risk at baseline"
          }
        }`,
      told: {
        'arms.A.components.Talks.tailoredSessions': ['2 "low risk"', '4 "high risk"'],
        'arms.A.components.Talks.tailoredSessions.instrument': ['ÖMPSQ-SF'],
        'arms.A.components.Talks.tailoredSessions.cutOff': ['at least 50'],
      },
    },
    {
      says: 'a component that is given on a condition, with its uptake',
      written: `arm A: experimental {
          component Groups: stress-management { given-when: "still exhausted" { instrument: KEDS; cut-off: at least 19 }; uptake: 40 % planned, 31 % observed }
        }`,
      told: {
        'arms.A.components.Groups.givenWhen.instrument': ['KEDS'],
        'arms.A.components.Groups.givenWhen.cutOff': ['at least 19'],
        'arms.A.components.Groups.uptake': ['40 % planned', '31 % observed'],
      },
    },
    {
      says: 'care allowed and forbidden beside it, adherence, fidelity and stopping',
      written: `arm A: experimental {
          concomitant-care: "antidepressants" { allowed: yes }, "other psychotherapy" { allowed: no }
          adherence: "takes part" { sessions: at least 4; share: 81 % observed; data-source: medical-records }
          stopping: "worse" { instrument: MADRS-S; cut-off: at least 35 }
          component Talks: cognitive-behavioural-therapy {
            fidelity: "recordings are rated" { share: 10 %; reported-by: psychologist }
          }
        }`,
      told: {
        'arms.A.concomitantCare.allowed': ['yes', 'no'],
        'arms.A.adherence.sessions': ['at least 4'],
        'arms.A.adherence.share': ['81 % observed'],
        'arms.A.adherence.dataSource': ['medical-records'],
        'arms.A.stopping.instrument': ['MADRS-S'],
        'arms.A.stopping.cutOff': ['at least 35'],
        'arms.A.components.Talks.fidelity.share': ['10 %'],
        'arms.A.components.Talks.fidelity.reportedBy': ['psychologist'],
      },
    },
    {
      says: 'harms',
      written: `timeline { point m6: 6 months after inclusion }
        arm A: experimental
        arm B: control
        harms: "hospital care for depression" { serious: yes; number: 2 observed in A, 3 observed in B; reported-by: nurse; at: m6 }`,
      told: {
        'harms.serious': ['yes'],
        'harms.number': ['2 observed in A', '3 observed in B'],
        'harms.reportedBy': ['nurse'],
        'harms.at': ['m6'],
      },
    },
    {
      says: 'a component that several arms share, once',
      written: `component Care: care-as-usual { sessions: at most 5 }
        arm A: experimental { gives: Care }
        arm B: control { gives: Care }`,
      told: { 'arms.A.components.Care.sessions': ['at most 5'], 'arms.B.components.Care.sessions': ['at most 5'] },
    },
    {
      says: 'the start and the end of the intervention as points on the time line',
      written: `timeline {
          period treatment: from 2 weeks after inclusion to 14 weeks after inclusion
          point post: end of treatment
        }
        arm A: experimental { during: treatment; component T: cognitive-behavioural-therapy { starts: start of treatment } }
        outcome O: work-ability { at: end-of-intervention, post }`,
      told: {
        'arms.A.components.T.starts': ['start of treatment'],
        'timeline.points.post.moment': ['end of treatment'],
        'outcomes.O.at': ['end-of-intervention', 'post'],
        'arms.A.interventionEnd': ['14 weeks'],
      },
    },
    {
      says: 'that the workplace has no part, or is left out on purpose',
      written: `arm A: control { workplace none }
        arm B: experimental { workplace confidential because "participants asked for it" }`,
      told: {
        'arms.A.workplaceNone': ['true'],
        'arms.B.workplaceConfidential.because': ['"participants asked for it"'],
        involvesWorkplace: ['no'],
      },
    },
    ...(
      [
        ['a note that the patient carries', 'note-by-patient'],
        ['information to the workplace', 'workplace-information'],
        ['a dialogue meeting', 'dialogue-meeting'],
        ['a visit to the workplace', 'workplace-visit'],
        ['adjustment of the work', 'workplace-adjustment'],
        ['graded return', 'graded-return'],
        ['training of supervisors', 'supervisor-training'],
        ['conflict resolution', 'conflict-resolution'],
        ['a plan for the return to work', 'return-plan'],
      ] as const
    ).map(([name, kind]) => ({
      says: `that the workplace is involved through ${name}`,
      written: `arm A: experimental { workplace W: ${kind} }`,
      told: { 'arms.A.workplace.W.kind': [kind], involvesWorkplace: ['yes'] },
    })),
    ...(
      [
        ['work training', 'work-training'],
        ['coordination of the return', 'return-coordination'],
      ] as const
    ).map(([name, kind]) => ({
      says: `${name}, as what people receive`,
      written: `arm A: experimental { component C: ${kind} }`,
      told: { 'arms.A.components.C.kind': [kind] },
    })),
    {
      says: 'with whom, led by whom, when, how often, whether mandatory and by consent the workplace takes part, and how that is measured',
      written: `arm A: experimental {
          workplace Meeting: three-party-meeting {
            with: employee, supervisor, rehabilitation-coordinator
            led-by: rehabilitation-coordinator
            starts: at most 3 weeks after inclusion
            sessions: 2
            every: 4 weeks
            mandatory: no
            consent: yes
            followed-up: yes
            changes: workload, tasks, hours, ergonomics, supervisor-support
            fidelity: "a checklist after each meeting" { share: 64 % observed; reported-by: rehabilitation-coordinator; data-source: log-data }
          }
        }`,
      told: {
        'arms.A.workplace.Meeting.with': ['employee', 'supervisor', 'rehabilitation-coordinator'],
        'arms.A.workplace.Meeting.ledBy': ['rehabilitation-coordinator'],
        'arms.A.workplace.Meeting.starts': ['at most 3 weeks after inclusion'],
        'arms.A.workplace.Meeting.sessions': ['2'],
        'arms.A.workplace.Meeting.every': ['4 weeks'],
        'arms.A.workplace.Meeting.mandatory': ['no'],
        'arms.A.workplace.Meeting.consent': ['yes'],
        'arms.A.workplace.Meeting.followedUp': ['yes'],
        'arms.A.workplace.Meeting.changes': ['workload', 'tasks', 'hours', 'ergonomics', 'supervisor-support'],
        'arms.A.workplace.Meeting.fidelity.share': ['64 % observed'],
        'arms.A.workplace.Meeting.fidelity.dataSource': ['log-data'],
      },
    },
  ]);
});
