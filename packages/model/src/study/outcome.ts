import * as z from 'zod';
import { count, duration, many, moment, one, term, text, window, word } from '../claim.ts';
import { range } from '../place.ts';

const counting = z.object({
  smallestSpell: one(duration, 'The shortest spell that is counted', 'Kortaste sjukfall som räknas'),
});

export const outcome = z.object({
  name: z.string(),
  concept: term('concept'),
  title: one(text, 'What the study calls the outcome', 'Vad studien kallar utfallet'),
  definition: one(text, 'How the study defines it, in words', 'Hur studien definierar utfallet, i ord'),
  role: one(
    word({
      primary: ['primary', 'primärt'],
      'co-primary': ['co-primary', 'samprimärt'],
      secondary: ['secondary', 'sekundärt'],
      exploratory: ['exploratory', 'explorativt'],
      mediator: ['mediator', 'mediator'],
      moderator: ['moderator', 'moderator'],
      safety: ['safety', 'säkerhet'],
    }),
    'The part the outcome plays in the study',
    'Vilken roll utfallet har i studien',
  ),
  measuredAs: many(
    word({
      days: ['days', 'dagar'],
      spells: ['spells', 'sjukfall'],
      share: ['share', 'andel'],
      'time-to-event': ['time to an event', 'tid till händelse'],
      status: ['status', 'status'],
      score: ['score', 'poäng'],
      costs: ['costs', 'kostnader'],
    }),
    'What one gets per person or group',
    'Vad måttet ger per person eller grupp',
  ),
  counting: many(
    word({ net: ['net', 'netto'], gross: ['gross', 'brutto'] }),
    'Whether part-time days count by their extent (net) or as whole days (gross)',
    'Om partiella dagar räknas efter omfattning (netto) eller som hela dagar (brutto)',
    counting,
  ),
  degree: one(
    word({ full: ['full', 'hel'], partial: ['partial', 'partiell'], any: ['any extent', 'oavsett omfattning'] }),
    'The extent of return that counts as return',
    'Vilken omfattning av återgång som räknas som återgång',
  ),
  lasts: one(duration, 'How long a return must last to count', 'Hur länge återgången måste vara för att räknas'),
  relapseWindow: one(
    duration,
    'How long a new spell must be, or how soon, to count as a relapse',
    'Hur långt, eller hur snart, ett nytt sjukfall ska vara för att räknas som återfall',
  ),
  recall: one(duration, 'How far back the question reaches', 'Hur långt tillbaka frågan sträcker sig'),
  instrument: many(term('instrument'), 'The instrument that measures it', 'Instrumentet som mäter utfallet'),
  scale: one(count, 'The range of the score', 'Skalans omfång'),
  better: one(
    word({ higher: ['higher is better', 'högre är bättre'], lower: ['lower is better', 'lägre är bättre'] }),
    'Which way is better',
    'Åt vilket håll som är bättre',
  ),
  dataSource: many(term('data-source'), 'Where the data come from', 'Varifrån uppgifterna hämtas'),
  reportedBy: many(term('party'), 'Who reports or assesses it', 'Vem som rapporterar eller bedömer'),
  window: one(window, 'The stretch of time over which it is counted', 'Tiden som utfallet räknas över'),
  at: many(moment, 'When it is measured', 'När utfallet mäts'),
  result: many(text, 'What was found', 'Vad resultatet blev'),
  comparedAt: many(moment, 'Which of the times the comparison is about', 'Vid vilken tidpunkt jämförelsen görs'),
  range,
});
export type Outcome = z.infer<typeof outcome>;
