import { describe } from 'vitest';
import { testConstructs } from './constructs.ts';

describe('Of its analysis a protocol says as data', () => {
  testConstructs([
    {
      says: 'the estimand, part by part',
      written: `analysis {
          estimand: "effect on days" {
            population: "all randomised"
            variable: "net days over 12 months"
            intercurrent-events: "death: counted as absence", "other treatment: as it happens"
            summary: "difference of means"
          }
        }`,
      told: {
        'analysis.estimand.population': ['"all randomised"'],
        'analysis.estimand.variable': ['"net days over 12 months"'],
        'analysis.estimand.intercurrentEvents': ['"death: counted as absence"', '"other treatment: as it happens"'],
        'analysis.estimand.summary': ['"difference of means"'],
      },
    },
    {
      says: 'model, sets, missing data, multiplicity and sensitivity, each in its place',
      written: `analysis {
          set: intention-to-treat, per-protocol "as a second analysis"
          model: "mixed linear model"
          missing-data: "multiple imputation"
          multiplicity: "Holm"
          sensitivity: "complete cases"
          clustering: "random effect of the coordinator"
        }`,
      told: {
        'analysis.set': ['intention-to-treat', 'per-protocol "as a second analysis"'],
        'analysis.model': ['"mixed linear model"'],
        'analysis.missingData': ['"multiple imputation"'],
        'analysis.multiplicity': ['"Holm"'],
        'analysis.clustering': ['"random effect of the coordinator"'],
      },
    },
    {
      says: 'covariates and subgroups, with the instrument and where it divides',
      written: `analysis {
          covariates: "age", "depression" { instrument: MADRS-S }
          subgroups: "exhaustion" { instrument: KEDS; cut-off: 19 }, "sex" { levels: "women", "men" }
        }`,
      told: {
        'analysis.covariates': ['"age"', '"depression"'],
        'analysis.covariates.instrument': ['MADRS-S'],
        'analysis.subgroups.instrument': ['KEDS'],
        'analysis.subgroups.cutOff': ['19'],
        'analysis.subgroups.levels': ['"women"', '"men"'],
      },
    },
    {
      says: 'mediation, through which outcomes to which',
      written: `outcome Efficacy: return-self-efficacy { role: mediator; instrument: RTW-SE }
        outcome Return: return-to-work { role: primary; data-source: MiDAS }
        analysis { mediation: "causal mediation" { mediators: Efficacy; outcomes: Return } }`,
      told: { 'analysis.mediation.mediators': ['"Efficacy"'], 'analysis.mediation.outcomes': ['"Return"'] },
    },
    {
      says: 'when interim analyses are made',
      written: `timeline { point m6: 6 months after inclusion }
        analysis { interim: "for harm" { share: 50 % }, "for benefit" { at: m6 } }`,
      told: { 'analysis.interim.share': ['50 %'], 'analysis.interim.at': ['m6'] },
    },
    {
      says: 'what a cohort is matched on, and its trend before',
      written: `design: matched, cohort
        analysis {
          matched-on: "age" { levels: "20 to 34", "35 to 64" }, "earlier sick leave"
          matching: "nearest on the propensity score"
          pre-trend: "no difference" { within: 2 years }
        }`,
      told: {
        'analysis.matchedOn': ['"age"', '"earlier sick leave"'],
        'analysis.matchedOn.levels': ['"20 to 34"', '"35 to 64"'],
        'analysis.preTrend.within': ['2 years'],
      },
    },
    {
      says: 'the economic evaluation: kind, perspective, horizon, components, effect measure, discounting and result',
      written: `economics {
          planned: yes
          kind: cost-utility, cost-effectiveness
          perspective: society, health-care
          horizon: 2 years
          counts: care-use, drug-use, production-loss
          leaves-out: "informal care"
          effect-measure: quality-adjusted-life-years, sick-leave-days
          discounting: 3 %
          result: "dearer" { measure: difference; estimate: 21650 SEK; interval: -1200..44000 SEK }
        }`,
      told: {
        'economics.planned': ['yes'],
        'economics.kind': ['cost-utility', 'cost-effectiveness'],
        'economics.perspective': ['society', 'health-care'],
        'economics.horizon': ['2 years'],
        'economics.counts': ['care-use', 'drug-use', 'production-loss'],
        'economics.leavesOut': ['"informal care"'],
        'economics.effectMeasure': ['quality-adjusted-life-years', 'sick-leave-days'],
        'economics.discounting': ['3 %'],
        'economics.result.estimate': ['21,650 SEK'],
        'economics.result.interval': ['−1,200 to 44,000 SEK'],
      },
    },
    {
      says: 'the process evaluation, with who is interviewed and how many',
      written: `process-evaluation {
          planned: yes
          covers: "reach", "fidelity"
          method: "interviews"
          interviewed: employee { number: 13 }, supervisor { number: 6 planned }
        }`,
      told: {
        'processEvaluation.planned': ['yes'],
        'processEvaluation.covers': ['"reach"', '"fidelity"'],
        'processEvaluation.interviewed': ['employee', 'supervisor'],
        'processEvaluation.interviewed.number': ['13', '6 planned'],
      },
    },
    {
      says: 'gender and diversity, each in its place',
      written: 'analysis { gender: "women and men apart"; diversity: "country of birth" }',
      told: { 'analysis.gender': ['"women and men apart"'], 'analysis.diversity': ['"country of birth"'] },
    },
  ]);
});

describe('Of its sample size a protocol says as data', () => {
  testConstructs([
    {
      says: 'the method by its name in the field, or another in its own words',
      written: `sample-size { method: pooled-proportions }
        sample-size { method: "simulation of 10,000 trials" }`,
      told: { 'sampleSizes.method': ['pooled-proportions', 'other "simulation of 10,000 trials"'] },
    },
    {
      says: 'a standard deviation for each arm, the correlation with the baseline, and how often people are measured',
      written: `arm A: experimental
        arm B: control
        sample-size {
          compare: means {
            difference: 15 days
            sd: 40 days in A, 35 days in B
            baseline-correlation: 0.5
            baselines: 1
            follow-ups: 3
          }
        }`,
      told: {
        'sampleSizes.compare.sd': ['40 days in A', '35 days in B'],
        'sampleSizes.compare.baselineCorrelation': ['0.5'],
        'sampleSizes.compare.baselines': ['1'],
        'sampleSizes.compare.followUps': ['3'],
      },
    },
    {
      says: 'counts with their dispersion, and how long people are observed',
      written: `sample-size {
          compare: rates { control: 1.4; rate-ratio: 0.75; dispersion: 1.5; per: 1 year; exposure: 18 months }
        }`,
      told: {
        'sampleSizes.compare.dispersion': ['1.5'],
        'sampleSizes.compare.per': ['1 year'],
        'sampleSizes.compare.exposure': ['18 months'],
      },
    },
    {
      says: 'the median time to an event, with recruitment and follow-up, and the events',
      written: `sample-size {
          compare: time-to-event { hazard-ratio: 1.4; control: 90 days; accrual: 1 year; follow-up: 1 year }
          events: 278
        }`,
      told: {
        'sampleSizes.compare.control': ['90 days'],
        'sampleSizes.compare.accrual': ['1 year'],
        'sampleSizes.compare.followUp': ['1 year'],
        'sampleSizes.events': ['278'],
      },
    },
    {
      says: 'a margin, and the width of the interval that is aimed at',
      written: `sample-size { compare: shares { control: 60 %; margin: 10 % } }
        sample-size { compare: means { sd: 40 days; half-width: 5 days } }`,
      told: { 'sampleSizes.compare.margin': ['10 %'], 'sampleSizes.compare.halfWidth': ['5 days'] },
    },
    {
      says: 'that several tests share the type I error',
      written: 'sample-size { alpha: 5 %; sharing-alpha: 3 }',
      told: { 'sampleSizes.sharingAlpha': ['3'] },
    },
    {
      says: 'sizes for women and men, and for others',
      written: `sample-size { among: women; required: 160 }
        sample-size { among: men; required: 120 }
        sample-size { among: "those on full sick leave" }`,
      told: { 'sampleSizes.among': ['women', 'men', 'other "those on full sick leave"'] },
    },
    {
      says: 'the approaches that were considered, and the one that was chosen',
      written: `sample-size { approach: considered "the difference of another trial"; required: 120 }
        sample-size { approach: chosen; required: 262 }`,
      told: { 'sampleSizes.approach': ['considered "the difference of another trial"', 'chosen'] },
    },
    {
      says: 'what is assumed, and the number per arm that a power is told for',
      written: `sample-size {
          power: 89.3 %
          given-per-arm: 200 { assumed: "the table does not tell it" }
        }`,
      told: {
        'sampleSizes.givenPerArm': ['200'],
        'sampleSizes.givenPerArm.assumed': ['"the table does not tell it"'],
      },
    },
  ]);
});

describe('Of its administration and ethics a protocol says as data', () => {
  testConstructs([
    {
      says: 'registration, funder and call, sponsor and roles',
      written: `registration: "NCT00000000" { registry: "ClinicalTrials.gov"; date: 2027-01-17 }
        funder: "Forte" { grant: "2027-00001"; call: "Rehabilitation"; amount: 4500000 SEK }
        sponsor: "Region Skåne"
        contributor: "A. Author" { role: "statistician"; affiliation: "Lund University" }`,
      told: {
        'registration.date': ['2027-01-17'],
        'funder.grant': ['"2027-00001"'],
        'funder.call': ['"Rehabilitation"'],
        'funder.amount': ['4,500,000 SEK'],
        sponsor: ['"Region Skåne"'],
        'contributor.role': ['"statistician"'],
      },
    },
    {
      says: 'versions, amendments and deviations, with dates and reasons',
      written: `version: "1.0" { date: 2026-11-02 }, "1.1" { date: 2027-03-01 }
        amendment: "fewer sites" { date: 2027-02-20; reason: "slow recruitment" }
        deviation: "one site closed" { date: 2027-11-01; reason: "staff left" }`,
      told: {
        version: ['"1.0"', '"1.1"'],
        'version.date': ['2026-11-02', '2027-03-01'],
        'amendment.date': ['2027-02-20'],
        'amendment.reason': ['"slow recruitment"'],
        'deviation.date': ['2027-11-01'],
        'deviation.reason': ['"staff left"'],
      },
    },
    {
      says: 'dates and sites',
      written: `setting { country: "Sweden"; region: "Skåne"; level: primary-care-centre; sites: 12 }
        dates { registered: 2027-01-17; recruitment-start: 2027-02-01 planned, 2027-03-15 observed; completion: 2029-12-31 planned }`,
      told: {
        'setting.sites': ['12'],
        'dates.recruitmentStart': ['2027-02-01 planned', '2027-03-15 observed'],
        'dates.completion': ['2029-12-31 planned'],
      },
    },
    {
      says: 'approvals and consent',
      written: `ethics {
          approval: "Swedish Ethical Review Authority" { number: "2026-01234-01"; date: 2026-10-01 }
          consent: "in writing, before inclusion"
        }`,
      told: {
        'ethics.approval.number': ['"2026-01234-01"'],
        'ethics.approval.date': ['2026-10-01'],
        'ethics.consent': ['"in writing, before inclusion"'],
      },
    },
    {
      says: 'the flow of information: sender, recipient, content, carrier and consent',
      written: `ethics {
          information from physician to supervisor { content: "what the patient can do"; carried-by: patient; consent: each-time }
        }`,
      told: {
        'ethics.information.sender': ['physician'],
        'ethics.information.recipient': ['supervisor'],
        'ethics.information.content': ['"what the patient can do"'],
        'ethics.information.carriedBy': ['patient'],
        'ethics.information.consent': ['each-time'],
      },
    },
    {
      says: 'participation of people concerned, data sharing and publications',
      written: `participation: "workshops about the aims" { with: patient, supervisor; number: 12 }
        data-sharing: "on request"
        publication: "BMJ Open 2027;1:e1" { reports: protocol; date: 2027; address: "https://example.org" },
          "Trials 2029;2:e2" { reports: results, economics; date: 2029-05 }`,
      told: {
        'participation.with': ['patient', 'supervisor'],
        'participation.number': ['12'],
        dataSharing: ['"on request"'],
        'publication.reports': ['protocol', 'results', 'economics'],
      },
    },
  ]);
});

describe('Of its knowledge a protocol says as data', () => {
  testConstructs([
    {
      says: 'that two sources disagree, each with its place',
      written: `citation registry: "the registry"
        citation paper: "the paper"
        flow { randomised: 349 observed [registry], 341 observed [paper, "figure 1"] }`,
      told: { 'flow.randomised': ['349 observed [registry]', '341 observed [paper, figure 1]'] },
    },
    {
      says: 'planned and observed values of one fact',
      written: 'sample-size { participants: 300 planned, 212 observed }',
      told: { 'sampleSizes.participants': ['300 planned', '212 observed'] },
    },
    {
      says: 'that something is not reported, does not apply for a reason, or is not yet written',
      written: `sample-size { power: not reported; icc: not applicable because "no clusters" }`,
      told: {
        'sampleSizes.power': ['not-reported'],
        'sampleSizes.icc': ['not-applicable "no clusters"'],
        'sampleSizes.alpha': [],
      },
    },
    {
      says: 'that a list may not be complete',
      written: 'outcome Days: sick-leave-days { data-source: MiDAS } open outcomes because "a short report"',
      told: { open: ['"outcomes"'] },
    },
  ]);
});
