import type { Language, Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { printable } from '../text/printable.ts';
import type { Result } from './result.ts';

/**
 * The language of results that can be told together.
 *
 * @param asked the language in which they are to be told, where one was asked for
 * @throws Fault when they differ in what has to be the same, leave something out, or are in another language
 */
export function commonLanguage(results: readonly Result[], version: string, asked?: Language): Language {
  for (const { name, frame } of results) {
    if (frame.tool.version !== version) throw new Fault(otherVersion(name, frame.tool.version, version));
    if (frame.minSeverity) throw new Fault(leavesOut(name, frame.minSeverity));
  }
  const [first, ...others] = results;
  const language = first?.frame.language ?? 'en';
  const other = others.find(({ frame }) => (frame.language ?? 'en') !== language);
  if (first && other) throw new Fault(otherLanguage(first, other));
  if (asked !== undefined && asked !== language) throw new Fault(notThat(asked, language));
  return language;
}

function otherVersion(name: string, found: string, version: string): Localized {
  const [file, theirs] = [printable(name), printable(found)];
  return {
    en: `${file} has been written by rtw ${theirs}, and this is rtw ${version}: use the same version for all parts and for "rtw merge".`,
    sv: `${file} är skriven av rtw ${theirs}, och det här är rtw ${version}: använd samma version för alla delar och för "rtw merge".`,
  };
}

function leavesOut(name: string, least: string): Localized {
  const file = printable(name);
  return {
    en: `${file} leaves findings out, with --min-severity ${least}: write it without that option, and give it to "rtw merge" instead.`,
    sv: `${file} utelämnar anmärkningar, med --min-severity ${least}: skriv den utan det alternativet och ange det för "rtw merge" i stället.`,
  };
}

function otherLanguage(first: Result, other: Result): Localized {
  const [one, two] = [first, other].map(({ name, frame }) => `${printable(name)} (${frame.language ?? 'en'})`);
  return {
    en: `The results are in different languages, ${one} and ${two}: give all runs the same --lang.`,
    sv: `Resultaten är på olika språk, ${one} och ${two}: ge alla körningar samma --lang.`,
  };
}

const names: Readonly<Record<Language, Localized>> = {
  en: { en: 'English', sv: 'engelska' },
  sv: { en: 'Swedish', sv: 'svenska' },
};

const notThat = (asked: Language, found: Language): Localized => ({
  en: `The results are in ${names[found].en}, and "rtw merge" does not translate them: give --lang ${asked} to the runs of "rtw check" that write them, or leave it out here.`,
  sv: `Resultaten är på ${names[found].sv}, och "rtw merge" översätter dem inte: ange --lang ${asked} för de körningar av "rtw check" som skriver dem, eller utelämna alternativet här.`,
});
