import type { Outcome } from '@rtw-protocol/model';

/** The parts that tell something in the place of a composite outcome; `undefined` stands for a part that is not there. */
export type Parts = (outcome: Outcome, tells: (part: Outcome) => boolean) => readonly (Outcome | undefined)[];

/**
 * Finds the parts of composite outcomes. Where a part does not tell either, and is composite itself, its own parts
 * are asked. Each is asked once, so parts may be shared, and a circle ends.
 */
export function partsAmong(outcomes: readonly Outcome[]): Parts {
  const byName = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  return (outcome, tells) => {
    const asked = new Set([outcome.name]);
    const waiting = namesOf(outcome);
    const found: (Outcome | undefined)[] = [];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (asked.has(name)) continue;
      asked.add(name);
      const part = byName.get(name);
      const further = part && !tells(part) ? namesOf(part) : [];
      if (further.length > 0) waiting.push(...further);
      else found.push(part);
    }
    return found;
  };
}

function namesOf({ composedOf }: Outcome): string[] {
  return composedOf?.claims.map(({ value }) => value) ?? [];
}
