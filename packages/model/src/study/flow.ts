import * as z from 'zod';
import { count, duration, many, measure, one, share, text } from '../claim.ts';

const rate = z.object({
  per: one(duration, 'The time in which that many are included', 'Tiden då så många inkluderas'),
  basis: one(text, 'What the pace rests on', 'Vad takten bygger på'),
});

export const flow = {
  identified: one(count, 'People identified as possible participants', 'Identifierade möjliga deltagare'),
  eligible: one(count, 'People who meet the criteria', 'Personer som uppfyller kriterierna'),
  invited: one(count, 'People invited', 'Tillfrågade'),
  responded: one(count, 'People who answered the invitation', 'Personer som svarat på inbjudan'),
  consented: one(count, 'People who consented', 'Personer som samtyckt'),
  randomised: one(count, 'People randomised', 'Randomiserade'),
  started: one(count, 'People who began the intervention', 'Personer som påbörjat insatsen'),
  followed: one(count, 'People followed up', 'Uppföljda'),
  completed: one(count, 'People who took the whole intervention', 'Personer som fullföljt insatsen'),
  declined: one(measure, 'How many, or which share, said no', 'Hur många, eller vilken andel, som tackat nej'),
  analysed: one(count, 'People in the analysis', 'Personer i analysen'),
  sitesIdentified: one(count, 'Sites that could take part', 'Verksamheter som kan komma i fråga'),
  sitesInvited: one(count, 'Sites invited', 'Tillfrågade verksamheter'),
  sitesAccepted: one(count, 'Sites that accepted', 'Verksamheter som tackat ja'),
  clusters: one(count, 'Clusters recruited', 'Rekryterade kluster'),
  withdrew: many(count, 'People who withdrew', 'Personer som avbrutit'),
  excluded: many(count, 'People excluded afterwards', 'Personer som uteslutits i efterhand'),
  attrition: one(share, 'Share lost at follow-up', 'Bortfall vid uppföljningen'),
  rate: one(count, 'Pace of inclusion', 'Inklusionstakt', rate),
};
