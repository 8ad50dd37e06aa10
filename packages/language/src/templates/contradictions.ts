import { type Comparison, compare, type Localized, type Quantity } from '@rtw-protocol/model';
import type { CompiledCriterion, Condition } from '../criteria/tree.ts';
import type { AskedPart, EffectiveTemplate } from './effective.ts';

/** Two statements of a template that no protocol can follow both, or that make each other empty. */
export interface Contradiction {
  message: Localized;
  parts: readonly [Stating, Stating];
}

/** What a template says of something, by its id. */
type Stating = Pick<AskedPart, 'id' | 'at'>;

/** What a template demands and forbids at once, of itself or together with those that it extends. */
export function contradictionsIn(template: EffectiveTemplate): Contradiction[] {
  const criteria = new Map(
    template.sets.flatMap((set) => set.criteria.map((criterion) => [criterion.id, criterion] as const)),
  );
  // What is turned off is asked of nobody, and neither is what cannot be judged.
  const asked = template.parts.flatMap((part): Asked[] => {
    const criterion = template.severities[part.id] === 'off' ? undefined : criteria.get(part.id);
    return criterion ? [{ ...part, criterion }] : [];
  });
  return [...demandedAndForbidden(asked), ...disjointLimits(asked), ...firmAndOff(template)];
}

interface Asked extends AskedPart {
  criterion: CompiledCriterion;
}

/** Whether some study has to meet both parts. Of two conditions nobody can tell, unless they are the same. */
function concernOneStudy({ criterion: one }: Asked, { criterion: other }: Asked): boolean {
  return !one.applies || !other.applies || JSON.stringify(one.applies) === JSON.stringify(other.applies);
}

function demandedAndForbidden(parts: readonly Asked[]): Contradiction[] {
  const forbidding = parts.filter(({ kind }) => kind === 'may-not');
  const demanding = parts.filter(({ kind }) => kind === 'must' || kind === 'should' || kind === 'limit');
  return forbidding.flatMap((one) =>
    demanding.flatMap((other) => {
      if (!concernOneStudy(one, other)) return [];
      const what =
        other.statements.find((path) => one.statements.some((forbidden) => isWithin(path, forbidden))) ??
        other.outcomes.find((name) => one.outcomes.includes(name));
      return what === undefined ? [] : [contradiction(one, other, forbidden(one, other, what))];
    }),
  );
}

/** What forbids `analysis` forbids `analysis.gender`, too. */
function isWithin(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}.`);
}

function forbidden(one: AskedPart, other: AskedPart, what: string): Localized {
  return {
    en: `\`${what}\` may not stand in a protocol by \`${one.name}\`, and \`${other.name}\` asks for it. Remove one of the two.`,
    sv: `\`${what}\` får inte stå i ett protokoll enligt \`${one.name}\`, och \`${other.name}\` kräver det. Ta bort ett av de två.`,
  };
}

interface Bound {
  part: Asked;
  operator: Comparison;
  value: Quantity;
}

/** Limits on one statement between which nothing lies. */
function disjointLimits(parts: readonly Asked[]): Contradiction[] {
  const bounds = new Map<string, Bound[]>();
  for (const part of parts.filter(({ kind }) => kind === 'limit')) {
    for (const { words, ...bound } of boundsOf(part.criterion)) {
      bounds.set(words, [...(bounds.get(words) ?? []), { part, ...bound }]);
    }
  }
  return [...bounds].flatMap(([words, onOne]) =>
    onOne
      .filter(({ operator }) => operator === '>=' || operator === '>')
      .flatMap((low) =>
        onOne
          .filter((high) => high.part !== low.part && isEmpty(low, high) && concernOneStudy(high.part, low.part))
          .map((high) => contradiction(high.part, low.part, nothingBetween(high.part, low.part, words))),
      ),
  );
}

function boundsOf({ check }: CompiledCriterion): { words: string; operator: Comparison; value: Quantity }[] {
  const conditions: Condition[] = check.node === 'all' ? check.parts : [check];
  return conditions.flatMap((condition) =>
    condition.node === 'compare' &&
    condition.left.node === 'path' &&
    condition.right.node === 'literal' &&
    condition.right.value.kind === 'quantity'
      ? [{ words: condition.left.words, operator: condition.operator, value: condition.right.value.quantity }]
      : [],
  );
}

function isEmpty(low: Bound, high: Bound): boolean {
  if (high.operator !== '<=' && high.operator !== '<') return false;
  const touches = low.operator === '>=' && high.operator === '<=';
  return compare(low.value, touches ? '>' : '>=', high.value) === true;
}

function nothingBetween(high: AskedPart, low: AskedPart, words: string): Localized {
  return {
    en: `No \`${words}\` lies within both \`${high.name}\` and \`${low.name}\`. Change one of the two limits.`,
    sv: `Inget värde på \`${words}\` ryms inom både \`${high.name}\` och \`${low.name}\`. Ändra en av de två gränserna.`,
  };
}

/** What cannot be waived and is turned off. A whole set that cannot be waived may leave some of its criteria out. */
function firmAndOff({ noWaiver, severities, places }: EffectiveTemplate): Contradiction[] {
  return [...noWaiver].flatMap(([id, firm]) => {
    const off = severities[id] === 'off' ? places.get(id) : undefined;
    if (!off) return [];
    const message = {
      en: `${id} is turned off (\`judge ${id}: off\`) and cannot be waived (\`no-waiver\`): what is turned off is asked of nobody. Remove one of the two.`,
      sv: `${id} är avstängt (\`judge ${id}: off\`) och går inte att undanta (\`no-waiver\`): det som är avstängt krävs av ingen. Ta bort ett av de två.`,
    };
    return [
      {
        message,
        parts: [
          { id, at: off },
          { id, at: firm },
        ],
      },
    ];
  });
}

function contradiction(one: AskedPart, other: AskedPart, message: Localized): Contradiction {
  return { message, parts: [one, other] };
}
