import type { CompiledSet } from '@rtw-protocol/language';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { JsonCriteria } from './criteria-shape.ts';

/** All criteria in one list, sorted by id; the shape is that of `jsonCriteria`. */
export function criteriaAsJson(sets: readonly CompiledSet[]): string {
  const criteria: JsonCriteria = sets
    .flatMap((set) =>
      set.criteria.map(({ id, severity, title, source = set.source }) => ({
        id,
        set: set.name,
        severity,
        title: { en: title.en, sv: title.sv },
        ...(source && {
          source: { key: source.key, ...(source.section !== undefined && { section: source.section }) },
        }),
      })),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));
  return `${JSON.stringify(criteria, undefined, 2)}\n`;
}
