import type { Answer } from '@rtw-protocol/model';

// What Forte's evaluation of Rehsam 2 says of its projects, as facts: what it holds against each of them or misses in
// its report, and what it counts in its favour. Beside each fact stands what the tool is to find, judging the project
// by the template of the call.

/** What the evaluation says, in which section, and the criteria that are to answer so. */
export interface Remark {
  readonly says: string;
  readonly section: string;
  readonly projects: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
}

const randomisedAndReported = [
  '2016-07412',
  '2016-07415',
  '2016-07418',
  '2018-01266',
  '2018-01268',
  '2016-07419',
  '2018-01273',
];
const randomised = [...randomisedAndReported, '2018-01250'];
const quantitative = [...randomised, '2016-07414', '2018-01252-b'];
const qualitative = ['2016-07420', '2018-01252-a'];

/** The projects in the order of the evaluation's first table; one of them has two parts. */
export const projects: readonly string[] = [
  '2016-07412',
  '2016-07415',
  '2016-07418',
  '2016-07420',
  '2018-01252-a',
  '2018-01252-b',
  '2018-01266',
  '2018-01268',
  '2016-07414',
  '2016-07419',
  '2018-01250',
  '2018-01273',
];

const unmet = 'not-met';
const silent = 'not-reported';

const said = (
  says: string,
  section: string,
  where: readonly string[] | string,
  answers: Readonly<Record<string, Answer>>,
): Remark => ({ says, section, projects: typeof where === 'string' ? [where] : where, answers });

/** What is said of one project alone has its section of the appendix for a source, where no other is named. */
const saidOf = (project: string, says: string, answers: Readonly<Record<string, Answer>>, section = 'Bilaga 1') =>
  said(says, section, project, answers);

export const complaints: readonly Remark[] = [
  // What is said of all reports, or of several without naming them all.
  said('workplace parts incompletely described', 'Typ av arbetsplatsintervention', randomised, {
    'workplace.described': silent,
  }),
  said('talks with the workplace, no change for the person', 'Typ av arbetsplatsintervention', randomised, {
    'workplace.substantive': silent,
  }),
  said('no analysis by gender', 'Projekt och underlag för utvärdering', projects, { 'forte.gender': silent }),
  said('nothing of diversity', 'Genus och mångfaldsperspektiv', projects, { 'forte.diversity': silent }),
  said('outcomes not discussed', 'Utfallsmått', randomised, { 'template.ForteRehsam2.outcome-choice': silent }),
  said("Försäkringskassan's outcomes not told", 'Utfallsmått', quantitative, { 'forte.fk-outcomes': silent }),
  said('too little told to grade the evidence', 'Kriterier för vetenskaplig kvalitet', quantitative, {
    'forte.gradeable': silent,
  }),
  said('selection of participants unclear', 'Kriterier för vetenskaplig kvalitet', quantitative, {
    'population.selection': silent,
  }),
  said('how chance was used unclear', 'Kriterier för vetenskaplig kvalitet', randomised, {
    'design.sequence': silent,
  }),
  said('recruitment failed or was slow', 'Slutsatser och kommentarer', randomised, {
    'population.recruitment-plan': silent,
  }),
  said('the pandemic shut workplaces, no plan for it', 'Slutsatser och kommentarer', randomised, {
    'reporting.contingency': silent,
  }),
  said(
    'no power calculation told',
    'Kriterier för vetenskaplig kvalitet',
    quantitative.filter((project) => !['2016-07412', '2016-07418', '2018-01268'].includes(project)),
    { 'rehsam.power': silent, 'design.power-calculation': silent },
  ),
  said(
    'three years planned, more needed',
    'Utvärderingen av Rehsam 2',
    ['2016-07412', '2016-07415', '2016-07418', '2016-07419', '2018-01252-b', '2016-07414', '2018-01273'],
    { 'forte.project-length': unmet },
  ),
  said('work ability without a result', 'Tabell 2–3', ['2016-07415', '2016-07418', '2018-01266', '2016-07419'], {
    'fk-outcomes.work-ability': silent,
  }),

  saidOf('2016-07412', 'instruments not described', { 'outcomes.instrument-named': unmet }),
  saidOf('2016-07412', 'groups may have differed from the start', { 'design.baseline-balance': silent }),
  saidOf('2016-07412', 'participants knew their group', { 'design.blinding': silent }),
  saidOf('2016-07412', 'programmes not standardised', { 'intervention.standardised': silent }),

  saidOf(
    '2016-07415',
    'few consented: 199 of 1,506',
    { 'population.consent-rate': silent },
    'Slutsatser och kommentarer',
  ),
  saidOf('2016-07415', 'many lost', { 'rehsam.attrition': silent }),
  saidOf('2016-07415', 'narrow window of sick leave', { 'population.inclusion-window': 'met' }),
  saidOf(
    '2016-07415',
    'employer involved without the employee knowing',
    { 'ethics.employer-contact-consent': unmet },
    'Typ av arbetsplatsintervention',
  ),
  saidOf('2016-07415', 'how sick leave was measured unclear', { 'outcomes.definition': silent }),
  saidOf('2016-07415', 'which symptoms were measured unclear', { 'outcomes.instrument-named': silent }),

  saidOf('2016-07418', 'time of follow-up unclear', {
    'rehsam.follow-up': silent,
    'fk-outcomes.follow-up': silent,
    'outcomes.register-timing': silent,
  }),
  saidOf('2016-07418', 'sick-leave time unspecified', { 'outcomes.definition': silent }),
  saidOf('2016-07418', 'the workplace could take part', { 'workplace.mandatory': silent }, 'Tabell 2'),
  saidOf('2016-07418', 'what the care rests on unspecified', { 'intervention.content': silent }),

  saidOf('2018-01252-a', 'told without the employee knowing', {
    'ethics.information-sharing': unmet,
    'ethics.employer-contact-consent': unmet,
  }),

  saidOf('2018-01266', 'groups may have differed from the start', { 'design.baseline-balance': silent }),
  saidOf('2018-01266', 'participants knew their group', { 'design.blinding': silent }),
  saidOf('2018-01266', 'programmes not standardised', { 'intervention.standardised': silent }),
  saidOf('2018-01266', 'measure of work ability not told', { 'outcomes.instrument-named': silent }, 'Tabell 2'),

  saidOf('2018-01268', 'half of the number needed', { 'rehsam.power': unmet }),
  saidOf(
    '2018-01268',
    '124 randomised, 87 left after 12 months',
    { 'rehsam.attrition': unmet, 'rehsam.follow-up': unmet },
    "Försäkringskassan's report, footnote 13",
  ),
  saidOf('2018-01268', 'care of the control group unclear', { 'design.comparator': silent }),

  saidOf('2016-07414', 'not randomised', { 'forte.randomised': unmet }),
  saidOf('2016-07414', 'groups may have differed from the start', { 'design.baseline-balance': silent }),
  saidOf('2016-07414', 'programmes not standardised', { 'intervention.standardised': silent }),
  saidOf('2016-07414', 'number of those interviewed missing', { 'reporting.flow': silent }),

  saidOf('2016-07419', 'number of centres missing', { 'template.ForteRehsam2.sites': silent }),
  saidOf('2016-07419', 'attrition missing', { 'rehsam.attrition': silent }),
  saidOf('2016-07419', 'content of the intervention missing', { 'intervention.content': silent }),
  saidOf('2016-07419', 'time of register follow-up unclear', { 'outcomes.register-timing': silent }),
  saidOf('2016-07419', 'detailed results missing', { 'reporting.all-outcomes': silent }),
  saidOf('2016-07419', 'users of the note against all controls', { 'analysis.as-treated': unmet }),
  saidOf('2016-07419', 'cooperation with the employer optional', { 'workplace.mandatory': silent }),

  saidOf('2018-01250', 'number of centres missing', { 'template.ForteRehsam2.sites': silent }),
  saidOf('2018-01250', 'number invited missing', { 'reporting.flow': silent }),
  saidOf('2018-01250', 'only three months followed up so far', { 'rehsam.follow-up': silent }),
  saidOf('2018-01250', 'cooperation with the employer optional', { 'workplace.mandatory': silent }),

  saidOf('2018-01273', 'how participants were recruited unclear', { 'population.selection': silent }),
  saidOf('2018-01273', 'number of managers missing', { 'reporting.flow': silent }),
  saidOf('2018-01273', 'content for both groups missing', { 'intervention.content': silent }),
  saidOf('2018-01273', 'short follow-up, 6 months', { 'fk-outcomes.follow-up': unmet }),
];

export const praise: readonly Remark[] = [
  said('randomised', 'Sammanfattning', randomised, { 'forte.controlled': 'met', 'forte.randomised': 'met' }),
  said('the workplace takes part', 'Slutsatser och kommentarer', randomisedAndReported, { 'forte.workplace': 'met' }),
  said('mental or musculoskeletal conditions', 'Tabell 1', [...randomised, '2016-07414', '2016-07420'], {
    'forte.target-group': 'met',
  }),
  said(
    'followed for 12 months or more',
    'Projekt- och uppföljningstider för RCT-projekten',
    ['2016-07412', '2016-07415', '2018-01266', '2018-01268', '2016-07419'],
    { 'fk-outcomes.follow-up': 'met' },
  ),
  said('as many as the calculation asks for', 'Kriterier för vetenskaplig kvalitet', ['2016-07412', '2016-07418'], {
    'rehsam.power': 'met',
  }),
  said('work ability with WAI', 'Tabell 2–4', ['2016-07412', '2018-01250', '2018-01273'], {
    'fk-outcomes.work-ability': 'met',
  }),
  said(
    "sick leave from Försäkringskassan's register",
    'Bilaga 1',
    ['2016-07415', '2016-07418', '2018-01252-b', '2016-07419'],
    { 'fk-outcomes.register': 'met', 'rehsam.outcome': 'met' },
  ),
  said('days, and the share back full time', 'Bilaga 1', '2016-07412', { 'fk-outcomes.share-returned': 'met' }),
  said('before the study and 18 months after', 'Bilaga 1', '2016-07415', { 'outcomes.register-timing': 'met' }),
  said('costs and net days over 18 months', 'Bilaga 1', '2018-01252-b', { 'outcomes.register-timing': 'met' }),
];

/**
 * What the evaluation remarks upon and the tool does not ask of such a project: the evaluators do not name the project,
 * or the call asks less of qualitative studies.
 */
export const outside: readonly Remark[] = [
  said('sick leave and return not told', 'Bilaga 1', '2016-07420', { 'forte.fk-outcomes': 'not-applicable' }),
  said('no grade of quality', 'Kriterier för vetenskaplig kvalitet', qualitative, {
    'rehsam.power': 'not-applicable',
    'rehsam.attrition': 'not-applicable',
    'rehsam.follow-up': 'not-applicable',
    'rehsam.outcome': 'not-applicable',
  }),
];
