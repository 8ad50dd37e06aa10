import type { TemplateChange, VersionVerdict } from '@rtw-protocol/language';
import type { Language, Localized } from '@rtw-protocol/model';
import type { Console } from '../terminal/console.ts';
import { printable, printableProse } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';

/** Two versions of a template, and what lies between them. */
export interface Difference {
  was: { name: string; version: string };
  is: { version: string };
  changes: readonly TemplateChange[];
  verdict: VersionVerdict;
  /** An address as readers see it. */
  place(uri: string): string;
}

/** What a new version changes for those who follow the old one, kind by kind, and which number it calls for. */
export function differenceAsText(difference: Difference, console: Console): string {
  const { was, is, changes, verdict } = difference;
  const { language, colours, width } = console;
  const head = colours.bold(`${printable(was.name)} ${versionOf(was.version)} → ${versionOf(is.version)}`);
  const groups = kinds.flatMap(({ kind, title }) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const lines = own.flatMap((change) => changeLines(change, difference, console));
    return ['', colours.bold(title[language]), ...lines];
  });
  const none = changes.length === 0 ? ['', nothing[language]] : [];
  return `${[head, ...none, ...groups, '', ...wrap(conclusion(verdict, is.version, language), width)].join('\n')}\n`;
}

const versionOf = (version: string) => (version === '' ? '?' : printable(version));

const kinds: readonly { kind: TemplateChange['kind']; title: Localized }[] = [
  {
    kind: 'stricter',
    title: { en: 'Stricter: a protocol that passed may fail', sv: 'Strängare: ett godkänt protokoll kan underkännas' },
  },
  { kind: 'looser', title: { en: 'Looser: less is asked', sv: 'Mildare: mindre krävs' } },
  {
    kind: 'added',
    title: {
      en: 'Added: more is asked or offered, and no protocol fails by it',
      sv: 'Tillagt: mer efterfrågas eller erbjuds, och inget protokoll underkänns av det',
    },
  },
  {
    kind: 'wording',
    title: { en: 'Wording: the same is asked in other words', sv: 'Formulering: samma krav med andra ord' },
  },
];

const nothing: Localized = {
  en: 'Nothing changes for those who follow it.',
  sv: 'Inget ändras för dem som följer mallen.',
};

function changeLines(
  { about, message, place }: TemplateChange,
  difference: Difference,
  { language, colours, width }: Console,
): string[] {
  const at = place
    ? `${printable(difference.place(place.uri))}:${place.range.start.line + 1}:${place.range.start.character + 1}`
    : '';
  const text = wrap(printableProse(message[language]), width - 4).map((line) => `    ${line}`);
  return [`  ${printable(about)}${at ? `  ${colours.dim(at)}` : ''}`, ...text];
}

const steps: Readonly<Record<NonNullable<VersionVerdict['step']>, Localized>> = {
  major: { en: 'the first number rises', sv: 'det första talet höjs' },
  minor: { en: 'the second number rises', sv: 'det andra talet höjs' },
  patch: { en: 'the third number rises', sv: 'det tredje talet höjs' },
};

function conclusion({ step, wanted, answer }: VersionVerdict, version: string, language: Language): string {
  const why = step
    ? {
        en: `These changes call for ${wanted} (${steps[step].en})`,
        sv: `Ändringarna kräver ${wanted} (${steps[step].sv})`,
      }
    : undefined;
  const now = printable(version);
  switch (answer) {
    case 'unreadable':
      return {
        en: 'A version is missing or is not three numbers, such as 1.2.0, so it cannot be told whether it is right.',
        sv: 'En version saknas eller är inte tre tal, som 1.2.0, så det går inte att avgöra om den är rätt.',
      }[language];
    case 'too-low':
      return why
        ? {
            en: `${why.en}; ${now} is too low.`,
            sv: `${why.sv}; ${now} är för lågt.`,
          }[language]
        : {
            en: `${now} is lower than the version before it.`,
            sv: `${now} är lägre än den tidigare versionen.`,
          }[language];
    case 'higher-than-needed':
      return why
        ? {
            en: `${why.en}; ${now} promises more than has changed, which is allowed.`,
            sv: `${why.sv}; ${now} lovar mer än vad som har ändrats, vilket är tillåtet.`,
          }[language]
        : {
            en: `No new version is called for; ${now} is allowed.`,
            sv: `Ingen ny version krävs; ${now} är tillåtet.`,
          }[language];
    case 'right':
      return why
        ? { en: `${why.en}, and ${now} is right.`, sv: `${why.sv}, och ${now} är rätt.` }[language]
        : { en: 'No new version is called for.', sv: 'Ingen ny version krävs.' }[language];
  }
}
