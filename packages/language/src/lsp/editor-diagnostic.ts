import type { Finding, Language } from '@rtw-protocol/model';
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticTag } from 'vscode-languageserver-protocol';
import { type FindingData, toDiagnostic } from '../check/finding-diagnostic.ts';
import { askedFor } from '../readers/asked-for.ts';
import type { ToldTogether } from '../readers/told-together.ts';
import type { NodePlace } from './node-place.ts';

/** What is known of where a finding is shown. */
interface Surroundings {
  uri: string;
  language: Language;
  /** Where the criterion that raised a finding stands. */
  criterionOf(finding: Finding): NodePlace | undefined;
}

/**
 * What is told as one, as editors show it: what was found, what each criterion asks for, why it matters and what to
 * write, each on a line of its own; and the way to the criteria that raised it.
 */
export function editorDiagnostic(told: ToldTogether, { uri, language, criterionOf }: Surroundings): Diagnostic {
  const { finding, members } = told;
  const diagnostic = toDiagnostic(finding, language);
  const isAlone = members.length === 1;
  const criterion = criterionOf(finding);
  const write = finding.write && `${language === 'sv' ? 'Skriv: ' : 'Write: '}${finding.write[language]}`;
  const items = isAlone ? [] : askedFor(told).map(({ text }) => `• ${text[language]}`);
  const texts = [finding.message[language], ...items, finding.why?.[language], write];
  const related = members.flatMap((member) => relatedPlaces(member, uri, criterionOf(member), language));
  return {
    ...diagnostic,
    ...(isAlone ? {} : { data: { code: finding.code, finding, members } satisfies FindingData }),
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
