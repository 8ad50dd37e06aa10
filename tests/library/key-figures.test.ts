import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Study } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { isProtocol } from '../../packages/language/src/generated/ast.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { type Figures, figuresOf } from './figures-of.ts';

// What somebody noted down by hand from the fact sheet of each trial: the examples hold that and nothing else.
// A list that is left out is empty: the fact sheet does not report it.

const noted: Readonly<Record<string, Partial<Figures>>> = {
  capnote: {
    design: ['cluster-randomised', 'pragmatic'],
    unit: ['general-practitioner'],
    arms: ['CapacityNote experimental', 'CareAsUsual control'],
    age: ['18 to 64 years'],
    sickLeave: ['less than 4 months'],
    numbers: [
      'sites 8 observed',
      'identified 434 observed',
      'eligible 93 observed',
      'invited 93 observed',
      'randomised 56 observed',
      'randomised 28 observed in CapacityNote',
      'randomised 28 observed in CareAsUsual',
      'completed 9 observed in CapacityNote',
      'declined about 40 %',
      'sitesIdentified 24',
      'sitesInvited 18 observed',
      'sitesAccepted 8 observed',
    ],
    times: ['6 months', '12 months', '17 months'],
    dates: ['introduced 2018..2019', 'resultsPublished 2024-11-28'],
    results: [
      'TimeToFullReturn median 102 days in CapacityNote',
      'TimeToFullReturn median 90 days in CareAsUsual',
      'StatusAtEnd share 79.2 % in CapacityNote',
      'StatusAtEnd share 84.6 % in CareAsUsual',
    ],
    interviewed: ['patient 8', 'general-practitioner 2', 'managers 3'],
  },
  'co-work-care': {
    registration: ['NCT03250026'],
    design: ['cluster-randomised', 'parallel', 'pragmatic'],
    unit: ['primary-care-centre'],
    arms: ['CareManagerAndWorkplace experimental', 'CareManager control'],
    age: ['18 to 67 years'],
    sickLeave: ['more than 14 days'],
    numbers: [
      'sites 28',
      'clusters about 20 planned [first-version]',
      'clusters 28 observed',
      'clusters 14 observed in CareManagerAndWorkplace',
      'clusters 14 observed in CareManager',
      'randomised 349 observed [registry]',
      'analysed 341 observed [results]',
      'analysed 185 observed in CareManagerAndWorkplace [results]',
      'analysed 156 observed in CareManager [results]',
      'sitesInvited 30 observed',
      'sitesAccepted 28 observed',
    ],
    primary: ['sick-leave-days net', 'sick-leave-days gross'],
    instruments: ['EQ-5D', 'GAD-7', 'MADRS-S', 'WAI'],
    times: ['12 months'],
    dates: ['recruitmentStart 2017-12-05', 'completion 2027-12-31', 'resultsPublished 2023-06'],
    interviewed: ['care-manager 13', 'rehabilitation-coordinator 12', 'general-practitioner', 'patient 13'],
  },
  'co-work-care-stress': {
    registration: ['NCT03250026'],
    design: ['cluster-randomised', 'parallel', 'pragmatic'],
    unit: ['primary-care-centre'],
    arms: ['CooperationAndWorkplace experimental', 'CareManager control'],
    numbers: [
      'sites 28',
      'clusters 28 observed',
      'randomised 258 observed',
      'randomised 142 observed in CooperationAndWorkplace',
      'randomised 116 observed in CareManager',
      'sitesInvited 30 observed',
      'sitesAccepted 28 observed',
    ],
    primary: ['sick-leave-days net', 'sick-leave-days gross'],
    instruments: ['EQ-5D'],
    times: ['12 months'],
    dates: ['resultsPublished 2024-03-31'],
    results: [
      'NetSickLeaveDays mean 110.7 days (82.6 to 138.8 days) in CooperationAndWorkplace',
      'NetSickLeaveDays mean 99.1 days (73.9 to 124.3 days) in CareManager',
    ],
  },
  ibbis: {
    registration: ['NCT02872051'],
    design: ['individually-randomised', 'parallel', 'multicentre'],
    unit: ['person'],
    arms: ['Integrated experimental', 'CareOnly experimental', 'ServiceAsUsual control'],
    numbers: [
      'sites 4',
      'participants 603 planned',
      'randomised 603 planned',
      'randomised 631 observed',
      'power 89.3 % [powers]',
      'power 82.6 % [powers]',
      'power 94.6 % [powers]',
      'power 100 % [powers]',
    ],
    primary: ['time-to-return'],
    instruments: ['4DSQ', 'BAI', 'BDI-II', 'WSAS'],
    times: ['6 months after baseline', '12 months after baseline', '24 months after baseline'],
    dates: ['registered 2016-08-18', 'recruitmentStart 2016-04', 'primaryCompletion 2018-06'],
    results: [
      'WorkAtOneYear share 56.2 % in Integrated',
      'WorkAtOneYear share 43.7 % in CareOnly',
      'WorkAtOneYear share 45 % in ServiceAsUsual',
    ],
  },
  'mi-nav': {
    registration: ['NCT03871712'],
    design: ['individually-randomised', 'parallel', 'pragmatic'],
    unit: ['person'],
    arms: ['UC control', 'MI experimental', 'SVAI experimental'],
    age: ['18 to 67 years'],
    sickLeave: ['more than 7 weeks', 'at least 7 weeks'],
    numbers: [
      'women 57 % observed',
      'participants 450 planned',
      'per arm 150 planned',
      'randomised 450 planned',
      'randomised 514 observed',
      'randomised 174 observed in UC',
      'randomised 170 observed in MI',
      'randomised 170 observed in SVAI',
      'analysed 171 observed in UC',
      'analysed 169 observed in MI',
      'analysed 169 observed in SVAI',
    ],
    primary: ['sick-leave-days'],
    times: ['12 weeks after randomisation', '6 months after randomisation', '12 months after randomisation'],
    dates: ['registered 2019-03-12', 'recruitmentStart 2019-04-01'],
    results: [
      'SicknessAbsenceDays median 62 days (52 to 71 days) in UC',
      'SicknessAbsenceDays median 56 days (43 to 70 days) in MI',
      'SicknessAbsenceDays difference −7 days in MI against UC',
      'SicknessAbsenceDays median 49 days (38 to 60 days) in SVAI',
      'SicknessAbsenceDays difference −7 days in SVAI against UC',
      'SicknessAbsenceDaysOneYear difference −15.6 days in MI against UC',
      'SicknessAbsenceDaysOneYear difference −17.6 days in SVAI against UC',
      'economics 7,214 EUR in SVAI',
      'economics 5,225 EUR in MI',
    ],
  },
  'mot-eco': {
    design: ['cluster-randomised', 'parallel'],
    unit: ['supervisor'],
    arms: ['ECO experimental', 'Lectures control'],
    numbers: [
      'clusters 53 observed',
      'Supervisors 53 observed',
      'women more than 50 % observed',
      'randomised 191 observed',
    ],
    primary: ['sick-leave'],
    instruments: ['WAI'],
    times: ['baseline', 'end-of-intervention', '6 months after end-of-intervention'],
    dates: ['resultsPublished 2022-10-29'],
  },
  mworks: {
    design: ['development-study', 'feasibility-study'],
    arms: ['App experimental'],
    dates: ['resultsPublished 2020-09'],
  },
  prevsam: {
    registration: ['NCT03913325'],
    design: ['individually-randomised', 'parallel'],
    unit: ['person'],
    arms: ['PREVSAM-model experimental', 'TreatmentAsUsual control'],
    age: ['at least 18 years', '18 to 100 years'],
    numbers: ['participants 400 planned', 'randomised 400 planned', 'analysed 254 observed at m3 [results]'],
    primary: ['share-remaining-in-work', 'sick-leave-days gross', 'sick-leave-days net', 'time-to-first-spell'],
    instruments: ['WAS', 'ÖMPSQ-SF'],
    times: [
      '1 month after inclusion',
      '3 months after inclusion',
      '6 months after inclusion',
      '12 months after inclusion',
    ],
    dates: ['protocolPublished 2020', 'resultsPublished 2024-05-13'],
    results: [
      'InWork share 86 % in PREVSAM-model at m3',
      'InWork share 78 % in TreatmentAsUsual at m3',
      'GrossDays difference about −4 days in PREVSAM-model',
      'ShortAbsence 12.4 days in PREVSAM-model at m3',
      'ShortAbsence 14.5 days in TreatmentAsUsual at m3',
    ],
  },
  promise: {
    registration: ['NCT03404583'],
    design: ['individually-randomised', 'parallel'],
    unit: ['person'],
    arms: ['PersonCentred experimental', 'CareAsUsual control'],
    age: ['18 to 65 years'],
    sickLeave: ['at most 30 days'],
    numbers: [
      'sites 9',
      'participants 220 planned',
      'randomised 220 planned',
      'randomised 209 observed [results]',
      'randomised 102 observed in PersonCentred [results]',
      'randomised 107 observed in CareAsUsual [results]',
      'randomised 206 observed [costs]',
      'randomised 100 observed in PersonCentred [costs]',
      'randomised 106 observed in CareAsUsual [costs]',
    ],
    primary: ['sick-leave-and-self-efficacy'],
    instruments: ['GSE'],
    times: [
      'baseline',
      '3 months after inclusion',
      '6 months after inclusion',
      '12 months after inclusion',
      '18 months after inclusion',
      '24 months after inclusion',
      '24 months after randomisation',
    ],
    dates: [
      'projectStart 2017',
      'recruitmentStart 2018-02-14',
      'recruitmentEnd 2020-06',
      'protocolPublished 2020',
      'resultsPublished 2022-03',
      'projectEnd 2023',
    ],
    results: [
      'ChangeScore share 19.6 % in PersonCentred at m3',
      'ChangeScore share 9.3 % in CareAsUsual at m3',
      'ChangeScore odds-ratio 2.37 (1.05 to 5.34) in PersonCentred against CareAsUsual at m3',
      'ChangeScore share 31 % in PersonCentred at m6',
      'ChangeScore share 23.4 % in CareAsUsual at m6',
      'ChangeScore odds-ratio 1.47 (0.8 to 2.73) in PersonCentred against CareAsUsual at m6',
      'economics difference −20,296 SEK in PersonCentred against CareAsUsual',
      'economics difference 0.0054 in PersonCentred against CareAsUsual',
      'economics 76.3 % in PersonCentred',
    ],
  },
  prosa: {
    registration: ['NCT03346395'],
    design: ['cluster-randomised', 'parallel'],
    unit: ['rehabilitation-coordinator'],
    arms: ['ProblemSolving experimental', 'CareAsUsual control'],
    age: ['18 to 59 years'],
    sickLeave: ['2 to 12 weeks'],
    numbers: [
      'responded 199 observed',
      'analysed 197 observed',
      'analysed 85 observed in ProblemSolving',
      'analysed 112 observed in CareAsUsual',
      'withdrew 1',
      'excluded 1',
    ],
    primary: ['sick-leave-days'],
    times: [
      'baseline',
      'every-fourth-week',
      '6 months after inclusion',
      '12 months after inclusion',
      '18 months after inclusion',
      '36 months after inclusion',
    ],
    dates: ['registered 2017-11-17', 'protocolPublished 2018-07-18', 'resultsPublished 2024'],
    results: [
      'SickLeaveDays median 78 days (18 to 196 days) in ProblemSolving',
      'SickLeaveDays median 64 days (18 to 161 days) in CareAsUsual',
    ],
  },
  'rc-psychiatry': {
    registration: ['NCT03729050'],
    design: ['individually-randomised', 'parallel'],
    unit: ['person'],
    arms: ['Coordinator experimental', 'TreatmentAsUsual control'],
    age: ['25 to 64 years'],
    primary: ['sick-leave', 'return-to-work'],
    dates: [
      'projectStart 2018-07-01',
      'registered 2018-11-02',
      'protocolPublished 2020-02-19',
      'projectEnd 2021-06-30',
    ],
  },
  sammra: { arms: ['CooperationModel experimental'] },
  'star-act-wdi': {
    registration: ['NCT01805583'],
    design: ['individually-randomised', 'factorial', 'repeated-measures'],
    unit: ['person'],
    arms: ['ACT experimental', 'WDI experimental', 'ACT-WDI experimental', 'TAU control'],
    age: ['18 to 60 years'],
    numbers: [
      'women 78.4 % observed',
      'power 80 %',
      'participants 320 planned',
      'per arm 72',
      'randomised 320 planned',
      'randomised 352 observed',
    ],
    primary: ['return-to-work', 'short-sick-leave', 'work-ability'],
    instruments: ['BEVS', 'HADS-A', 'HADS-D', 'KEDS', 'MADRS-S', 'RTW-SE', 'SWLS', 'WAAQ', 'WAI', 'WSAS'],
    times: [
      'baseline',
      'treatment',
      'end of treatment',
      '6 months after baseline',
      '12 months after baseline',
      '24 months after baseline',
      '60 months after baseline',
      '3 months after treatment',
      '9 months after treatment',
      '21 months after treatment',
    ],
    dates: ['recruitmentStart 2013-02', 'resultsPublished 2017'],
  },
};

const language = languageOver();
const folder = join(import.meta.dirname, '../../examples');

async function studyOf(example: string): Promise<Study> {
  const path = `${example}.rtw`;
  const document = await language.document(readFileSync(join(folder, path), 'utf8'), path);
  const protocol = document.parseResult.value.elements.find(isProtocol);
  if (!protocol) throw new Error(`${path} holds no protocol.`);
  return readStudy(protocol);
}

const studies = new Map<string, Study>();
for (const example of Object.keys(noted)) studies.set(example, await studyOf(example));
const study = (example: string): Study => studies.get(example) as Study;

const nothing: Figures = {
  registration: [],
  design: [],
  unit: [],
  arms: [],
  age: [],
  sickLeave: [],
  numbers: [],
  primary: [],
  instruments: [],
  times: [],
  dates: [],
  results: [],
  interviewed: [],
};

/** The order of a list is no figure. */
function sorted(figures: Figures): Record<string, string[]> {
  return Object.fromEntries(Object.entries(figures).map(([word, list]) => [word, list.toSorted()]));
}

test.each(Object.keys(noted))('%s holds the figures of its fact sheet, and no others', (example) => {
  expect(sorted(figuresOf(study(example)))).toEqual(sorted({ ...nothing, ...noted[example] }));
});

describe('what is more than a figure stands in the model as data', () => {
  test('the parts of an outcome, and what each category asks of them', () => {
    const composite = study('promise').outcomes.find(({ name }) => name === 'ChangeScore');
    expect(composite?.composedOf?.claims.map(({ value }) => value)).toEqual(['SickLeaveExtent', 'SelfEfficacy']);
    const [improved, deteriorated, unchanged] = composite?.category?.claims ?? [];
    expect([improved?.value, deteriorated?.value, unchanged?.value]).toEqual(['improved', 'deteriorated', 'unchanged']);
    const changes = (claims = improved?.about?.allOf?.claims) =>
      claims?.map(({ value, about }) => [value, about?.change?.claims[0]?.value.word, about?.by?.claims[0]?.value.min]);
    expect(changes()).toEqual([
      ['SickLeaveExtent', 'falls', undefined],
      ['SelfEfficacy', 'rises', 5],
    ]);
    expect(changes(deteriorated?.about?.anyOf?.claims)).toEqual([
      ['SickLeaveExtent', 'rises', undefined],
      ['SelfEfficacy', 'falls', 5],
    ]);
  });

  test('a dose by risk, with whom each is for', () => {
    const advice = study('mi-nav').arms.find(({ name }) => name === 'SVAI')?.components[0];
    expect(advice?.tailoredSessions?.claims.map(({ value, of }) => [value.min, value.max, of])).toEqual([
      [1, 2, 'low or medium risk'],
      [3, 4, 'high risk'],
    ]);
  });

  test('what a randomisation is stratified by', () => {
    const [age, diagnosis] = study('promise').design?.stratifiedBy?.claims ?? [];
    expect([age?.value, age?.about?.cutOff?.claims[0]?.value.min]).toEqual(['age', 50 * 365]);
    expect(diagnosis?.about?.levels?.claims.map(({ value }) => value)).toEqual(['stress', 'depression', 'anxiety']);
    const [risk] = study('mi-nav').design?.stratifiedBy?.claims ?? [];
    expect(risk?.about?.instrument?.claims.map(({ value }) => value.name)).toEqual(['ÖMPSQ', 'STarT-MSK']);
  });

  test('a component that several arms share', () => {
    const kinds = study('mi-nav').arms.map(({ components }) => components.map(({ kind }) => kind.name));
    expect(kinds).toEqual([
      ['usual-case-management'],
      ['motivational-interviewing', 'usual-case-management'],
      ['vocational-advice', 'usual-case-management'],
    ]);
    const both = study('star-act-wdi').arms.find(({ name }) => name === 'ACT-WDI');
    expect([both?.components.length, both?.workplace.length]).toEqual([1, 3]);
  });

  test('a screening instrument with its cut-off', () => {
    const [screening] = study('prevsam').population?.screening?.claims ?? [];
    expect([screening?.value.name, screening?.about?.cutOff?.claims[0]?.value.min]).toEqual(['ÖMPSQ-SF', 40]);
  });

  test('units that lie in others, and people of another kind that outcomes are measured on', () => {
    expect(study('capnote').design?.nestedIn?.claims.map(({ value }) => value.name)).toEqual(['primary-care-centre']);
    const eco = study('mot-eco');
    expect(eco.otherParticipants.map(({ party }) => party.name)).toEqual(['supervisor']);
    const onSupervisors = eco.outcomes.filter(({ measuredOn }) => measuredOn);
    expect(onSupervisors.map(({ name }) => name)).toEqual(['CommunicationBehaviour', 'StressOfSupervisors']);
  });

  test('who carries what to the employer', () => {
    const [note] = study('capnote').ethics?.information ?? [];
    expect([note?.sender.name, note?.recipient.name, note?.carriedBy?.claims[0]?.value.name]).toEqual([
      'general-practitioner',
      'employer',
      'patient',
    ]);
  });

  test('the trials that a trial belongs with', () => {
    const related = study('ibbis').related?.claims.map(({ value }) => value.word);
    expect(related).toEqual(['twin-trial', 'continued-by']);
  });
});
