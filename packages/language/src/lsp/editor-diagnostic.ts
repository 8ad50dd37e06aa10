import type { Finding, Language } from '@rtw-protocol/model';
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticTag } from 'vscode-languageserver-protocol';
import type { NodePlace } from './node-place.ts';

/**
 * A diagnostic as editors show it: what was found, why it matters and what to write, each on a line of its own; and
 * the way to the criterion that raised it.
 */
export function editorDiagnostic(
  diagnostic: Diagnostic,
  finding: Finding,
  { uri, criterion, language }: { uri: string; criterion: NodePlace | undefined; language: Language },
): Diagnostic {
  const write = finding.write && `${language === 'sv' ? 'Skriv: ' : 'Write: '}${finding.write[language]}`;
  const texts = [finding.message[language], finding.why?.[language], write];
  const related = relatedPlaces(finding, uri, criterion, language);
  return {
    ...diagnostic,
    message: texts.filter((text) => text).join('\n'),
    // The fragment is how VS Code opens a file at a line.
    ...(criterion ? { codeDescription: { href: `${criterion.uri}#L${criterion.nameRange.start.line + 1}` } } : {}),
    ...(isNeedless(finding) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Editors fade what could be taken away without loss. */
function isNeedless({ code }: Finding): boolean {
  return code === 'waiver.unneeded' || code === 'waiver.repeated';
}

function relatedPlaces(
  { code, related = [] }: Finding,
  uri: string,
  criterion: NodePlace | undefined,
  language: Language,
): DiagnosticRelatedInformation[] {
  const places = related.map((other) => ({
    location: { uri: other.uri ?? uri, range: other.range },
    message: other.message[language],
  }));
  if (!criterion) return places;
  const message = language === 'sv' ? `Kriteriet ${code}` : `The criterion ${code}`;
  return [...places, { location: { uri: criterion.uri, range: criterion.nameRange }, message }];
}
