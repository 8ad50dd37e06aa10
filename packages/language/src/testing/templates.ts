import type { Finding, Language } from '@rtw-protocol/model';
import { emptyLibrary } from '../library/compiled-library.ts';
import { vocabulary } from './criteria.ts';
import { addressOf, languageOver } from './language.ts';

/** A small set of criteria for templates to use. */
export const smallSet = `
  criteria small {
    title: "Small" en, "Liten" sv
    criterion size: warning {
      title: "Size" en, "Storlek" sv
      parameter least: 100
      parameter most: 1000
      parameter exact: 2
      check: participants.planned >= least and participants.planned <= most or count(arms) = exact
      unmet: "{participants.planned} where {least} are asked for." en, "{participants.planned} där {least} krävs." sv
      silent: "How many is not stated." en, "Det framgår inte hur många." sv
    }
    criterion arms: error {
      title: "Arms" en, "Grupper" sv
      check: count(arms) >= 2
      unmet: "Too few groups." en, "För få grupper." sv
    }
  }`;

/** The language over files, with a few terms of its own in place of what ships. */
export function templatesOver(files: Readonly<Record<string, string>> = {}) {
  const language = languageOver(files, emptyLibrary);
  return {
    ...language,
    /** What is said of a text, with the terms and the small set at hand. */
    said: async (text: string): Promise<Finding[]> => {
      const { findings } = await language.rtw.check.FileChecker.checkText(
        `${text}\n${vocabulary}\n${smallSet}`,
        addressOf('text.rtw'),
      );
      return findings;
    },
  };
}

/** A template of version 1.0.0 by its statements. */
export function template(name: string, statements: string, version = '1.0.0'): string {
  return `template ${name} {
    version: "${version}"
    title: "${name}" en, "${name}" sv
    ${statements}
  }`;
}

/** The codes of findings with their severities: `error template.T.gender`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

/** What the findings of a code say. */
export function messages(findings: readonly Finding[], code: string, language: Language = 'en'): string[] {
  return findings.filter((finding) => finding.code === code).map(({ message }) => message[language]);
}
