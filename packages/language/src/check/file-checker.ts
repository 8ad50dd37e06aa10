import type { FileReport, Finding, Study } from '@rtw-protocol/model';
import type { LangiumDocument, URI } from 'langium';
import { type File, isProtocol } from '../generated/ast.ts';
import { syntaxFindings } from '../parser/syntax-findings.ts';
import { inReadingOrder } from '../readers/reading-order.ts';
import type { RtwCoreServices } from '../services.ts';
import { readStudy } from '../study/read-study.ts';
import type { RtwDocumentBuilder } from '../workspace/document-builder.ts';
import { findingsOf } from './finding-diagnostic.ts';
import { ownCriterionPlaces, raisedBy } from './own-criterion-places.ts';
import { type ExplainedSet, explained, ownSets } from './own-sets.ts';
import { type ExplainedTemplate, ownTemplates } from './own-templates.ts';
import { structuralPlace } from './structural-place.ts';

/** What a text tells, and why parts of it may be missing. */
export interface ReadText {
  studies: Study[];
  /** What could not be read. */
  mistakes: readonly Finding[];
}

/** What is defined beside protocols, without what ships. */
export interface Defined {
  sets: readonly ExplainedSet[];
  templates: readonly ExplainedTemplate[];
}

/**
 * Checks one file after the other and forgets each with all that it imported, so that neither memory nor answers
 * depend on the files before. The editor gets the same findings from the same documents; only how long they are
 * kept differs.
 */
export class FileChecker {
  readonly #services: RtwCoreServices;

  constructor(services: RtwCoreServices) {
    this.#services = services;
  }

  /** All that is said of the file at an address. Rejects where the file cannot be read. */
  async check(uri: URI): Promise<FileReport> {
    return this.checkText(await this.#services.shared.workspace.FileSystemProvider.readFile(uri), uri);
  }

  /** All that is said of a text, as if it stood at an address. */
  checkText(text: string, uri: URI): Promise<FileReport> {
    return this.read(text, uri, { validation: true }, (document) => this.reportOf(document));
  }

  /** The studies that a text tells of, as if it stood at an address. Nothing is judged. */
  studiesIn(text: string, uri: URI): Promise<ReadText> {
    return this.read(text, uri, { validation: false }, (document) => ({
      studies: document.parseResult.value.elements.filter(isProtocol).map(readStudy),
      mistakes: syntaxFindings(document),
    }));
  }

  /** What a text or an import of it defines that protocols are judged by, as if it stood at an address. */
  definedIn(text: string, uri: URI): Promise<Defined> {
    return this.read(text, uri, { validation: false }, (document) => ({
      sets: ownSets(document, this.#services).map(explained),
      templates: ownTemplates(document, this.#services),
    }));
  }

  /** What somebody makes of a text, as if it stood at an address; then it is forgotten. */
  async read<Made>(
    text: string,
    uri: URI,
    { validation }: { validation: boolean },
    make: (document: LangiumDocument<File>) => Made,
  ): Promise<Made> {
    const { LangiumDocumentFactory, LangiumDocuments, Packages } = this.#services.shared.workspace;
    const builder = this.#services.shared.workspace.DocumentBuilder as RtwDocumentBuilder;
    // Whoever holds a document of this address has another text of it.
    builder.forget(uri);
    const before = new Set(LangiumDocuments.all);
    const document = LangiumDocumentFactory.fromString<File>(text, uri);
    LangiumDocuments.addDocument(document);
    try {
      await builder.build([document], { validation });
      return make(document);
    } finally {
      // What it imported goes too: a file that is kept would be linked to others that are not.
      for (const loaded of LangiumDocuments.all.toArray()) if (!before.has(loaded)) builder.forget(loaded.uri);
      Packages.forget();
    }
  }

  /** All that is said of a document that has been validated, in reading order. */
  reportOf(document: LangiumDocument<File>): FileReport {
    const findings = (document.diagnostics ?? []).flatMap(findingsOf);
    const criterionPlace = ownCriterionPlaces(document, this.#services);
    return {
      studies: this.#services.check.Judgements.of(document).map(({ study, grades, verdicts, waivers }) => ({
        study,
        grades,
        verdicts,
        // One that silences nothing is told of by a finding of its own.
        waivers: waivers.filter(({ use }) => use === 'silences').map(({ waiver }) => waiver),
      })),
      findings: findings.sort(inReadingOrder).map((finding) => ({
        ...finding,
        place: finding.place ?? structuralPlace(document, finding.range),
        ...raisedBy(finding, criterionPlace),
      })),
    };
  }
}
