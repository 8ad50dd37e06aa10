import type { Cancellation, LangiumDocument, ValidationOptions } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { RtwDocumentValidator } from '../check/document-validator.ts';
import { findingsOf } from '../check/finding-diagnostic.ts';
import { type ToldTogether, toldTogether } from '../readers/told-together.ts';
import type { RtwCoreServices } from '../services.ts';
import { criterionOf } from './criterion-of-finding.ts';
import { editorDiagnostic } from './editor-diagnostic.ts';
import { isShippedFile, placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';

/**
 * Says the findings of the checker as editors show them: what waits for the same statement as one, and remarks as the
 * reader wants them. What is found is the same as on the command line.
 */
export class EditorDocumentValidator extends RtwDocumentValidator {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    super(services as unknown as RtwCoreServices);
    this.#services = services;
  }

  override async validateDocument(
    document: LangiumDocument,
    options?: ValidationOptions,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    // A shipped file that is opened to be read has been checked when the product was built.
    if (isShippedFile(document.uri, this.#services)) return [];
    const diagnostics = await super.validateDocument(document, options, cancelToken);
    const findings = diagnostics.flatMap(findingsOf);
    const { remarks = 'hint' } = this.#services.check.Settings;
    if (remarks === 'show') return toldTogether(findings).map((told) => this.#forEditor(told, document));
    const graver = toldTogether(findings.filter(({ severity }) => severity !== 'info'));
    const hints = remarks === 'hide' ? [] : toldTogether(findings.filter(({ severity }) => severity === 'info'));
    return [
      ...graver.map((told) => this.#forEditor(told, document)),
      ...hints.map((told) => ({ ...this.#forEditor(told, document), severity: DiagnosticSeverity.Hint })),
    ];
  }

  #forEditor(told: ToldTogether, document: LangiumDocument): Diagnostic {
    return editorDiagnostic(told, {
      uri: document.uri.toString(),
      language: this.#services.check.Settings.language,
      criterionOf: ({ status, code }) => {
        const criterion = status && criterionOf(document, code, this.#services);
        return criterion && placeOf(criterion, this.#services);
      },
    });
  }
}
