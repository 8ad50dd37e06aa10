import * as z from 'zod';
import { duration, many, moment, money, one, section, term, text, things } from '../claim.ts';
import { range } from '../place.ts';
import {
  change,
  contributor,
  dates,
  funder,
  harm,
  participation,
  publication,
  registration,
  relation,
  setting,
  sponsor,
  stage,
} from './administration.ts';
import { analysis, economics, processEvaluation } from './analysis.ts';
import { arm } from './arm.ts';
import { design } from './design.ts';
import { ethics } from './ethics.ts';
import { flow } from './flow.ts';
import { outcome } from './outcome.ts';
import { otherParticipants, population } from './population.ts';
import { sampleSize } from './sample-size.ts';
import { timeline } from './timeline.ts';

const baselineMeasure = z.object({
  instrument: many(term('instrument'), 'What it is measured with', 'Vad det mäts med'),
  dataSource: many(term('data-source'), 'Where the data come from', 'Varifrån uppgifterna hämtas'),
});

/** The things of a study at which a criterion can be waived. */
export const waivableThings = ['outcome', 'arm', 'component', 'workplace'] as const;

/** A waiver: a finding that the author answers for. */
export const waiver = z.object({
  criterion: z.string(),
  because: z.string(),
  range,
  /** The thing that it stands in, and holds for alone; by the place of its name. Else it holds for the protocol. */
  at: z.object({ kind: z.enum(waivableThings), name: z.string(), range }).optional(),
});
export type Waiver = z.infer<typeof waiver>;

/** Lists that a text may leave unfinished, when the protocol says so. */
export const openLists = ['outcomes', 'arms', 'components', 'workplace'] as const;

/**
 * What a protocol says about its study. Every value may be absent; every value remembers where in the text it
 * stands. Field names are the words of the language in camel case.
 */
export const study = z.object({
  name: z.string(),
  /** The template that it follows, by the version that was meant: that of the template, where it is at hand. */
  follows: z.object({ template: z.string(), version: z.string().optional(), range }).optional(),
  title: one(text, 'The full title', 'Fullständig titel'),
  acronym: one(text, 'The short name', 'Kortnamn'),
  programme: many(text, 'The call or programme it belongs to', 'Utlysningen eller programmet'),
  objective: many(text, 'What the study wants to know', 'Vad studien vill ta reda på'),
  rationale: one(text, 'Why the study is needed', 'Varför studien behövs'),
  sponsor: many(text, 'Who is responsible', 'Huvudman', sponsor),
  sponsorRole: many(
    text,
    'What the sponsor and the funders decide in design, conduct, analysis and reporting',
    'Vad huvudmannen och finansiärerna bestämmer om upplägg, genomförande, analys och rapportering',
  ),
  committees: many(
    text,
    'The groups that run and oversee the study, and what each of them does',
    'Grupperna som leder och övervakar studien, och vad var och en gör',
  ),
  conflictsOfInterest: many(
    text,
    'Interests of those in charge that may conflict with the study',
    'Jäv och intressekonflikter hos de ansvariga',
  ),
  contributor: many(text, 'Who takes part in the work', 'Vilka som medverkar i arbetet', contributor),
  version: many(text, 'Versions of the protocol', 'Versioner av protokollet', change),
  amendment: many(text, 'Changes of the plan', 'Ändringar av planen', change),
  deviation: many(text, 'How the study departed from the plan', 'Hur studien avvek från planen', change),
  related: many(relation, 'Other studies that this one belongs with', 'Andra studier som denna hör ihop med'),
  projectLength: one(duration, 'How long the project lasts', 'Hur länge projektet pågår'),
  budget: one(money, 'What the whole study may cost', 'Vad hela studien får kosta'),
  stage: one(stage, 'How far the study has come', 'Hur långt studien har kommit'),
  registration: many(text, 'Its number in a registry of trials', 'Nummer i ett studieregister', registration),
  funder: many(text, 'Who pays', 'Finansiär', funder),
  setting: section(setting, 'Where the study takes place', 'Var studien genomförs'),
  dates: section(dates, 'The dates of the study', 'Studiens datum'),
  design: design.optional(),
  population: section(population, 'Who takes part', 'Vilka som deltar'),
  otherParticipants: things(
    otherParticipants,
    'People of another kind who take part',
    'Personer av annat slag som deltar',
  ),
  timeline,
  arms: things(arm, 'The groups that are compared', 'Grupperna som jämförs'),
  outcomes: things(outcome, 'What is measured', 'Vad som mäts'),
  baseline: many(
    term('concept'),
    'What is measured at baseline and is no outcome',
    'Vad som mäts vid baslinjen utan att vara ett utfall',
    baselineMeasure,
  ),
  followUp: many(moment, 'How long people are followed', 'Hur länge deltagarna följs'),
  sampleSizes: things(sampleSize, 'How many are needed', 'Hur många som behövs'),
  flow: section(flow, 'The path to participation, in numbers', 'Vägen till deltagande, i antal'),
  dataCollection: many(
    text,
    'How data are collected, and what keeps them good, such as training of those who assess',
    'Hur data samlas in, och vad som säkrar kvaliteten, till exempel utbildning av dem som bedömer',
  ),
  retention: many(
    text,
    'How people are kept in the study, and what is still collected about those who leave the intervention',
    'Hur deltagarna behålls i studien, och vad som ändå samlas in om dem som lämnar insatsen',
  ),
  dataManagement: many(
    text,
    'How data are entered, checked, protected and stored',
    'Hur data matas in, kontrolleras, skyddas och lagras',
  ),
  analysis: section(analysis, 'How the results are analysed', 'Hur resultaten analyseras'),
  economics: section(economics, 'The economic evaluation', 'Den hälsoekonomiska utvärderingen'),
  processEvaluation: section(processEvaluation, 'The process evaluation', 'Processutvärderingen'),
  dataMonitoring: many(
    text,
    'The data monitoring committee, or why there is none',
    'Säkerhetskommittén som granskar data under studien, eller varför det inte finns någon',
  ),
  monitoring: many(
    text,
    'How and how often the conduct of the study is checked, or why it is not',
    'Hur och hur ofta genomförandet kontrolleras, eller varför det inte görs',
  ),
  ethics: section(ethics, 'Ethics and the flow of information', 'Etik och informationsflöde'),
  contingency: many(
    text,
    'What is done if recruitment falls short or the world changes',
    'Vad som görs om rekryteringen sviktar eller omvärlden förändras',
  ),
  dissemination: many(text, 'How results are told, and to whom', 'Hur resultaten sprids, och till vilka'),
  harms: many(
    text,
    'Harms: how they are defined and collected, and what happened',
    'Skador: hur de definieras och samlas in, och vad som inträffade',
    harm,
  ),
  participation: many(
    text,
    'How people concerned took part in designing the study',
    'Hur berörda har varit med och utformat studien',
    participation,
  ),
  publication: many(text, 'Publications of the study', 'Studiens publikationer', publication),
  dataSharing: one(text, 'Whether and how data are shared', 'Om och hur data delas'),
  materialsSharing: many(
    text,
    'Where the description of variables, the code and other material can be had',
    'Var variabelbeskrivningar, kod och annat material finns att få',
  ),
  protocolAccess: many(text, 'Where the protocol can be read', 'Var protokollet kan läsas'),
  ruleChanges: one(
    text,
    'How changes in regulations during the study are considered',
    'Hur regeländringar under studien beaktas',
  ),
  transferability: one(
    text,
    'How differences between insurance systems are considered where the evidence comes from another country',
    'Hur skillnader mellan försäkringssystem beaktas när underlaget kommer från ett annat land',
  ),
  open: z.array(z.enum(openLists)),
  waivers: z.array(waiver),
  /** The name of the study, where it is declared. */
  range,
});
export type Study = z.infer<typeof study>;
