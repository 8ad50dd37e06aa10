import { type Finding, type Fix, type Localized, startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils } from 'langium';
import type { File } from '../generated/ast.ts';

/** The version of the language that this tool reads; a file may name it in its first line: `language 1`. */
export const languageVersion = 1;

/** A file that names a version of the language which this tool does not know. */
export function versionFindings({ $cstNode, version }: File): Finding[] {
  if (version === undefined) return [];
  const range = GrammarUtils.findNodeForProperty($cstNode, 'version')?.range ?? startOfDocument;
  const isVersion = Number.isInteger(version) && version > 0;
  if (isVersion && version <= languageVersion) return [];
  const change: Fix = {
    title: { en: `Change to \`language ${languageVersion}\``, sv: `Ändra till \`language ${languageVersion}\`` },
    edits: [{ range, newText: String(languageVersion) }],
  };
  return [
    isVersion
      ? // Whether the file can be read as an older one only its author knows.
        { code: 'syntax.newer-language', severity: 'error', message: newer(version), range, fixes: [] }
      : { code: 'syntax.language-version', severity: 'error', message: none(version), range, fixes: [change] },
  ];
}

function newer(version: number): Localized {
  return {
    en: `This file is written in version ${version} of the language, and this tool reads versions up to ${languageVersion}: what it says of the rest of the file may be wrong. Install a newer RTW Protocol, or write \`language ${languageVersion}\` if the file holds nothing newer.`,
    sv: `Filen är skriven i version ${version} av språket, och det här verktyget läser versioner till och med ${languageVersion}: det som sägs om resten av filen kan vara fel. Installera ett nyare RTW Protocol, eller skriv \`language ${languageVersion}\` om filen inte innehåller något nyare.`,
  };
}

function none(version: number): Localized {
  return {
    en: `There is no version ${version} of the language. Versions are whole numbers, counted from 1: write \`language ${languageVersion}\`.`,
    sv: `Det finns ingen version ${version} av språket. Versioner är heltal, räknade från 1: skriv \`language ${languageVersion}\`.`,
  };
}
