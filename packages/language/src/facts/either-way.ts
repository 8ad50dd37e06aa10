import type { Claim, JudgedStudy } from '@rtw-protocol/model';

type Thing = Record<string, unknown>;

/**
 * What is true of a study whatever its stage is, from the facts that it has at either. What only one of them tells is
 * not told; where they tell different things, both stand side by side, and a criterion has an answer where they
 * lead to the same. So telling the stage changes no answer.
 */
export function eitherWay(plan: JudgedStudy, finished: JudgedStudy): JudgedStudy {
  return both(plan, finished) as JudgedStudy;
}

function both(a: unknown, b: unknown): unknown {
  if (a === b || !isThing(a) || !isThing(b)) return a === b ? a : undefined;
  if (Array.isArray(a) && Array.isArray(b)) return bothLists(a, b);
  const shared = Object.keys(a).filter((key) => key in b && key !== 'claims' && key !== 'range');
  const inside = shared.map((key) => [key, both(a[key], b[key])] as const).filter(([, value]) => value !== undefined);
  const claims = 'claims' in a ? { claims: bothClaims(a.claims as Claim[], b.claims as Claim[]) } : {};
  // What stands in the text is the same in both: only facts differ, and those are told where the plan tells them.
  return { ...Object.fromEntries(inside), ...claims, ...('range' in a ? { range: a.range } : {}) };
}

/** What stands in the text is in both lists; of what follows, what only one of them holds is not told. */
function bothLists(a: unknown[], b: unknown[]): unknown[] {
  const isAlike = a.length === b.length && a.every((one, index) => nameOf(one) === nameOf(b[index]));
  if (isAlike) return a.map((one, index) => both(one, b[index]));
  return a.flatMap((one) => {
    const other = b.find((candidate) => nameOf(candidate) === nameOf(one));
    return other === undefined ? [] : [both(one, other)];
  });
}

function nameOf(thing: unknown): unknown {
  return isThing(thing) ? thing.name : thing;
}

/** Each value once. What is planned at one stage and observed at the other has no status of its own. */
function bothClaims(a: Claim[], b: Claim[]): Claim[] {
  if (a.length === 0 || b.length === 0) return [];
  const [mine, others] = [new Map(a.map(keyed)), new Map(b.map(keyed))];
  const isSame = mine.size === others.size && [...mine.keys()].every((key) => others.has(key));
  if (isSame && a.every(({ status }, index) => status === b[index]?.status)) return a;
  const added = [...others].filter(([key]) => !mine.has(key)).map(([, claim]) => claim);
  return [...mine.values(), ...added].map(({ status: _, ...claim }) => claim);
}

function keyed(claim: Claim): [string, Claim] {
  return [JSON.stringify(claim.value), claim];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}
