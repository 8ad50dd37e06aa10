import type { Language, Localized } from '@rtw-protocol/model';

/** A noun for one and for several, in each language. */
export interface Countable {
  one: Localized;
  many: Localized;
}

const countable = (one: string, many: string, ett: string, flera: string): Countable => ({
  one: { en: one, sv: ett },
  many: { en: many, sv: flera },
});

export const things = {
  file: countable('file', 'files', 'fil', 'filer'),
  study: countable('study', 'studies', 'studie', 'studier'),
  error: countable('error', 'errors', 'fel', 'fel'),
  warning: countable('warning', 'warnings', 'varning', 'varningar'),
  info: countable('info', 'infos', 'upplysning', 'upplysningar'),
  criterion: countable('criterion', 'criteria', 'kriterium', 'kriterier'),
  protocol: countable('protocol', 'protocols', 'protokoll', 'protokoll'),
  template: countable('template', 'templates', 'mall', 'mallar'),
  finding: countable('finding', 'findings', 'anmärkning', 'anmärkningar'),
} satisfies Record<string, Countable>;

/** "1 file", "12 filer"; thousands are set apart as the language does. */
export function counted(number: number, thing: Countable, language: Language): string {
  const noun = number === 1 ? thing.one : thing.many;
  return `${new Intl.NumberFormat(language).format(number)} ${noun[language]}`;
}

/** "a, b and c", "a, b och c". */
export function listed(items: readonly string[], language: Language): string {
  // British English has no comma before the last of a list.
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { style: 'long', type: 'conjunction' }).format(
    items,
  );
}
