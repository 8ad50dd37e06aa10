import * as z from 'zod';
import { count, duration, many, measure, one, share, term, word, yesNo } from './claim.ts';
import { sourceReference } from './finding.ts';
import { localized } from './localized.ts';
import { range } from './place.ts';

/**
 * What is known, as data: one row of a table or one statement of a source. A criterion may ask what is known of an
 * intervention that a study gives, and of whom; a correlation or a variation within clusters is there for those who
 * plan a study.
 */
export const certainty = word({
  high: ['high certainty', 'hög tillförlitlighet'],
  moderate: ['moderate certainty', 'måttlig tillförlitlighet'],
  low: ['low certainty', 'låg tillförlitlighet'],
  'very-low': ['very low certainty', 'mycket låg tillförlitlighet'],
  'no-studies': ['no studies found', 'inga studier hittades'],
});

export const strength = word({
  strong: ['strong evidence', 'stark evidens'],
  moderate: ['moderate evidence', 'måttlig evidens'],
  some: ['some support', 'visst stöd'],
  supported: ['supported by reviews', 'stöd i forskningsöversikter'],
  uncertain: ['few studies, uncertain', 'få studier, osäkert'],
  missing: ['evidence is missing', 'evidens saknas'],
});

const change = z.object({
  standardError: one(measure, 'Its standard error', 'Dess standardfel'),
  significance: one(share, 'The level at which it is significant', 'Nivån på vilken den är signifikant'),
});

export const evidence = z.object({
  name: z.string(),
  source: sourceReference.optional(),
  /** What was seen, in words. */
  effect: localized.optional(),
  note: localized.optional(),
  interventions: many(
    term('intervention-kind'),
    'The kinds of intervention it is about',
    'Vilka slags insatser det gäller',
  ),
  except: many(
    term('intervention-kind'),
    'Kinds of these interventions that it does not hold for',
    'Slag av dessa insatser som det inte gäller',
  ),
  actions: many(term('workplace-action'), 'What is done at the workplace', 'Vad som görs på arbetsplatsen'),
  predictors: many(
    term('concept'),
    'What goes with it, or foretells it',
    'Vad som hänger samman med det eller förutsäger det',
  ),
  outcomes: many(term('concept'), 'The outcome it is about', 'Utfallet det gäller'),
  conditions: many(term('condition'), 'The conditions it is about', 'Vilka besvär det gäller'),
  onSickLeave: one(yesNo, 'Whether the people were on sick leave', 'Om personerna var sjukskrivna'),
  workplace: one(yesNo, 'Whether the workplace was involved', 'Om arbetsplatsen var involverad'),
  sickLeave: one(duration, 'How long the people had been on sick leave', 'Hur länge personerna hade varit sjukskrivna'),
  within: one(duration, 'How long the people were followed', 'Hur länge personerna följdes'),
  increase: one(measure, 'How much more it became', 'Hur mycket det ökade', change),
  decrease: one(measure, 'How much less it became', 'Hur mycket det minskade', change),
  icc: one(count, 'An intracluster correlation that was found', 'En intraklasskorrelation som har uppmätts'),
  clusterSizeVariation: one(
    count,
    'A coefficient of variation of the cluster size that was found',
    'En variationskoefficient för klusterstorleken som har uppmätts',
  ),
  certainty: one(certainty, 'The certainty of the result (GRADE)', 'Resultatets tillförlitlighet (GRADE)'),
  strength: one(
    strength,
    'How strong the evidence is, in the words of the source',
    'Hur stark evidensen är, med källans ord',
  ),
  range,
});
export type Evidence = z.infer<typeof evidence>;
