export {
  type AppliedCriterion,
  type AppliedSettings,
  appliedSettings,
  type Origin,
} from './check/applied-settings.ts';
export { checkTemplates } from './check/check-template.ts';
export { type Defined, FileChecker, type ReadText } from './check/file-checker.ts';
export { type FoundTemplate, findTemplate, type TemplateFound, templateInFile } from './check/find-template.ts';
export { findingOf, toDiagnostic } from './check/finding-diagnostic.ts';
export type { ProtocolJudgement } from './check/judgements.ts';
export type { ExplainedSet } from './check/own-sets.ts';
export { type ExplainedOutcome, type ExplainedTemplate, explainedShipped } from './check/own-templates.ts';
export { type RequirementState, requirementStates } from './check/requirement-states.ts';
export { setsInUse } from './check/selection.ts';
export type { Settings } from './check/settings.ts';
export type { Templates } from './check/templates.ts';
export { type UsedTemplate, usedTemplates } from './check/used-template.ts';
export { configName } from './config/config.ts';
export type { ConfigFile } from './config/configurations.ts';
export { type ConfigPath, readConfig } from './config/read-config.ts';
export { type CompiledCriterion, type CompiledSet, compileSet } from './criteria/index.ts';
export { formatText } from './format/format-text.ts';
export * as ast from './generated/ast.ts';
export { type CompiledLibrary, defaultTemplate, emptyLibrary } from './library/compiled-library.ts';
export { Library } from './library/library.ts';
export { isProtocolName, noProtocolName } from './new-protocol/is-protocol-name.ts';
export { type NewProtocol, newProtocol } from './new-protocol/new-protocol.ts';
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
export { compileTemplate } from './templates/compile-template.ts';
export { compareTemplates, type TemplateVersion } from './templates/diff/compare-templates.ts';
export { definitionsOf } from './templates/diff/definitions.ts';
export type { TemplateChange } from './templates/diff/template-change.ts';
export { type VersionVerdict, versionCalledFor } from './templates/diff/version-called-for.ts';
export {
  type AskedPart,
  type EffectiveTemplate,
  forbiddenBy,
  type Narrowed,
  type TemplateAtHand,
  type TemplatePlace,
} from './templates/effective.ts';
export { type Direction, directionOf, type Narrowing, narrowing } from './templates/strictness.ts';
export type { CompiledAdjustment, CompiledTemplate, TemplatePart } from './templates/tree.ts';
export { compareVersions, matches, readVersion, versionOf, versionText } from './templates/version.ts';
export { categoryWords } from './wording/category-words.ts';
export { entryCandidates } from './wording/entry-candidates.ts';
export { entryWords, toldWords } from './wording/entry-words.ts';
export { evidenceLine, evidenceLineAbout, sourceOf } from './wording/evidence-line.ts';
export { evidenceText, isTooWeak, tooWeakToJudge } from './wording/evidence-text.ts';
export { hyphenated, nearestOffers } from './wording/nearest.ts';
export { showFact } from './wording/show-fact.ts';
export { showMoment, showWindow } from './wording/show-moment.ts';
export { withinSentence } from './wording/within-sentence.ts';
export { yesNo } from './wording/yes-no.ts';
export type { LinkFollower } from './workspace/links.ts';
export { readManifest } from './workspace/package-manifest.ts';
