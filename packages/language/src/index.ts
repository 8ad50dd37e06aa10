export { FileChecker } from './check/file-checker.ts';
export { findingOf, toDiagnostic } from './check/finding-diagnostic.ts';
export type { Settings } from './check/settings.ts';
export { inTextOrder } from './check/text-order.ts';
export { type CompiledCriterion, type CompiledSet, compileSet } from './criteria/index.ts';
export { formatText } from './format/format-text.ts';
export * as ast from './generated/ast.ts';
export { type CompiledLibrary, emptyLibrary } from './library/compiled-library.ts';
export { Library } from './library/library.ts';
export {
  createRtwCoreServices,
  type LibraryContext,
  type RtwCoreServices,
  type RtwSharedCoreServices,
  rtwCoreModule,
  rtwSharedCoreModule,
} from './services.ts';
export { readStudy } from './study/read-study.ts';
export { readLocalized, readTerm } from './study/read-term.ts';
export { nearest } from './wording/nearest.ts';
