import * as z from 'zod';
import { count, many, measure, moment, one, reference, share, word, yesNo } from '../claim.ts';

/** What was found, in numbers: beside the words of the study. */
export const result = z.object({
  measure: one(
    word({
      mean: ['mean', 'medelvärde'],
      median: ['median', 'median'],
      share: ['share', 'andel'],
      total: ['total', 'summa'],
      difference: ['difference', 'skillnad'],
      'relative-change': ['relative change', 'relativ förändring'],
      'odds-ratio': ['odds ratio', 'oddskvot'],
      'hazard-ratio': ['hazard ratio', 'hasardkvot'],
      'rate-ratio': ['rate ratio', 'kvot mellan frekvenser'],
    }),
    'What kind of number it is',
    'Vilket slags tal det är',
  ),
  estimate: one(measure, 'The number itself; below nought with a minus', 'Själva talet; under noll med minus'),
  interval: one(measure, 'The interval of uncertainty', 'Osäkerhetsintervallet'),
  confidence: one(share, 'The level of the interval', 'Intervallets konfidensgrad'),
  standardError: one(measure, 'The standard error', 'Medelfelet'),
  standardDeviation: one(measure, 'The standard deviation', 'Standardavvikelsen'),
  quartiles: one(measure, 'The range of the middle half', 'Kvartilavståndet, från undre till övre kvartil'),
  pValue: one(count, 'The p value', 'P-värdet'),
  significant: one(yesNo, 'Whether it is statistically significant', 'Om det är statistiskt signifikant'),
  comparedWith: many(reference('arm'), 'The arms that it is held against', 'Grupperna som det jämförs med'),
  at: many(moment, 'The time it is about', 'Tidpunkten det gäller'),
});
