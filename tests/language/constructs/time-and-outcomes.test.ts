import { describe } from 'vitest';
import { testConstructs } from './constructs.ts';

describe('Of its times a protocol says as data', () => {
  testConstructs([
    {
      says: 'several anchors',
      written: `timeline {
          point a: 4 weeks after start-of-sick-leave
          point b: 1 week before inclusion
          point c: 3 months after randomisation
          point d: 6 months after baseline
          point e: 2 weeks after start-of-intervention
          point f: 6 weeks after end-of-intervention
          point g: 30 days after discharge
          point h: 1 year after accident
        }
        follow-up: a, b, c, d, e, f, g, h`,
      told: {
        'timeline.points.a.moment': ['4 weeks after start-of-sick-leave'],
        'timeline.points.b.moment': ['1 week before inclusion'],
        'timeline.points.c.moment': ['3 months after randomisation'],
        'timeline.points.d.moment': ['6 months after baseline'],
        'timeline.points.e.moment': ['2 weeks after start-of-intervention'],
        'timeline.points.f.moment': ['6 weeks after end-of-intervention'],
        'timeline.points.g.moment': ['30 days after discharge'],
        'timeline.points.h.moment': ['1 year after accident'],
        'followUp.longest': [],
      },
    },
    {
      says: 'assessments that recur',
      written: `timeline { point m6: 6 months after inclusion; series diary: every 4 weeks from inclusion to m6 }
        outcome Pain: pain { at: diary }`,
      told: {
        'timeline.series.diary.every': ['4 weeks'],
        'timeline.series.diary.from': ['inclusion'],
        'timeline.series.diary.to': ['m6'],
        'outcomes.Pain.at': ['diary'],
      },
    },
    {
      says: 'register windows',
      written: 'outcome Days: sick-leave-days { window: inclusion to 18 months after inclusion; data-source: MiDAS }',
      told: {
        'outcomes.Days.window': ['inclusion to 18 months after inclusion'],
        'outcomes.Days.followedFor': ['18 months'],
        'outcomes.Days.fromRegister': ['yes'],
      },
    },
    {
      says: 'quarters',
      written: `timeline { series each: every 1 quarter from inclusion to 8 quarters after inclusion }
        outcome Days: sick-leave-days { at: each }`,
      told: {
        'timeline.series.each.every': ['1 quarter'],
        'timeline.series.each.to': ['8 quarters after inclusion'],
        'outcomes.Days.lastFollowUp': ['8 quarters'],
      },
    },
    {
      says: 'that 3, 9 and 21 months after treatment are 6, 12 and 24 months after baseline, where the treatment takes 3',
      written: `timeline { period treatment: 0..3 months after baseline }
        outcome A: work-ability { at: 3 months after treatment, 9 months after treatment, 21 months after treatment }
        outcome B: work-ability { at: 6 months after baseline, 12 months after baseline, 24 months after baseline }
        outcome First: work-ability { at: 3 months after treatment }
        outcome Second: work-ability { at: 9 months after treatment }`,
      told: {
        'outcomes.A.firstMeasured': ['6 months'],
        'outcomes.A.lastFollowUp': ['24 months'],
        'outcomes.B.firstMeasured': ['6 months'],
        'outcomes.B.lastFollowUp': ['24 months'],
        'outcomes.First.lastFollowUp': ['6 months'],
        'outcomes.Second.lastFollowUp': ['12 months'],
      },
    },
  ]);
});

describe('Of its outcomes a protocol says as data', () => {
  testConstructs([
    ...(['primary', 'secondary', 'exploratory', 'safety', 'mediator', 'guard'] as const).map((role) => ({
      says: `the role: ${role}`,
      written: `outcome O: work-ability { role: ${role}; instrument: WAI; at: inclusion }`,
      told: { 'outcomes.O.role': [role], 'outcomes.O.concept': ['work-ability'] },
    })),
    {
      says: 'co-primary outcomes, with or without hierarchy',
      written: `outcome A: work-ability { role: co-primary; rank: 1; instrument: WAI }
        outcome B: depressive-symptoms { role: co-primary; rank: 2; instrument: MADRS-S }
        outcome C: anxiety-symptoms { role: co-primary; instrument: GAD-7 }`,
      told: { 'outcomes.A.rank': ['1'], 'outcomes.B.rank': ['2'], 'outcomes.C.rank': [] },
    },
    {
      says: 'days, counted net or gross, and the smallest spell that registers hold',
      written: `outcome Net: sick-leave-days { measured-as: days; counting: net { smallest-spell: 15 days }; weighted-by-employment: yes }
        outcome Gross: sick-leave-days { measured-as: days; counting: gross }`,
      told: {
        'outcomes.Net.measuredAs': ['days'],
        'outcomes.Net.counting': ['net'],
        'outcomes.Net.counting.smallestSpell': ['15 days'],
        'outcomes.Net.weightedByEmployment': ['yes'],
        'outcomes.Gross.counting': ['gross'],
      },
    },
    ...(['spells', 'share', 'time-to-event', 'status', 'score'] as const).map((measured) => ({
      says: `that it is measured as ${measured}`,
      written: `outcome O: return-to-work { measured-as: ${measured} }`,
      told: { 'outcomes.O.measuredAs': [measured] },
    })),
    {
      says: 'the degree of return, how long it must last, the least extent, and when a relapse begins',
      written: `outcome Return: return-to-work { degree: full; lasts: 4 weeks; smallest-extent: 50 %; relapse-window: 1 month }
        outcome PartReturn: return-to-work { degree: partial; lasts: 1 month }`,
      told: {
        'outcomes.Return.degree': ['full'],
        'outcomes.Return.lasts': ['4 weeks'],
        'outcomes.Return.smallestExtent': ['50 %'],
        'outcomes.Return.relapseWindow': ['1 month'],
        'outcomes.PartReturn.lasts': ['1 month'],
      },
    },
    {
      says: 'what counts as work, and the ways out that compete with it',
      written: `outcome Return: return-to-work {
          counts-as-work: employment, self-employment, studies, subsidised-work
          competing-exits: retirement, studies "full time", parental-leave, disability-pension, death
        }`,
      told: {
        'outcomes.Return.countsAsWork': ['employment', 'self-employment', 'studies', 'subsidised-work'],
        'outcomes.Return.competingExits': [
          'retirement',
          'studies "full time"',
          'parental-leave',
          'disability-pension',
          'death',
        ],
      },
    },
    {
      says: 'instrument and version, range, direction, cut-off, recall, who reports, source, time, aggregation and metric',
      written: `outcome Ability: work-ability {
          instrument: WAI { version: "2nd"; language: "Swedish" }
          scale: 7..49
          better: higher
          cut-off: at least 37
          smallest-difference: 3
          recall: 2 weeks
          reported-by: patient
          data-source: questionnaires
          at: inclusion, 6 months after inclusion
          compared-at: 6 months after inclusion
          aggregated-as: mean
          compared-as: change-from-baseline
          asked-of: those-at-work
        }`,
      told: {
        'outcomes.Ability.instrument': ['WAI'],
        'outcomes.Ability.instrument.version': ['"2nd"'],
        'outcomes.Ability.scale': ['7 to 49'],
        'outcomes.Ability.better': ['higher'],
        'outcomes.Ability.cutOff': ['at least 37'],
        'outcomes.Ability.smallestDifference': ['3'],
        'outcomes.Ability.recall': ['2 weeks'],
        'outcomes.Ability.reportedBy': ['patient'],
        'outcomes.Ability.dataSource': ['questionnaires'],
        'outcomes.Ability.at': ['inclusion', '6 months after inclusion'],
        'outcomes.Ability.comparedAt': ['6 months after inclusion'],
        'outcomes.Ability.aggregatedAs': ['mean'],
        'outcomes.Ability.comparedAs': ['change-from-baseline'],
        'outcomes.Ability.askedOf': ['those-at-work'],
      },
    },
    {
      says: 'registers by their names',
      written: 'outcome Days: sick-leave-days { data-source: MiDAS, LISA, DREAM, employer-records }',
      told: { 'outcomes.Days.dataSource': ['MiDAS', 'LISA', 'DREAM', 'employer-records'] },
    },
    {
      says: 'what a composite is made of, and what each of its categories asks',
      written: `outcome Days: sick-leave-days { measured-as: days }
        outcome Ability: work-ability { instrument: WAI }
        outcome Recovered: return-to-work {
          composed-of: Days, Ability
          category: "better" { all-of: Days { change: falls; by: 15 days }, Ability { change: rises; by: 3 } }
        }`,
      told: {
        'outcomes.Recovered.composedOf': ['"Days"', '"Ability"'],
        'outcomes.Recovered.category.allOf': ['"Days"', '"Ability"'],
        'outcomes.Recovered.category.allOf.change': ['falls', 'rises'],
        'outcomes.Recovered.category.allOf.by': ['15 days', '3'],
      },
    },
    {
      says: 'what was found, in numbers: per arm and between the arms',
      written: `timeline { point m12: 12 months after inclusion }
        arm A: experimental
        arm B: control
        outcome Days: sick-leave-days {
          at: m12
          result: "days" { measure: mean; estimate: 110.7 days in A, 99.1 days in B; interval: 82.6..138.8 days in A },
            "fewer days" in A { measure: difference; estimate: -12 days; interval: -27..3 days; confidence: 95 %; p-value: 0.12; significant: no; compared-with: B; at: m12 },
            "by far" { measure: relative-change; estimate: -26 %; interval: -40..-12 %; standard-error: 6.3 % },
            "the middle half" { measure: median; estimate: 78 days; quartiles: 18..196 days }
        }`,
      told: {
        'outcomes.Days.result.measure': ['mean', 'difference', 'relative-change', 'median'],
        'outcomes.Days.result.estimate': ['110.7 days in A', '99.1 days in B', '−12 days', '−26 %', '78 days'],
        'outcomes.Days.result.interval': ['82.6 to 138.8 days in A', '−27 to 3 days', '−40 to −12 %'],
        'outcomes.Days.result.confidence': ['95 %'],
        'outcomes.Days.result.pValue': ['0.12'],
        'outcomes.Days.result.significant': ['no'],
        'outcomes.Days.result.comparedWith': ['"B"'],
        'outcomes.Days.result.at': ['m12'],
        'outcomes.Days.result.quartiles': ['18 to 196 days'],
      },
    },
  ]);
});
