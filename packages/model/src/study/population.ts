import * as z from 'zod';
import { diagnosis, duration, many, moment, one, share, term, text, word, yesNo } from '../claim.ts';

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

export const population = {
  age: one(duration, 'Age at inclusion', 'Ålder vid inklusion'),
  condition: many(term('condition'), 'What people are on sick leave for', 'Vad deltagarna är sjukskrivna för'),
  diagnoses: many(diagnosis, 'ICD-10 codes, or ranges of them', 'ICD-10-koder, eller intervall av dem', diagnoses),
  employment: many(
    word({
      employed: ['employed', 'anställd'],
      'self-employed': ['self-employed', 'egenföretagare'],
      unemployed: ['unemployed', 'arbetslös'],
      student: ['student', 'studerande'],
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
  women: one(share, 'Share of women', 'Andel kvinnor'),
  language: many(text, 'What participants must understand', 'Vilket språk deltagarna ska förstå'),
  include: many(text, 'Other grounds for inclusion', 'Andra inklusionskriterier'),
  exclude: many(term('condition'), 'Who is left out', 'Exklusionskriterier'),
  recruitment: many(text, 'How participants are found', 'Hur deltagarna rekryteras'),
};
