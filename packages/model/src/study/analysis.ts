import { duration, many, one, text, word, yesNo } from '../claim.ts';

export const analysis = {
  set: one(
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
  estimand: one(text, 'What exactly is estimated', 'Vad som skattas'),
  covariates: many(text, 'What is adjusted for', 'Vad analysen justeras för'),
  clustering: one(text, 'How the analysis accounts for clusters', 'Hur analysen tar hänsyn till kluster'),
  missingData: one(text, 'How missing data are handled', 'Hur saknade data hanteras'),
  multiplicity: one(text, 'How several comparisons are handled', 'Hur multipla jämförelser hanteras'),
  subgroups: many(text, 'Planned subgroups', 'Planerade undergrupper'),
  mediation: many(text, 'Planned analyses of mediation', 'Planerade mediationsanalyser'),
  interim: one(text, 'Planned interim analyses', 'Planerade interimsanalyser'),
  gender: one(text, 'Analysis by sex or gender', 'Analys efter kön eller genus'),
  diversity: one(text, 'How diversity is considered', 'Hur mångfald beaktas'),
};

export const economics = {
  planned: one(yesNo, 'Whether an economic evaluation is planned', 'Om en hälsoekonomisk utvärdering planeras'),
  kind: many(text, 'Kind of evaluation', 'Slag av utvärdering'),
  perspective: many(text, 'Whose costs and gains count', 'Vems kostnader och vinster som räknas'),
  counts: many(text, 'What is counted', 'Vad som räknas'),
  effectMeasure: many(text, 'Measure of effect', 'Effektmått'),
  discounting: one(text, 'Discounting', 'Diskontering'),
  horizon: one(duration, 'How far ahead it looks', 'Tidshorisont'),
};

export const processEvaluation = {
  planned: one(yesNo, 'Whether a process evaluation is planned', 'Om en processutvärdering planeras'),
  covers: many(text, 'What it covers', 'Vad den omfattar'),
  method: many(text, 'How it is done', 'Hur den görs'),
};
