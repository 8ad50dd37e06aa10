export { compileSet } from './compile.ts';
export { wordsAfter } from './compile-place.ts';
export { type Draft, draftOf, placeholder, together } from './draft.ts';
export type { FixRequest, Way } from './fix-requests.ts';
export { type Judged, type JudgedFinding, type JudgedWaiver, type JudgeSettings, judge } from './judge.ts';
export { resolvePath, root } from './paths.ts';
export type { Problem } from './problem.ts';
export { type CompiledCriterion, type CompiledGrade, type CompiledSet, compiledSet } from './tree.ts';
export { type Denoted, itemOf, type Member, membersOf, type Type } from './types.ts';
