import type { Cancellation, LangiumDocument, ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { RtwDocumentValidator } from '../check/document-validator.ts';
import { findingOf } from '../check/finding-diagnostic.ts';
import type { RtwCoreServices } from '../services.ts';
import { criterionOf } from './criterion-of-finding.ts';
import { editorDiagnostic } from './editor-diagnostic.ts';
import { isShippedFile, placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';

/** Says the findings of the checker as editors show them. What is found is the same as on the command line. */
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
    return diagnostics.map((diagnostic) => this.#forEditor(diagnostic, document));
  }

  #forEditor(diagnostic: Diagnostic, document: LangiumDocument): Diagnostic {
    const finding = findingOf(diagnostic);
    if (!finding) return diagnostic;
    const criterion = finding.status && criterionOf(document, finding.code, this.#services);
    return editorDiagnostic(diagnostic, finding, {
      uri: document.uri.toString(),
      criterion: criterion && placeOf(criterion, this.#services),
      language: this.#services.check.Settings.language,
    });
  }
}
