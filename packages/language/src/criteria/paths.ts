import { judgedStudy } from '@rtw-protocol/model';
import type { Path } from './tree.ts';
import { type Denoted, headOf, type Member, membersOf } from './types.ts';

/** What the names of the expression stand for at a place of it. */
export type Variables = ReadonlyMap<string, Denoted>;

/** The study, from which a path without a variable starts. */
export const root: Denoted = {
  type: { kind: 'object', schema: judgedStudy },
  yields: 'object',
  label: { en: 'The study', sv: 'Studien' },
};

/** What words denote: the path, and what is known of it; or the first word that leads nowhere. */
export type Resolved =
  | { ok: true; path: Path; denoted: Denoted }
  | { ok: false; at: number; members: readonly Member[]; denoted: Denoted };

/** Follows the words of a path. The first may be a variable; else it is a word of the study. */
export function resolvePath(words: readonly string[], variables: Variables, start: Denoted = root): Resolved {
  const variable = variables.get(words[0] ?? '');
  let denoted = variable ?? start;
  const steps: Path['steps'] = [];
  let term: Path['term'];
  let isDerived = false;
  for (let at = variable ? 1 : 0; at < words.length; at++) {
    const members = membersOf(denoted);
    const next = members.find(({ word }) => word === words[at]);
    if (!next) return { ok: false, at, members, denoted };
    if (next.step.get === 'entry') term ??= { words: words.slice(0, at).join('.'), label: denoted.label };
    isDerived ||= next.isDerived === true;
    steps.push(next.step);
    denoted = next;
  }
  const from = variable ? { variable: words[0] ?? '' } : {};
  const path: Path = {
    node: 'path',
    ...from,
    steps,
    words: words.join('.'),
    label: denoted.label,
    yields: denoted.yields,
    ...valueLabelsOf(denoted),
    ...(term ? { term } : {}),
    ...(isDerived ? { isDerived } : {}),
  };
  return { ok: true, path, denoted };
}

/** Goes on to what a section or thing stands for where a value is asked for: `design is randomised`. */
export function toValue(path: Path, denoted: Denoted): { path: Path; denoted: Denoted } {
  const head = headOf(denoted);
  if (!head) return { path, denoted };
  const ofMany = denoted.ofMany ? { ofMany: true } : {};
  return {
    path: { ...path, steps: [...path.steps, head.step], yields: head.yields, ...valueLabelsOf(head) },
    denoted: { ...head, ...ofMany, label: denoted.label },
  };
}

function valueLabelsOf({ type }: Denoted): Pick<Path, 'valueLabels'> {
  return type.kind === 'word' ? { valueLabels: { ...type.words } } : {};
}
