import { count, many, one, share, text } from '../claim.ts';

export const flow = {
  identified: one(count, 'People identified as possible participants', 'Identifierade möjliga deltagare'),
  eligible: one(count, 'People who meet the criteria', 'Personer som uppfyller kriterierna'),
  invited: one(count, 'People invited', 'Tillfrågade'),
  responded: one(count, 'People who answered the invitation', 'Personer som svarat på inbjudan'),
  consented: one(count, 'People who consented', 'Personer som samtyckt'),
  randomised: one(count, 'People randomised', 'Randomiserade'),
  started: one(count, 'People who began the intervention', 'Personer som påbörjat insatsen'),
  followed: one(count, 'People followed up', 'Uppföljda'),
  analysed: one(count, 'People in the analysis', 'Personer i analysen'),
  sitesInvited: one(count, 'Sites invited', 'Tillfrågade verksamheter'),
  sitesAccepted: one(count, 'Sites that accepted', 'Verksamheter som tackat ja'),
  clusters: one(count, 'Clusters recruited', 'Rekryterade kluster'),
  withdrew: many(count, 'People who withdrew', 'Personer som avbrutit'),
  excluded: many(count, 'People excluded afterwards', 'Personer som uteslutits i efterhand'),
  attrition: one(share, 'Share lost at follow-up', 'Bortfall vid uppföljningen'),
  rate: one(text, 'Pace of inclusion', 'Inklusionstakt'),
};
