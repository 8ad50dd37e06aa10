import * as z from 'zod';
import { count, duration, many, moment, one, reference, share, term, text, word, yesNo } from '../claim.ts';
import { result } from './result.ts';
import { stratifier } from './stratifier.ts';

const estimand = z.object({
  population: one(text, 'The population it is about', 'Populationen det gäller'),
  variable: one(text, 'The variable of each person', 'Variabeln för varje person'),
  intercurrentEvents: many(
    text,
    'Events after allocation, and how they are handled',
    'Händelser efter tilldelningen, och hur de hanteras',
  ),
  summary: one(text, 'The summary that is compared', 'Måttet som jämförs'),
});

const mediation = z.object({
  mediators: many(reference('outcome'), 'What the effect may go through', 'Vad effekten kan gå genom'),
  outcomes: many(reference('outcome'), 'The outcomes it is analysed for', 'Utfallen som analyseras'),
});

const interim = z.object({
  at: many(moment, 'When it is made', 'När den görs'),
  share: many(share, 'The share of the participants after which it is made', 'Andelen deltagare efter vilken den görs'),
});

const preTrend = z.object({
  within: one(duration, 'The time that is looked back over', 'Tiden som man ser tillbaka över'),
});

const subgroup = stratifier.extend({
  number: one(
    count,
    'How many take part in the smallest of the groups that are compared',
    'Hur många som ingår i den minsta av grupperna som jämförs',
  ),
});

export const analysis = {
  set: many(
    word({
      'intention-to-treat': ['intention to treat', 'intention-to-treat'],
      'modified-intention-to-treat': ['modified intention to treat', 'modifierad intention-to-treat'],
      'per-protocol': ['per protocol', 'per protokoll'],
      'as-treated': ['as treated', 'efter given behandling'],
    }),
    'Who is analysed, and in which group',
    'Vilka som analyseras, och i vilken grupp',
  ),
  model: one(text, 'The model of the primary analysis', 'Modellen för primäranalysen'),
  secondaryModels: many(text, 'Models of the other analyses', 'Modeller för övriga analyser'),
  estimand: one(text, 'What exactly is estimated', 'Vad som skattas', estimand),
  covariates: many(term('concept'), 'What is adjusted for', 'Vad analysen justeras för', stratifier),
  clustering: one(text, 'How the analysis accounts for clusters', 'Hur analysen tar hänsyn till kluster'),
  missingData: one(text, 'How missing data are handled', 'Hur saknade data hanteras'),
  multiplicity: one(text, 'How several comparisons are handled', 'Hur multipla jämförelser hanteras'),
  subgroups: many(
    term('concept'),
    'Planned subgroups, by what divides people into them',
    'Planerade undergrupper, efter vad som delar in deltagarna',
    subgroup,
  ),
  mediation: many(text, 'Planned analyses of mediation', 'Planerade mediationsanalyser', mediation),
  interim: many(text, 'Planned interim analyses', 'Planerade interimsanalyser', interim),
  sensitivity: many(text, 'Planned sensitivity analyses', 'Planerade känslighetsanalyser'),
  matchedOn: many(term('concept'), 'What the groups are matched on', 'Vad grupperna matchas på', stratifier),
  matching: one(text, 'How the groups are matched', 'Hur grupperna matchas'),
  preTrend: one(
    text,
    'How the groups compare before the intervention',
    'Hur grupperna förhåller sig till varandra före insatsen',
    preTrend,
  ),
  baselineComparison: one(text, 'How the groups are compared at baseline', 'Hur grupperna jämförs vid baslinjen'),
  profile: one(text, 'How outcomes are followed by quarter or month', 'Hur utfallen följs per kvartal eller månad'),
  componentEffects: one(
    text,
    'Which components have effects that can be told apart',
    'Vilka insatsers effekter som går att skilja åt',
  ),
  gender: one(text, 'Analysis by sex or gender', 'Analys efter kön eller genus'),
  diversity: one(text, 'How diversity is considered', 'Hur mångfald beaktas'),
  statisticalAnalysisPlan: one(
    text,
    'Where the statistical analysis plan can be read',
    'Var den statistiska analysplanen kan läsas',
  ),
};

export const economics = {
  planned: one(yesNo, 'Whether an economic evaluation is planned', 'Om en hälsoekonomisk utvärdering planeras'),
  reason: one(text, 'Why none is planned', 'Varför ingen planeras'),
  kind: many(
    word({
      'cost-effectiveness': ['cost-effectiveness', 'kostnadseffektivitet'],
      'cost-utility': ['cost-utility', 'kostnadsnytta mätt i kvalitetsjusterade levnadsår'],
      'cost-benefit': ['cost-benefit', 'kostnad och nytta i pengar'],
      'cost-consequence': ['cost-consequence', 'kostnader och konsekvenser var för sig'],
      'cost-minimisation': ['cost minimisation', 'kostnadsminimering'],
      'budget-impact': ['effect on budgets', 'påverkan på budgetar'],
    }),
    'Kind of evaluation',
    'Slag av utvärdering',
  ),
  perspective: many(
    word({
      society: ['society', 'samhället'],
      'health-care': ['health care', 'hälso- och sjukvården'],
      'public-sector': ['the public sector', 'det offentliga'],
      employer: ['the employer', 'arbetsgivaren'],
      participant: ['the participant', 'deltagaren'],
    }),
    'Whose costs and gains count',
    'Vems kostnader och vinster som räknas',
  ),
  counts: many(term('concept'), 'What is counted', 'Vad som räknas'),
  leavesOut: many(term('concept'), 'What is not counted', 'Vad som inte räknas'),
  result: many(text, 'What it found', 'Vad den visade', result),
  effectMeasure: many(term('concept'), 'Measure of effect', 'Effektmått'),
  discounting: one(share, 'Discount rate a year', 'Diskonteringsränta per år'),
  horizon: one(duration, 'How far ahead it looks', 'Tidshorisont'),
};

const interviewed = z.object({
  number: one(count, 'How many are interviewed', 'Hur många som intervjuas'),
});

export const processEvaluation = {
  planned: one(yesNo, 'Whether a process evaluation is planned', 'Om en processutvärdering planeras'),
  covers: many(term('concept'), 'What it covers', 'Vad den omfattar'),
  method: many(text, 'How it is done', 'Hur den görs'),
  interviewed: many(term('party'), 'Who is interviewed', 'Vilka som intervjuas', interviewed),
};
