import * as z from 'zod';
import { count, many, measure, one, share, text, word } from '../claim.ts';
import { range } from '../place.ts';

const comparison = z.object({
  difference: one(measure, 'The difference to detect', 'Skillnaden som ska kunna påvisas'),
  sd: one(measure, 'The standard deviation', 'Standardavvikelsen'),
  control: one(measure, 'What is expected in the control arm', 'Förväntat i kontrollgruppen'),
  intervention: one(measure, 'What is expected in the experimental arm', 'Förväntat i interventionsgruppen'),
  hazardRatio: one(measure, 'The hazard ratio to detect', 'Hasardkvoten som ska kunna påvisas'),
  rateRatio: one(measure, 'The rate ratio to detect', 'Kvoten mellan frekvenser som ska kunna påvisas'),
});

export const sampleSize = z.object({
  /** Names of the outcomes it is calculated for; empty where the text does not say. */
  outcomes: z.array(z.string()),
  compare: one(
    word({
      means: ['means', 'medelvärden'],
      shares: ['shares', 'andelar'],
      'time-to-event': ['time to an event', 'tid till händelse'],
      counts: ['counts', 'antal'],
      rates: ['rates', 'frekvenser'],
    }),
    'What is compared between the arms',
    'Vad som jämförs mellan grupperna',
    comparison,
  ),
  alpha: one(share, 'Type I error', 'Signifikansnivå'),
  power: one(share, 'Statistical power', 'Statistisk styrka'),
  sided: one(count, 'One- or two-sided test', 'Ensidigt eller tvåsidigt test'),
  icc: one(count, 'Intracluster correlation', 'Intraklasskorrelation'),
  clusterSize: one(count, 'Participants per cluster', 'Deltagare per kluster'),
  clusterSizeVariation: one(
    count,
    'Coefficient of variation of the cluster size',
    'Klusterstorlekens variationskoefficient',
  ),
  clusters: one(count, 'Number of clusters that the calculation asks for', 'Antal kluster enligt beräkningen'),
  attrition: one(share, 'Expected attrition', 'Förväntat bortfall'),
  required: one(count, 'Number of participants that the calculation asks for', 'Antal deltagare som beräkningen anger'),
  requiredPerArm: one(count, 'Number per arm that the calculation asks for', 'Antal per grupp som beräkningen anger'),
  participants: one(count, 'Number of participants to be recruited', 'Antal deltagare som ska rekryteras'),
  participantsPerArm: one(count, 'Number per arm to be recruited', 'Antal per grupp som ska rekryteras'),
  basis: many(text, 'What the assumptions rest on', 'Vad antagandena bygger på'),
  method: one(text, 'How the number was calculated', 'Hur antalet har beräknats'),
  range,
});
export type SampleSize = z.infer<typeof sampleSize>;
