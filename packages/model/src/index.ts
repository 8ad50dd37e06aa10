export * from './answer.ts';
export * from './claim.ts';
export { certainty, type Evidence, evidence, strength } from './evidence.ts';
export * from './finding.ts';
export * from './judgement.ts';
export * from './localized.ts';
export * from './place.ts';
export * from './quantity.ts';
export * from './quantity-arithmetic.ts';
export * from './quantity-compare.ts';
export * from './quantity-date.ts';
export * from './quantity-display.ts';
export { isUnknown } from './quantity-ends.ts';
export * from './quantity-from-text.ts';
export { type Arm, arm, component, workplacePart } from './study/arm.ts';
export { design } from './study/design.ts';
export { disclosure } from './study/ethics.ts';
export {
  componentFacts,
  type EvidenceFacts,
  evidenceFacts,
  sampleSizeFacts,
  workplacePartFacts,
} from './study/evidence-facts.ts';
export {
  type ArmFacts,
  armFacts,
  coreOutcome,
  type JudgedStudy,
  judgedStudy,
  type OutcomeFacts,
  outcomeFacts,
} from './study/facts.ts';
export { type Outcome, outcome } from './study/outcome.ts';
export { otherParticipants } from './study/population.ts';
export { type SampleSize, sampleSize } from './study/sample-size.ts';
export { openLists, type Study, study, type Waiver, waivableThings, waiver } from './study/study.ts';
export { period, point, series, type Timeline, timeline } from './study/timeline.ts';
export * from './time-units.ts';
export {
  conceptEntry,
  conditionEntry,
  dataSourceEntry,
  instrumentEntry,
  interventionKindEntry,
  vocabularyEntries,
} from './vocabulary.ts';
export * from './words.ts';
