import { fileURLToPath } from 'node:url';
import type { Finding, Localized, Range } from '@rtw-protocol/model';
import { shownPath } from '../files/read-protocol.ts';
import { printable } from '../text/printable.ts';
import { type Lock, lockName } from './lock-file.ts';
import type { TemplateContent } from './template-contents.ts';

/** A template that judged a protocol: what a lock calls it, what it holds, and where the protocol follows it. */
export interface Followed extends TemplateContent {
  range: Range;
  study: string;
}

/** What differs from the lock: a run with other templates than the last one may say something else of the same text. */
export function lockFindings({ templates }: Lock, followed: readonly Followed[], folder: string): Finding[] {
  return followed.flatMap(({ key, content, uri, range, study }) => {
    const locked = Object.hasOwn(templates, key) ? templates[key] : undefined;
    if (locked === content) return [];
    const told = locked
      ? { code: 'link.template-changed', message: changed(key, fileOf(uri, folder)), write: update }
      : {
          code: 'link.template-not-locked',
          message: notLocked(key, versionsOf(key, templates)),
          write: lockIt,
        };
    const place = [`protocol ${study}`];
    return [{ ...told, severity: 'error', study, range, place, fixes: [] }];
  });
}

/** The versions of the same template that the lock has. */
function versionsOf(key: string, templates: Lock['templates']): string[] {
  const name = key.slice(0, key.lastIndexOf('@') + 1);
  return Object.keys(templates).filter((other) => other.startsWith(name));
}

const shown = (key: string) => printable(key.replace('@', ' '));

/** The file of a template as those know it who have the lock; one outside, such as a shipped one, is not theirs. */
function fileOf(uri: string, folder: string): string | undefined {
  const path = shownPath(fileURLToPath(uri), folder);
  return path.startsWith('..') ? undefined : printable(path);
}

/** Two templates may share a name and a version: the lock holds one of them, and that need not be this one. */
function changed(key: string, file: string | undefined): Localized {
  return {
    en: `The template ${shown(key)}${file ? ` in ${file}` : ''} says something else than what ${lockName} holds under this name and version: it has changed since, or there are two such templates. What it asks may be something else than before.`,
    sv: `Mallen ${shown(key)}${file ? ` i ${file}` : ''} säger något annat än det som ${lockName} innehåller under samma namn och version: den har ändrats sedan dess, eller så finns det två sådana mallar. Det den kräver kan vara något annat än förut.`,
  };
}

function notLocked(key: string, others: readonly string[]): Localized {
  const known = others.map(shown).join(', ');
  return {
    en: `The template ${shown(key)} is not in ${lockName}${known ? `, which has ${known}` : ''}.`,
    sv: `Mallen ${shown(key)} står inte i ${lockName}${known ? `, som har ${known}` : ''}.`,
  };
}

const update: Localized = {
  en: 'When the change is meant: "rtw check --update-lock", and keep the file with the protocols. Of two templates, give one another name or version. Otherwise ask the publisher of the template; a new text needs a new version.',
  sv: 'Om ändringen är avsedd: "rtw check --update-lock", och spara filen tillsammans med protokollen. Finns det två mallar, ge en av dem ett annat namn eller en annan version. Fråga annars den som ger ut mallen; en ny text behöver en ny version.',
};

const lockIt: Localized = {
  en: 'Run "rtw check --update-lock" to lock it, and keep the file with the protocols.',
  sv: 'Kör "rtw check --update-lock" för att låsa den, och spara filen tillsammans med protokollen.',
};
