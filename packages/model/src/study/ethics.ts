import * as z from 'zod';
import { many, one, term, text, things, word } from '../claim.ts';
import { range } from '../place.ts';

export const disclosure = z.object({
  sender: term('party'),
  recipient: term('party'),
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

export const ethics = {
  approval: one(text, 'The ethical approval, or the plan for it', 'Etikgodkännande, eller planen för det'),
  consent: one(text, 'How participants consent', 'Hur deltagarna samtycker'),
  autonomy: one(
    text,
    'That taking part is voluntary and declining costs nothing',
    'Att deltagandet är frivilligt och att ett nej inte kostar något',
  ),
  goalConflict: one(text, 'How conflicting goals are handled', 'Hur målkonflikter hanteras'),
  considered: many(text, 'Ethical aspects that are considered', 'Etiska aspekter som beaktas'),
  information: things(
    disclosure,
    'Who tells whom what about the participant',
    'Vem som berättar vad för vem om deltagaren',
  ),
};
