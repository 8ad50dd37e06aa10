import { z } from 'zod';
import { count, duration, many, moment, one, share, things, word } from '../claim.ts';
import { arm } from './arm.ts';
import { outcome } from './outcome.ts';
import { study } from './study.ts';

/**
 * What follows from a study. A fact has the shape of a property, so that criteria read both alike: several
 * claims where the text gives several values, none where it does not tell enough. Its ranges point to the text
 * that it follows from.
 */

export const outcomeFacts = outcome.extend({
  lastFollowUp: one(duration, 'Time from inclusion to the last measurement', 'Tid från inklusion till sista mätningen'),
});

const componentNature = word({
  psychological: ['psychological', 'psykologisk'],
  physical: ['physical', 'fysisk'],
  medical: ['medical', 'medicinsk'],
  social: ['social', 'social'],
  'work-directed': ['work-directed', 'arbetsinriktad'],
  'usual-care': ['usual care', 'sedvanlig vård'],
});

export const armFacts = arm.extend({
  natures: many(componentNature, 'Natures of the components of the arm', 'Slag av insatser i gruppen'),
});

export const judgedStudy = study.extend({
  outcomes: things(outcomeFacts, 'What is measured', 'Vad som mäts'),
  arms: things(armFacts, 'The groups that are compared', 'Grupperna som jämförs'),
  followUp: many(
    moment,
    'How long people are followed',
    'Hur länge deltagarna följs',
    z.object({
      primary: one(
        duration,
        'Time from inclusion to the last follow-up of the primary outcome',
        'Tid från inklusion till sista uppföljningen av det primära utfallet',
      ),
      afterIntervention: one(
        duration,
        'Time from the end of the intervention to the last follow-up of the primary outcome',
        'Tid från insatsens slut till sista uppföljningen av det primära utfallet',
      ),
    }),
  ),
  interventionEnd: one(
    duration,
    'Time from inclusion to the end of the intervention',
    'Tid från inklusion till insatsens slut',
  ),
  attrition: one(
    share,
    'Attrition: observed where it is known, else expected',
    'Bortfall: observerat där det är känt, annars förväntat',
  ),
  participants: many(
    count,
    'Participants: recruited in a finished study, else planned',
    'Deltagare: rekryterade i en avslutad studie, annars planerade',
    z.object({
      planned: one(count, 'Number planned', 'Planerat antal'),
      recruited: one(count, 'Number recruited', 'Rekryterat antal'),
      required: one(count, 'Number that the power calculation asks for', 'Antal som styrkeberäkningen anger'),
      counted: one(
        count,
        'The number held against the required one: recruited, or planned less the expected attrition',
        'Antalet som ställs mot det beräknade: rekryterade, eller planerade minus förväntat bortfall',
      ),
      reached: one(
        share,
        'The counted number as a share of the required one',
        'Det räknade antalet som andel av det beräknade',
      ),
    }),
  ),
});
export type JudgedStudy = z.infer<typeof judgedStudy>;
