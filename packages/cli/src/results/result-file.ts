import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileReport, Finding, Language, Localized } from '@rtw-protocol/model';
import { textsOf } from '../reports/json-rules.ts';
import type { JsonFile, JsonFinding, JsonRule, JsonStudy } from '../reports/json-shape.ts';
import type { CheckedFile } from '../reports/reporter.ts';
import { linesFrom } from '../text/shown-lines.ts';

interface Surroundings {
  language: Language;
  rules: ReadonlyMap<string, JsonRule>;
  /** Where paths begin, and where the shipped library lies. */
  places: { folder: string; library: string };
  /** There was a baseline, even where it accepted nothing. */
  hasBaseline: boolean;
}

/** A file as it was after its check, for reports in the language of the results. */
export function checkedFile(file: JsonFile, surroundings: Surroundings): CheckedFile {
  const findings = file.findings.map((finding) => findingFrom(finding, surroundings));
  const accepted = findings.filter((_, index) => file.findings[index]!.accepted);
  return {
    path: file.path,
    report: { studies: file.studies.map((study) => studyFrom(study, surroundings.language)), findings },
    lines: linesFrom(file.lines ?? {}),
    ...(surroundings.hasBaseline && { accepted: new Set(accepted) }),
  };
}

/** What it says in the other language is not known. */
const only = (text: string, language: Language): Localized => ({ en: '', sv: '', [language]: text });

function studyFrom(study: JsonStudy, language: Language): FileReport['studies'][number] {
  return {
    study: study.name,
    grades: study.grades.map((grade) => ({ ...grade, reason: only(grade.reason, language) })),
    verdicts: study.criteria,
    waivers: study.waivers ?? [],
  };
}

function findingFrom(finding: JsonFinding, { language, rules, places }: Surroundings): Finding {
  const { fixable: _, accepted: __, message, title, why, write, lack, fixes = [], related, ...same } = finding;
  const texts = Object.entries(textsOf({ ...finding, title, why, write }, rules));
  return {
    ...same,
    ...Object.fromEntries(texts.map(([key, text]) => [key, only(text, language)])),
    message: only(message, language),
    ...(lack && {
      lack: {
        ...lack,
        label: only(lack.label, language),
        parts: lack.parts.map(({ words, text }) => ({ words, text: only(text, language) })),
      },
    }),
    fixes: fixes.map((fix) => ({ ...fix, title: only(fix.title, language) })),
    ...(related && {
      related: related.map(({ path, library, uri, range, message: text }) => ({
        ...(path !== undefined && { uri: pathToFileURL(resolve(places.folder, path)).href }),
        ...(library !== undefined && { uri: `${places.library}${library}` }),
        ...(uri !== undefined && { uri }),
        range,
        message: only(text, language),
      })),
    }),
  };
}
