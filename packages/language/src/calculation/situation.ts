import type { Claim, Quantity, SampleSize, Study } from '@rtw-protocol/model';
import { isClusterRandomised, isOfPersons } from '../facts/kind-of-study.ts';
import { isPrimary } from '../facts/outcome-data.ts';
import { overall } from '../facts/overall-attrition.ts';
import { recruited } from '../facts/recruited.ts';
import { withStatus } from '../facts/stage.ts';
import { entryWords } from '../facts/terms.ts';
import { hasOneArm } from './allocation.ts';

/** What a study says outside of a block that its calculation hangs on. */
export interface Situation {
  study: Study;
  /** Absent where the design is not told: then the block itself shows whether it reckons with clusters. */
  inClusters?: boolean | undefined;
  framework: 'superiority' | 'non-inferiority' | 'equivalence';
  /** Whether there are arms to compare. */
  hasOneArm: boolean;
  /** The attrition that the flow plans with. */
  attrition: readonly Claim<Quantity>[];
  /** How many the flow plans to randomise, and how many were. */
  planned: readonly Claim<Quantity>[];
  recruited: readonly Claim<Quantity>[];
}

export function situationOf(study: Study): Situation {
  const frameworks = new Set(study.design?.framework?.claims.map(({ value }) => value.word));
  const [framework = 'superiority'] = frameworks;
  return {
    study,
    inClusters: isClusterRandomised(study) || (isOfPersons(study) ? false : undefined),
    framework: frameworks.size === 1 ? framework : 'superiority',
    hasOneArm: hasOneArm(study),
    attrition: overall(study, withStatus(study, study.flow?.attrition?.claims, 'planned')),
    planned: withStatus(study, study.flow?.randomised?.claims, 'planned').filter(({ arm }) => arm === undefined),
    recruited: recruited(study),
  };
}

/** Whether more or less of what is measured is the better, where the vocabulary tells it of all outcomes alike. */
export function betterOf({ study }: Situation, { outcomes }: SampleSize): 'higher' | 'lower' | undefined {
  const own = study.outcomes.filter(({ name }) => outcomes.includes(name));
  const words = new Set(own.flatMap(({ concept }) => entryWords(concept, 'better')));
  const [word] = words;
  return words.size === 1 && (word === 'higher' || word === 'lower') ? word : undefined;
}

/** Whether the study's size is judged by a calculation: for a primary outcome, and not one that was only considered. */
export function isDeciding(study: Study, size: SampleSize): boolean {
  const primary = new Set(study.outcomes.filter((outcome) => isPrimary(outcome)).map(({ name }) => name));
  const isForPrimary = ({ outcomes }: SampleSize) => outcomes.some((name) => primary.has(name));
  const standing = study.sampleSizes.filter((one) => !isOnlyConsidered(one));
  if (!standing.includes(size)) return false;
  return standing.some(isForPrimary) ? isForPrimary(size) : size.outcomes.length === 0;
}

export function isOnlyConsidered({ approach }: SampleSize): boolean {
  const words = approach?.claims.map(({ value }) => value.word) ?? [];
  return words.length > 0 && words.every((word) => word === 'considered');
}
