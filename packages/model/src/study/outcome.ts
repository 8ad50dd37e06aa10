import * as z from 'zod';
import {
  count,
  duration,
  many,
  measure,
  moment,
  one,
  reference,
  share,
  term,
  text,
  window,
  word,
  yesNo,
} from '../claim.ts';
import { range } from '../place.ts';
import { measuredAs } from '../vocabulary.ts';
import { result } from './result.ts';

const counting = z.object({
  smallestSpell: one(duration, 'The shortest spell that is counted', 'Kortaste sjukfall som räknas'),
});

const usedInstrument = z.object({
  version: one(text, 'Which version is used', 'Vilken version som används'),
  language: one(text, 'In which language it is given', 'På vilket språk det ges'),
});

const changeOfPart = z.object({
  change: one(
    word({ rises: ['rises', 'ökar'], falls: ['falls', 'minskar'], stays: ['stays the same', 'är oförändrat'] }),
    'Which way the part has changed',
    'Åt vilket håll delen har ändrats',
  ),
  by: one(measure, 'How much at least', 'Hur mycket minst'),
  appliesTo: one(text, 'Whom the condition is about, where not everybody', 'Vilka villkoret gäller, om inte alla'),
});

const category = z.object({
  allOf: many(reference('outcome'), 'Changes that must all be there', 'Ändringar som alla ska finnas', changeOfPart),
  anyOf: many(reference('outcome'), 'Changes of which one is enough', 'Ändringar där en räcker', changeOfPart),
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
      guard: ['guard', 'kontroll av oönskad förskjutning'],
    }),
    'The part the outcome plays in the study',
    'Vilken roll utfallet har i studien',
  ),
  measuredAs: many(measuredAs, 'What one gets per person or group', 'Vad måttet ger per person eller grupp'),
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
  instrument: many(
    term('instrument'),
    'The instrument that measures it',
    'Instrumentet som mäter utfallet',
    usedInstrument,
  ),
  rank: one(count, 'Its place in a hierarchy of outcomes', 'Dess plats i en rangordning av utfall'),
  smallestExtent: one(share, 'The least extent of work that counts', 'Minsta omfattning av arbete som räknas'),
  weightedByEmployment: one(
    yesNo,
    'Whether days are weighted by the extent of the employment',
    'Om dagar viktas med anställningens omfattning',
  ),
  benefits: many(
    word({
      'sickness-benefit': ['sickness benefit', 'sjukpenning'],
      'rehabilitation-benefit': ['rehabilitation benefit', 'rehabiliteringspenning'],
      'disability-benefit': ['disability benefit', 'sjuk- och aktivitetsersättning'],
      'sick-pay': ['sick pay from the employer', 'sjuklön från arbetsgivaren'],
      'unemployment-benefit': ['unemployment benefit', 'arbetslöshetsersättning'],
    }),
    'Which benefits count as absence from work',
    'Vilka ersättningar som räknas som frånvaro',
  ),
  countsIntervention: one(
    yesNo,
    'Whether care that belongs to the intervention is counted',
    'Om vård som ingår i insatsen räknas med',
  ),
  countsAsWork: many(
    word({
      employment: ['employment', 'anställning'],
      'self-employment': ['self-employment', 'eget företag'],
      'subsidised-work': ['subsidised work', 'subventionerat arbete'],
      'work-training': ['work training', 'arbetsträning'],
      studies: ['studies', 'studier'],
      'job-seeking': ['being available for work', 'att stå till arbetsmarknadens förfogande'],
      other: ['something else', 'annat'],
    }),
    'What counts as work',
    'Vad som räknas som arbete',
  ),
  competingExits: many(
    word({
      retirement: ['retirement', 'ålderspension'],
      'disability-pension': ['disability pension', 'sjukersättning'],
      studies: ['studies', 'studier'],
      'parental-leave': ['parental leave', 'föräldraledighet'],
      unemployment: ['unemployment', 'arbetslöshet'],
      emigration: ['emigration', 'utvandring'],
      death: ['death', 'död'],
      other: ['something else', 'annat'],
    }),
    'Other ways out than work: retirement, studies, parental leave, unemployment',
    'Andra vägar ut än arbete: pension, studier, föräldraledighet, arbetslöshet',
  ),
  composedOf: many(
    reference('outcome'),
    'The outcomes that a composite outcome is made of',
    'Utfallen som ett sammansatt utfall består av',
  ),
  category: many(
    text,
    'The categories that people end up in, and what each asks of the parts',
    'Kategorierna som deltagarna hamnar i, och vad var och en kräver av delarna',
    category,
  ),
  measuredOn: many(
    term('party'),
    'Whom it is measured on, where not on the participants',
    'Vem det mäts på, om inte på deltagarna',
  ),
  rationale: one(text, 'Why this outcome was chosen', 'Varför utfallet valdes'),
  cutOff: one(measure, 'Where the score is divided', 'Var skalan delas'),
  smallestDifference: one(measure, 'The smallest difference that matters', 'Minsta skillnad som har betydelse'),
  aggregatedAs: one(
    word({
      mean: ['mean', 'medelvärde'],
      median: ['median', 'median'],
      share: ['share', 'andel'],
      total: ['total', 'summa'],
      rate: ['rate', 'frekvens'],
      survival: ['time to event', 'tid till händelse'],
    }),
    'How the values of a group are put together',
    'Hur gruppens värden sammanfattas',
  ),
  comparedAs: one(
    word({
      'final-value': ['final value', 'slutvärde'],
      'change-from-baseline': ['change from baseline', 'förändring från baslinjen'],
      trajectory: ['trajectory', 'utveckling över tid'],
      'time-to-event': ['time to an event', 'tid till händelse'],
    }),
    'What of each person is compared',
    'Vad som jämförs för varje person',
  ),
  askedOf: one(
    word({
      everybody: ['everybody', 'alla'],
      'those-at-work': ['those at work', 'de som är i arbete'],
      'those-on-sick-leave': ['those on sick leave', 'de som är sjukskrivna'],
    }),
    'Who is asked',
    'Vilka som tillfrågas',
  ),
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
  result: many(text, 'What was found', 'Vad resultatet blev', result),
  comparedAt: many(moment, 'Which of the times the comparison is about', 'Vid vilken tidpunkt jämförelsen görs'),
  /** The template that defines it, where the protocol refers to one of those. */
  prescribed: z.string().optional(),
  range,
});
export type Outcome = z.infer<typeof outcome>;
