import {
  type AstNode,
  DefaultDocumentValidator,
  type LangiumCoreServices,
  type LangiumDocument,
  type ParseResult,
  type ValidateSingleNodeOptions,
  type ValidationOptions,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { syntaxFindings } from '../parser/syntax-findings.ts';
import type { RtwCoreServices } from '../services.ts';
import { toDiagnostic } from './finding-diagnostic.ts';
import { linkFindings } from './link-findings.ts';
import { withPartedTerms } from './parted-terms.ts';

/** Says what Langium's own phases found in our words, with a code, and checks nothing but the root of a file. */
export class RtwDocumentValidator extends DefaultDocumentValidator {
  readonly #services: RtwCoreServices;

  constructor(services: RtwCoreServices) {
    super(services as unknown as LangiumCoreServices);
    this.#services = services;
  }

  // What the lexer and the parser found is told together, since one mistake often shows in both.
  protected override processLexingErrors(): void {}
  protected override processParsingErrors(_result: ParseResult, _diagnostics: Diagnostic[]): void {}

  protected override processLinkingErrors(
    document: LangiumDocument,
    diagnostics: Diagnostic[],
    _options: ValidationOptions,
  ): void {
    const { language } = this.#services.check.Settings;
    const single = [...syntaxFindings(document), ...linkFindings(document, this.#services)];
    const findings = withPartedTerms(single, document, this.#services);
    diagnostics.push(...findings.map((finding) => toDiagnostic(finding, language)));
  }

  // One check at the root dispatches everything else: asking the registry at every node costs more than the checks.
  protected override validateSingleNodeOptions(node: AstNode): ValidateSingleNodeOptions {
    return { validateNode: node.$container === undefined, validateChildren: false };
  }
}
