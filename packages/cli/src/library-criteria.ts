import type { CompiledLibrary } from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import { libraryTitles } from './library-titles.ts';
import { libraryFile } from './reports/sarif/artifact-location.ts';
import { regionOf } from './reports/sarif/region.ts';
import type { ShippedCriteria, ShippedCriterion } from './reports/sarif/shipped-criteria.ts';

const { files, criteria: sets, examples } = library as CompiledLibrary;

/** The criteria of the shipped library as reports tell them; read from its plain data, without the language. */
export const libraryCriteria: ShippedCriteria = {
  titles: libraryTitles,
  criterion: (code) => byId().get(code),
  placeOf: (code) => {
    const known = byId().get(code);
    const path = known && pathOf(known.set.name);
    return path === undefined
      ? undefined
      : { artifactLocation: libraryFile(path), region: regionOf(known!.criterion.range) };
  },
};

let criteria: ReadonlyMap<string, ShippedCriterion> | undefined;

function byId(): ReadonlyMap<string, ShippedCriterion> {
  criteria ??= new Map(
    sets.flatMap((set) =>
      set.criteria.map((criterion) => [criterion.id, { set, criterion, examples: examples[criterion.id] ?? [] }]),
    ),
  );
  return criteria;
}

const pathOf = (set: string) =>
  files.find(({ elements }) => elements.some(({ $type, $names }) => $type === 'CriteriaSet' && $names.includes(set)))
    ?.path;
