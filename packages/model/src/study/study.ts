import * as z from 'zod';
import { many, moment, one, section, text, things } from '../claim.ts';
import { range } from '../place.ts';
import { dates, funder, registration, setting, stage } from './administration.ts';
import { analysis, economics, processEvaluation } from './analysis.ts';
import { arm } from './arm.ts';
import { design } from './design.ts';
import { ethics } from './ethics.ts';
import { flow } from './flow.ts';
import { outcome } from './outcome.ts';
import { population } from './population.ts';
import { sampleSize } from './sample-size.ts';
import { timeline } from './timeline.ts';

/** A waiver: a finding that the author answers for. */
export const waiver = z.object({ criterion: z.string(), because: z.string(), range });
export type Waiver = z.infer<typeof waiver>;

/** Lists that a text may leave unfinished, when the protocol says so. */
export const openLists = ['outcomes', 'arms', 'components'] as const;

/**
 * What a protocol says about its study. Every value may be absent; every value remembers where in the text it
 * stands. Field names are the words of the language in camel case.
 */
export const study = z.object({
  name: z.string(),
  title: one(text, 'The full title', 'Fullständig titel'),
  acronym: one(text, 'The short name', 'Kortnamn'),
  programme: many(text, 'The call or programme it belongs to', 'Utlysningen eller programmet'),
  stage: one(stage, 'How far the study has come', 'Hur långt studien har kommit'),
  registration: many(text, 'Its number in a registry of trials', 'Nummer i ett studieregister', registration),
  funder: many(text, 'Who pays', 'Finansiär', funder),
  setting: section(setting, 'Where the study takes place', 'Var studien genomförs'),
  dates: section(dates, 'The dates of the study', 'Studiens datum'),
  design: design.optional(),
  population: section(population, 'Who takes part', 'Vilka som deltar'),
  timeline,
  arms: things(arm, 'The groups that are compared', 'Grupperna som jämförs'),
  outcomes: things(outcome, 'What is measured', 'Vad som mäts'),
  followUp: many(moment, 'How long people are followed', 'Hur länge deltagarna följs'),
  sampleSizes: things(sampleSize, 'How many are needed', 'Hur många som behövs'),
  flow: section(flow, 'The path to participation, in numbers', 'Vägen till deltagande, i antal'),
  analysis: section(analysis, 'How the results are analysed', 'Hur resultaten analyseras'),
  economics: section(economics, 'The economic evaluation', 'Den hälsoekonomiska utvärderingen'),
  processEvaluation: section(processEvaluation, 'The process evaluation', 'Processutvärderingen'),
  ethics: section(ethics, 'Ethics and the flow of information', 'Etik och informationsflöde'),
  participation: many(
    text,
    'How people concerned took part in designing the study',
    'Hur berörda har varit med och utformat studien',
  ),
  dataSharing: one(text, 'Whether and how data are shared', 'Om och hur data delas'),
  ruleChanges: one(
    text,
    'How changes in regulations during the study are considered',
    'Hur regeländringar under studien beaktas',
  ),
  open: z.array(z.enum(openLists)),
  waivers: z.array(waiver),
  /** The name of the study, where it is declared. */
  range,
});
export type Study = z.infer<typeof study>;
