import * as z from 'zod';
import {
  count,
  date,
  many,
  measure,
  moment,
  one,
  ratio,
  reference,
  term,
  text,
  window,
  word,
  yesNo,
} from '../claim.ts';
import { range } from '../place.ts';
import { stratifier } from './stratifier.ts';

const blinding = z.object({
  until: one(moment, 'How long the blinding lasts', 'Hur länge blindningen varar'),
  method: one(text, 'How the blinding is achieved', 'Hur blindningen åstadkoms'),
});

const ratioPeriod = z.object({
  from: one(date, 'The day from which the ratio holds', 'Dagen från vilken fördelningen gäller'),
});

const blocks = z.object({
  size: many(count, 'How many are in a block; several where it varies', 'Antal per block; flera om storleken varierar'),
});

const randomisationStep = z.object({
  unit: one(term('unit'), 'What is randomised in the step', 'Vad som randomiseras i steget'),
  ratio: one(ratio, 'The allocation ratio of the step', 'Fördelningen i steget'),
  arms: many(reference('arm'), 'The arms that people come to in the step', 'Grupperna som personer hamnar i i steget'),
  at: one(moment, 'When the step is taken', 'När steget tas'),
});

const recruiter = z.object({
  knowsAllocation: one(
    yesNo,
    'Whether they know the allocation when they recruit',
    'Om de känner till tilldelningen när de rekryterar',
  ),
  precaution: one(
    text,
    'What is done so that knowing it does not steer who takes part',
    'Vad som görs för att det inte ska styra vilka som deltar',
  ),
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
  nestedIn: many(
    term('unit'),
    'What the units lie in, nearest first: patients of a physician, in a centre',
    'Vad enheterna ligger i, närmast först: patienter hos en läkare, på en vårdcentral',
  ),
  pairs: one(count, 'The number of matched pairs of clusters', 'Antal matchade par av kluster'),
  steps: one(count, 'The number of steps of a stepped wedge', 'Antal steg i en stegvis införd design'),
  margin: one(
    measure,
    'How much worse, or how different, may still count as no worse or alike',
    'Hur mycket sämre, eller olika, som ändå räknas som inte sämre eller likvärdigt',
  ),
  randomisedComparison: one(
    window,
    'The time over which the randomised groups can be compared, before a waiting list gets the intervention',
    'Tiden då de randomiserade grupperna kan jämföras, innan väntelistan får insatsen',
  ),
  ratio: one(
    ratio,
    'The allocation ratio, in the order of the arms',
    'Fördelning mellan grupperna, i gruppernas ordning',
    ratioPeriod,
  ),
  sequence: one(text, 'How the random sequence is made', 'Hur slumpföljden tas fram'),
  concealment: one(
    text,
    'How the sequence is concealed until allocation',
    'Hur slumpföljden hålls dold fram till tilldelningen',
  ),
  stratifiedBy: many(
    text,
    'What the randomisation is stratified by',
    'Vad randomiseringen stratifieras på',
    stratifier,
  ),
  contamination: one(
    text,
    'How the arms can influence each other, and what is done about it',
    'Hur grupperna kan påverka varandra, och vad som görs åt det',
  ),
  minimisedBy: many(
    text,
    'What the allocation is balanced by through minimisation',
    'Vad tilldelningen balanseras på genom minimering',
    stratifier,
  ),
  randomisationSteps: many(
    text,
    'The steps, where the randomisation has several',
    'Stegen, där randomiseringen görs i flera',
    randomisationStep,
  ),
  blocks: one(text, 'Whether and how blocks are used', 'Om och hur block används', blocks),
  phase: many(
    word({
      development: ['development', 'utveckling'],
      feasibility: ['feasibility', 'genomförbarhet'],
      pilot: ['pilot', 'pilot'],
      main: ['main trial', 'huvudstudie'],
    }),
    'Where the study stands on the way from development to main trial',
    'Var studien befinner sig på vägen från utveckling till huvudstudie',
  ),
  generatedBy: one(term('party'), 'Who makes the sequence', 'Vem som tar fram slumpföljden'),
  enrolledBy: one(term('party'), 'Who recruits the participants', 'Vem som rekryterar deltagarna', recruiter),
  concealedBy: one(term('party'), 'Who keeps the sequence', 'Vem som förvarar slumpföljden'),
  assignedBy: one(term('party'), 'Who tells participants their group', 'Vem som meddelar deltagarna deras grupp'),
  sequenceAccess: one(
    yesNo,
    'Whether those who recruit, or tell participants their group, can see the sequence',
    'Om de som rekryterar, eller meddelar deltagarna deras grupp, kan se slumpföljden',
  ),
  measuredOn: many(term('party'), 'Whom the outcomes are measured on', 'Vilka utfallen mäts på'),
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
  unblinding: one(
    text,
    'When the blinding may be broken during the study, and how',
    'När blindningen får brytas under studien, och hur',
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
