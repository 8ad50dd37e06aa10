import type { Finding, JudgedStudy } from '@rtw-protocol/model';
import type { File, Protocol } from '../generated/ast.ts';
import { beforeBaseline } from './before-baseline.ts';
import { clusterContradictions } from './cluster-contradictions.ts';
import { comparedElsewhen } from './compared-elsewhen.ts';
import { dateOrder } from './date-order.ts';
import { longRecall } from './long-recall.ts';
import { namesAlike } from './names-alike.ts';
import { outsideScale } from './outside-scale.ts';
import { plannedClusters } from './planned-clusters.ts';
import { repeatedStatement } from './repeated-statement.ts';
import { reversedTime } from './reversed-time.ts';
import { risingFlow } from './rising-flow.ts';
import { sampleSizeDiffers } from './sample-size-differs.ts';
import { shortFollowUp } from './short-follow-up.ts';
import { unevenRatio } from './uneven-ratio.ts';
import { unevenSum } from './uneven-sum.ts';
import { unmeasuredPrimary } from './unmeasured-primary.ts';
import { unusedNames } from './unused-names.ts';

/** What a study says that cannot all be right. Each is silent where the study is. */
const ofStudies: readonly ((study: JudgedStudy) => Finding[])[] = [
  outsideScale,
  beforeBaseline,
  shortFollowUp,
  longRecall,
  clusterContradictions,
  risingFlow,
  unevenSum,
  unevenRatio,
  dateOrder,
  reversedTime,
  unmeasuredPrimary,
  comparedElsewhen,
  sampleSizeDiffers,
  plannedClusters,
];

/** What is wrong with the way a study is written down, which its model no longer shows. */
const ofProtocols: readonly ((protocol: Protocol) => Finding[])[] = [unusedNames, repeatedStatement];

/** Contradictions within the studies of a file, whatever criteria judge them. */
export function consistencyFindings(file: File, studies: readonly { node: Protocol; facts: JudgedStudy }[]): Finding[] {
  return [
    ...namesAlike(file),
    ...studies.flatMap(({ node, facts }) =>
      [...ofStudies.flatMap((check) => check(facts)), ...ofProtocols.flatMap((check) => check(node))].map(
        (finding) => ({ ...finding, study: facts.name }),
      ),
    ),
  ];
}
