import type { Finding, Localized } from '@rtw-protocol/model';
import { shown } from '../parser/wording.ts';
import { nearest } from '../wording/nearest.ts';
import type { Config } from './config.ts';
import { meant } from './meant.ts';
import { type ConfigReading, fault } from './read-config.ts';

/** The names that a configuration may use: of sets, and of criteria by their whole ids. */
export interface KnownNames {
  sets: readonly string[];
  criteria: readonly string[];
}

/** The sets and criteria that a configuration names and nobody knows. */
export function unknownNames(
  { sets = [], criteria = {} }: Config,
  known: KnownNames,
  rangeOf: ConfigReading['rangeOf'],
): Finding[] {
  const [knownSets, knownCriteria] = [new Set(known.sets), new Set(known.criteria)];
  return [
    ...sets.flatMap((name, index) =>
      knownSets.has(name) ? [] : [fault('unknown-set', rangeOf(['sets', index]), unknownSet(name, known.sets))],
    ),
    ...Object.keys(criteria).flatMap((id) =>
      knownCriteria.has(id)
        ? []
        : [fault('unknown-criterion', rangeOf(['criteria', id], 'key'), unknownCriterion(id, known.criteria))],
    ),
  ];
}

function unknownSet(name: string, known: readonly string[]): Localized {
  const hint = meant(nearest(name, known));
  return {
    en: `There is no set of criteria ${shown(name)}.${hint.en}`,
    sv: `Det finns ingen uppsättning kriterier ${shown(name)}.${hint.sv}`,
  };
}

function unknownCriterion(id: string, known: readonly string[]): Localized {
  const hint = meant(nearest(id, known));
  return {
    en: `There is no criterion ${shown(id)}.${hint.en}`,
    sv: `Det finns inget kriterium ${shown(id)}.${hint.sv}`,
  };
}
