export { FileChecker, type ReadText } from './check/file-checker.ts';
export { findingOf, toDiagnostic } from './check/finding-diagnostic.ts';
export { type OwnSet, setsInUse } from './check/selection.ts';
export type { Settings } from './check/settings.ts';
export type { ConfigFile } from './config/configurations.ts';
export { type CompiledCriterion, type CompiledSet, compileSet } from './criteria/index.ts';
export { formatText } from './format/format-text.ts';
export * as ast from './generated/ast.ts';
export { type CompiledLibrary, emptyLibrary } from './library/compiled-library.ts';
export { Library } from './library/library.ts';
export type { SyntaxServices } from './parser/syntax-services.ts';
export { aliasesOf } from './references/scope-computation.ts';
export {
  createRtwCoreServices,
  type LibraryContext,
  type RtwCoreServices,
  type RtwSharedCoreServices,
  rtwCoreModule,
  rtwSharedCoreModule,
} from './services.ts';
export { categoryOf } from './study/entry-category.ts';
export { evidenceAbout } from './study/evidence-about.ts';
export { readEvidence } from './study/read-evidence.ts';
export { readStudy } from './study/read-study.ts';
export { readLocalized, readTerm } from './study/read-term.ts';
export { categoryWords } from './wording/category-words.ts';
export { entryCandidates } from './wording/entry-candidates.ts';
export { entryWords, toldWords } from './wording/entry-words.ts';
export { evidenceLine, evidenceLineAbout, sourceOf } from './wording/evidence-line.ts';
export { evidenceText, isTooWeak, tooWeakToJudge } from './wording/evidence-text.ts';
export { hyphenated, nearestOffers } from './wording/nearest.ts';
export { showFact } from './wording/show-fact.ts';
export { withinSentence } from './wording/within-sentence.ts';
export { yesNo } from './wording/yes-no.ts';
export type { LinkFollower } from './workspace/links.ts';
