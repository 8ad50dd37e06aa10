import type { Severity } from '@rtw-protocol/model';
import type { EffectiveTemplate } from '../templates/effective.ts';

type Severities = Readonly<Record<string, Severity | 'off'>>;

const ranks: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };

/**
 * The severities of a template with what was chosen besides, as far as that is no less grave: a funder's requirements
 * are not to be turned off by whoever is held to them. What was refused is told.
 */
export function onlyStricter(
  chosen: Severities,
  { sets, severities }: EffectiveTemplate,
): { severities: Severities; refused: string[] } {
  const criteria = new Map(sets.flatMap((set) => set.criteria.map((criterion) => [criterion.id, criterion])));
  const refused: string[] = [];
  const all: Record<string, Severity | 'off'> = { ...severities };
  for (const [id, severity] of Object.entries(chosen)) {
    const criterion = criteria.get(id);
    const own = Object.hasOwn(severities, id) ? severities[id] : undefined;
    const gravest = own
      ? ranks[own]
      : Math.max(0, ...[criterion, ...(criterion?.severities ?? [])].map((it) => (it ? ranks[it.severity] : 0)));
    if (criterion && ranks[severity] < gravest) refused.push(id);
    else all[id] = severity;
  }
  return { severities: all, refused };
}
