import * as z from 'zod';
import { count, diagnosis, duration, many, measure, moment, one, share, term, text, word, yesNo } from '../claim.ts';
import { range } from '../place.ts';

const diagnoses = z.object({
  setBy: one(term('party'), 'Who sets the diagnosis', 'Vem som ställer diagnosen'),
  primaryReason: one(
    yesNo,
    'Whether it must be the main reason for the sick leave',
    'Om diagnosen ska vara huvudorsak till sjukskrivningen',
  ),
  recency: one(duration, 'How old the diagnosis may be', 'Hur gammal diagnosen får vara'),
  method: one(text, 'How the diagnosis is made', 'Hur diagnosen ställs'),
});

const sickLeave = z.object({
  extent: one(share, 'Extent of the sick leave, in per cent of the hours', 'Sjukskrivningens omfattning i procent'),
  countedFrom: one(moment, 'From when the length is counted', 'Från när längden räknas'),
});

const employment = z.object({
  extent: one(
    share,
    'Extent of the employment, in per cent of full time',
    'Anställningens omfattning i procent av heltid',
  ),
});

const earlierSickLeave = z.object({
  within: one(duration, 'The time that is looked back over', 'Tiden som man ser tillbaka över'),
});

const exclusion = z.object({
  diagnoses: many(diagnosis, 'The codes that it means', 'Koderna som avses'),
  instrument: many(term('instrument'), 'What it is measured with', 'Vad det mäts med'),
  cutOff: one(measure, 'The score from which people are left out', 'Poängen från vilken personer utesluts'),
  sickLeave: one(duration, 'The sick leave that leaves people out', 'Sjukfrånvaron som utesluter'),
  within: one(duration, 'The time that is looked back over', 'Tiden som man ser tillbaka över'),
});

const screening = z.object({
  cutOff: one(measure, 'The score from which people are included', 'Poängen från vilken personer inkluderas'),
  screensFor: one(text, 'What it finds', 'Vad det fångar'),
});

export const population = {
  number: one(count, 'How many take part', 'Hur många som deltar'),
  purpose: one(
    text,
    'What the study wants for them: prevention, return',
    'Vad studien vill uppnå för dem: förebygga, återgång',
  ),
  age: one(duration, 'Age at inclusion', 'Ålder vid inklusion'),
  medianAge: one(duration, 'The median age', 'Medianålder'),
  meanAge: one(duration, 'The mean age', 'Medelålder'),
  condition: many(term('condition'), 'What people are on sick leave for', 'Vad deltagarna är sjukskrivna för'),
  diagnoses: many(diagnosis, 'ICD-10 codes, or ranges of them', 'ICD-10-koder, eller intervall av dem', diagnoses),
  employment: many(
    word({
      employed: ['employed', 'anställd'],
      'self-employed': ['self-employed', 'egenföretagare'],
      unemployed: ['unemployed', 'arbetslös'],
      student: ['student', 'studerande'],
      'parental-leave': ['on parental leave', 'föräldraledig'],
    }),
    'Position on the labour market at inclusion',
    'Ställning på arbetsmarknaden vid inklusion',
    employment,
  ),
  sickLeaveStatus: many(
    word({
      'on-sick-leave': ['on sick leave', 'sjukskriven'],
      'at-risk': ['at risk of sick leave', 'i risk för sjukskrivning'],
      'at-work': ['at work', 'i arbete'],
    }),
    'Whether participants are on sick leave at inclusion, at risk of it, or at work',
    'Om deltagarna är sjukskrivna, i risk för sjukskrivning eller i arbete vid inklusion',
  ),
  sickLeave: one(duration, 'Length of the sick leave at inclusion', 'Sjukskrivningens längd vid inklusion', sickLeave),
  earlierSickLeave: one(
    duration,
    'Sick leave before the current spell, or before inclusion',
    'Sjukfrånvaro före det aktuella sjukfallet, eller före inklusion',
    earlierSickLeave,
  ),
  symptomDuration: one(duration, 'How long the trouble has lasted', 'Hur länge besvären har funnits'),
  screening: many(
    term('instrument'),
    'Instruments that people are found with',
    'Instrument som deltagarna hittas med',
    screening,
  ),
  workHours: one(measure, 'Working hours at inclusion', 'Arbetstid vid inklusion'),
  women: one(share, 'Share of women', 'Andel kvinnor'),
  language: many(text, 'What participants must understand', 'Vilket språk deltagarna ska förstå'),
  include: many(text, 'Other grounds for inclusion', 'Andra inklusionskriterier'),
  exclude: many(term('condition'), 'Who is left out', 'Exklusionskriterier', exclusion),
  recruitment: many(text, 'How participants are found', 'Hur deltagarna rekryteras'),
  selectionRisk: many(
    text,
    'How it is handled that those who take part may differ from those who do not',
    'Hur hänsyn tas till att de som deltar kan skilja sig från övriga',
  ),
  sexBalance: many(
    text,
    'What is done so that both women and men take part',
    'Vad som görs för att både kvinnor och män ska delta',
  ),
};

/** People of another kind than the participants on sick leave: their supervisors, the professionals who treat them. */
export const otherParticipants = z.object({ name: z.string(), party: term('party'), ...population, range });
