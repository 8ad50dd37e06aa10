import * as z from 'zod';
import { date, many, one, term, text, things, word } from '../claim.ts';
import { range } from '../place.ts';

export const disclosure = z.object({
  sender: term('party'),
  recipient: term('party'),
  occasion: one(text, 'When it is told', 'När det berättas'),
  carriedBy: many(term('party'), 'Who carries it', 'Vem som för det vidare'),
  content: many(text, 'What is told', 'Vad som lämnas ut'),
  consent: one(
    word({
      'each-time': ['each time', 'varje gång'],
      once: ['once', 'en gång'],
      none: ['none', 'inget'],
    }),
    "Whether and when the participant's consent is asked for",
    'Om och när deltagarens samtycke inhämtas',
  ),
  range,
});

const approval = z.object({
  number: one(text, 'The number of the decision', 'Beslutets diarienummer'),
  date: one(date, 'The date of the decision', 'Beslutsdatum'),
});

export const ethics = {
  approval: one(text, 'The ethical approval, or the plan for it', 'Etikgodkännande, eller planen för det', approval),
  consent: one(text, 'How participants consent', 'Hur deltagarna samtycker'),
  stigma: one(text, 'How shame and medicalisation are considered', 'Hur skam och medikalisering beaktas'),
  autonomy: one(
    text,
    'That taking part is voluntary and declining costs nothing',
    'Att deltagandet är frivilligt och att ett nej inte kostar något',
  ),
  goalConflict: one(text, 'How conflicting goals are handled', 'Hur målkonflikter hanteras'),
  considered: many(text, 'Ethical aspects that are considered', 'Etiska aspekter som beaktas'),
  furtherUse: many(
    text,
    'Consent to further use of data or samples, in other studies',
    'Samtycke till att data eller prover används vidare, i andra studier',
  ),
  confidentiality: many(
    text,
    'How personal data are protected before, during and after the study',
    'Hur personuppgifter skyddas före, under och efter studien',
  ),
  amendmentsTold: many(
    text,
    'How important changes of the protocol are told, and to whom',
    'Hur viktiga ändringar av protokollet meddelas, och till vilka',
  ),
  postTrialCare: many(
    text,
    'Care beside and after the study, and compensation for harm',
    'Vård vid sidan om och efter studien, och ersättning vid skada',
  ),
  information: things(
    disclosure,
    'Who tells whom what about the participant',
    'Vem som berättar vad för vem om deltagaren',
  ),
};
