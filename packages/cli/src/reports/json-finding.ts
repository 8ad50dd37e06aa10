import { fileURLToPath } from 'node:url';
import type { FileReport, Finding, Fix, Language, Range } from '@rtw-protocol/model';
import { shownPath } from '../files/read-protocol.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { ToldRules } from './json-rules.ts';
import type { JsonFinding, JsonStudy } from './json-shape.ts';

/** Where the paths of files begin, and where the shipped library lies. */
interface Places {
  folder: string;
  library: string;
}

/** A study as JSON, with its criteria sorted. */
export function studyAsJson(study: FileReport['studies'][number], language: Language): JsonStudy {
  const { study: name, grades, verdicts, waivers, ...forgotten } = study;
  forgotten satisfies Record<string, never>;
  return {
    name,
    grades: grades.map(({ set, worst, best, reason }) => ({ set, worst, best, reason: reason[language] })),
    criteria: verdicts
      .map(({ id, status, answer, severity }) => ({ id, status, answer, severity }))
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    ...(waivers.length > 0 && {
      waivers: waivers.map(({ criterion, because, range, at }) => ({
        criterion,
        because,
        range: plainRange(range),
        ...(at && { at: { kind: at.kind, name: at.name, range: plainRange(at.range) } }),
      })),
    }),
  };
}

/**
 * The whole finding in one language: whatever a report of any format tells. Properties that it does not have are left
 * out, and so is what the rule of its code says.
 */
export function findingAsJson(
  finding: Finding,
  isAccepted: boolean,
  rules: ToldRules,
  { language, places }: { language: Language; places: Places },
): JsonFinding {
  const { code, status, severity, message, study, range, place, concerns, source, lack, fixes, related, ...others } =
    finding;
  const { title: _, why: __, write: ___, ...forgotten } = others;
  // A new property of findings has to be told as well.
  forgotten satisfies Record<string, never>;
  // To answer for a finding is not to mend it.
  const mending = fixes.filter(({ waives }) => !waives);
  return {
    code,
    ...(status && { status }),
    severity,
    message: message[language],
    ...(study !== undefined && { study }),
    range: plainRange(range),
    ...(source && { source: sourceAsJson(source) }),
    fixable: mending.length > 0,
    ...(isAccepted && { accepted: true as const }),
    ...rules.ownTexts(finding, language),
    ...(place && { place }),
    ...(concerns && { concerns }),
    ...(lack && { lack: lackAsJson(lack, language) }),
    ...(mending.length > 0 && { fixes: mending.map((fix) => fixAsJson(fix, language)) }),
    ...(related && {
      related: related.map(({ uri, range: at, message: text }) => ({
        ...(uri !== undefined && addressAsJson(uri, places)),
        range: plainRange(at),
        message: text[language],
      })),
    }),
  };
}

function sourceAsJson(source: NonNullable<Finding['source']>): JsonFinding['source'] {
  const { key, section, title, ...forgotten } = source;
  forgotten satisfies Record<string, never>;
  return { key, ...(section !== undefined && { section }), ...(title !== undefined && { title }) };
}

function lackAsJson(lack: NonNullable<Finding['lack']>, language: Language): JsonFinding['lack'] {
  const { statement, label, thing, things, extent, at, parts, ...forgotten } = lack;
  forgotten satisfies Record<string, never>;
  return {
    statement,
    label: label[language],
    ...(thing !== undefined && { thing }),
    ...(things && { things }),
    extent,
    ...(at && { at: plainRange(at) }),
    parts: parts.map(({ words, text }) => ({ words, text: text[language] })),
  };
}

function fixAsJson(
  { title, edits, writes, waives: _, ...forgotten }: Fix,
  language: Language,
): NonNullable<JsonFinding['fixes']>[number] {
  forgotten satisfies Record<string, never>;
  return {
    title: title[language],
    edits: edits.map(({ range, newText }) => ({ range: plainRange(range), newText })),
    ...(writes && { writes }),
  };
}

/** Files by their path: an address would tell of the machine. */
function addressAsJson(
  uri: string,
  { folder, library }: Places,
): { path: string } | { library: string } | { uri: string } {
  if (uri.startsWith(library)) return { library: uri.slice(library.length) };
  return uri.startsWith('file:') ? { path: shownPath(fileURLToPath(uri), folder) } : { uri };
}

function plainRange({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
