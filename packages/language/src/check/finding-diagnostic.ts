import type { Finding, Language, Severity } from '@rtw-protocol/model';
import type { Diagnostic } from 'vscode-languageserver-protocol';

/** What a diagnostic of ours carries, so that no reader has to parse its text. */
export interface FindingData {
  /** The code again: Langium matches code actions by it. */
  code: string;
  finding: Finding;
  /** The findings that an editor tells as this one. */
  members?: readonly Finding[];
}

const severityNumbers: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, info: 3 };

/** A finding as editors read it, in the language of the reader. */
export function toDiagnostic(finding: Finding, language: Language): Diagnostic {
  const data: FindingData = { code: finding.code, finding };
  return {
    range: finding.range,
    severity: severityNumbers[finding.severity],
    code: finding.code,
    source: 'rtw',
    message: finding.message[language],
    data,
  };
}

/** The finding that a diagnostic was made of. */
export function findingOf(diagnostic: Diagnostic): Finding | undefined {
  return (diagnostic.data as FindingData | undefined)?.finding;
}

/** All findings that a diagnostic tells. */
export function findingsOf(diagnostic: Diagnostic): readonly Finding[] {
  const data = diagnostic.data as FindingData | undefined;
  return data?.members ?? (data?.finding ? [data.finding] : []);
}
