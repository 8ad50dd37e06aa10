import * as z from 'zod';
import { count, many, moment, one, ratio, term, text, word } from '../claim.ts';
import { range } from '../place.ts';

const blinding = z.object({
  until: one(moment, 'How long the blinding lasts', 'Hur länge blindningen varar'),
  method: one(text, 'How the blinding is achieved', 'Hur blindningen åstadkoms'),
});

export const design = z.object({
  kinds: many(term('design-kind'), 'What kind of study it is', 'Vilket slags studie det är'),
  unit: one(
    term('unit'),
    'What is randomised: a person, or a physician, clinic, workplace',
    'Vad som randomiseras: person, läkare, vårdcentral, arbetsplats',
  ),
  clusters: one(count, 'The number of clusters', 'Antal kluster'),
  clusterSize: one(count, 'The number of participants in a cluster', 'Antal deltagare per kluster'),
  ratio: one(
    ratio,
    'The allocation ratio, in the order of the arms',
    'Fördelning mellan grupperna, i gruppernas ordning',
  ),
  sequence: one(text, 'How the random sequence is made', 'Hur slumpföljden tas fram'),
  concealment: one(
    text,
    'How the sequence is concealed until allocation',
    'Hur slumpföljden hålls dold fram till tilldelningen',
  ),
  stratifiedBy: many(text, 'What the randomisation is stratified by', 'Vad randomiseringen stratifieras på'),
  blocks: one(text, 'Whether and how blocks are used', 'Om och hur block används'),
  phase: one(text, 'Pilot, feasibility or main trial, where it matters', 'Pilot, genomförbarhet eller huvudstudie'),
  generatedBy: one(term('party'), 'Who makes the sequence', 'Vem som tar fram slumpföljden'),
  enrolledBy: one(term('party'), 'Who recruits the participants', 'Vem som rekryterar deltagarna'),
  blinded: many(
    term('party'),
    'Who does not know the allocation',
    'Vilka som inte känner till tilldelningen',
    blinding,
  ),
  notBlinded: many(
    term('party'),
    'Who cannot help knowing the allocation',
    'Vilka som oundvikligen känner till tilldelningen',
  ),
  framework: one(
    word({
      superiority: ['superiority', 'överlägsenhet'],
      'non-inferiority': ['non-inferiority', 'icke-underlägsenhet'],
      equivalence: ['equivalence', 'likvärdighet'],
    }),
    'Whether the study shows that one arm is better, no worse, or alike',
    'Om studien ska visa överlägsenhet, icke-underlägsenhet eller likvärdighet',
  ),
  aim: one(
    word({
      effect: ['effect', 'effekt'],
      feasibility: ['feasibility', 'genomförbarhet'],
      precision: ['precision', 'precision'],
    }),
    'Whether the study tests an effect, its own feasibility, or estimates with a given precision',
    'Om studien prövar en effekt, sin egen genomförbarhet, eller skattar med en viss precision',
  ),
  range,
});
