import type { Finding, Localized, Range } from '@rtw-protocol/model';
import { printable } from '../text/printable.ts';
import { type Lock, lockName } from './lock-file.ts';
import type { TemplateContent } from './template-contents.ts';

/** A template that judged a protocol: what a lock calls it, what it holds, and where the protocol follows it. */
export interface Followed extends TemplateContent {
  range: Range;
  study: string;
}

/** What differs from the lock: a run with other templates than the last one may say something else of the same text. */
export function lockFindings({ templates }: Lock, followed: readonly Followed[]): Finding[] {
  return followed.flatMap(({ key, content, range, study }) => {
    const locked = Object.hasOwn(templates, key) ? templates[key] : undefined;
    if (locked === content) return [];
    const [code, message] = locked
      ? (['link.template-changed', changed(key)] as const)
      : (['link.template-not-locked', notLocked(key, versionsOf(key, templates))] as const);
    return [{ code, severity: 'error', message, write: update, study, range, fixes: [] }];
  });
}

/** The versions of the same template that the lock has. */
function versionsOf(key: string, templates: Lock['templates']): string[] {
  const name = key.slice(0, key.lastIndexOf('@') + 1);
  return Object.keys(templates).filter((other) => other.startsWith(name));
}

const shown = (key: string) => printable(key.replace('@', ' '));

function changed(key: string): Localized {
  return {
    en: `The template ${shown(key)} has changed since ${lockName} was written, under the same version number: what it asks may be something else than before.`,
    sv: `Mallen ${shown(key)} har ändrats sedan ${lockName} skrevs, med samma versionsnummer: det den kräver kan vara något annat än förut.`,
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
  en: 'When the change is meant: "rtw check --update-lock", and keep the file with the protocols. Otherwise ask the publisher of the template; a new text needs a new version.',
  sv: 'Om ändringen är avsedd: "rtw check --update-lock", och spara filen tillsammans med protokollen. Fråga annars den som ger ut mallen; en ny text behöver en ny version.',
};
