import { type Claim, isUnknown, type Property, type Quantity, type Term } from '@rtw-protocol/model';
import { unmarkedStatus } from '../facts/stage.ts';
import { type Context, type Part, spend } from './context.ts';
import type { Path, Step } from './tree.ts';

type Thing = Record<string, unknown>;

/** What a path leads to: things or sections, or the claims of properties. */
export type Found =
  /** `isMissing`: a section on the way is not there. */
  | { kind: 'things'; things: readonly Thing[]; isMissing: boolean; owners: readonly Thing[] }
  | { kind: 'claims'; parts: readonly Part[] };

/** Follows a path through the study. Never throws, however little of the study there is. */
export function readPath(path: Path, context: Context): Found {
  spend(context);
  let found = startOf(path, context);
  for (const step of path.steps) {
    found = follow(found, step, context);
    spend(context, found.kind === 'things' ? found.things.length : found.parts.length);
  }
  if (found.kind === 'claims' && path.yields === 'many') return { kind: 'claims', parts: found.parts.map(withArms) };
  return found;
}

function startOf(path: Path, context: Context): Found {
  if (path.variable === undefined) return thingsOf([context.study as unknown as Thing]);
  const item = context.variables.get(path.variable);
  if (!item) return { kind: 'claims', parts: [silent] };
  return item.kind === 'thing' ? thingsOf([item.thing]) : { kind: 'claims', parts: [item.part] };
}

function thingsOf(things: readonly Thing[], isMissing = false, owners: readonly Thing[] = []): Found {
  return { kind: 'things', things, isMissing, owners };
}

const silent: Part = { claims: [] };

function follow(found: Found, step: Step, context: Context): Found {
  if (found.kind === 'things') return fromThings(found, step);
  const parts = found.parts.flatMap((part) => fromPart(part, step, context));
  return { kind: 'claims', parts: parts.length > 0 ? parts : [silent] };
}

function fromThings({ things, isMissing }: Extract<Found, { kind: 'things' }>, step: Step): Found {
  switch (step.get) {
    case 'section': {
      const sections = things.map((thing) => asThing(thing[step.field])).filter((section) => section !== undefined);
      return thingsOf(sections, isMissing || sections.length < things.length, things);
    }
    case 'things': {
      const lists = things.map((thing) => (Array.isArray(thing[step.field]) ? (thing[step.field] as Thing[]) : []));
      return thingsOf(lists.flat(), isMissing, things);
    }
    case 'property':
    case 'value': {
      const read = step.get === 'property' ? propertyPart : valuePart;
      const parts = things.map((thing) => read(thing, step.field));
      return { kind: 'claims', parts: isMissing || parts.length === 0 ? [...parts, silent] : parts };
    }
    default:
      return { kind: 'claims', parts: [silent] };
  }
}

function asThing(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null ? (value as Thing) : undefined;
}

function propertyPart(thing: Thing, field: string): Part {
  return partOf(thing[field] as Property | undefined);
}

function partOf(property: Property | undefined): Part {
  if (!property) return silent;
  const said = property.claims.filter(isSaid);
  if (said.length === 0) {
    return property.silence?.kind === 'not-applicable'
      ? { claims: [], property, isNotApplicable: true }
      : { claims: [], property };
  }
  const whole = said.filter((claim) => claim.arm === undefined);
  return { claims: preferred(whole), property, ...(whole.length === 0 ? { isPartial: true } : {}) };
}

/** An empty text says nothing, nor does a number of which nothing is known. */
function isSaid(claim: Claim): boolean {
  const { value } = claim;
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== '';
  return !('dimension' in value && isUnknown(value as Quantity));
}

/** Of several claims the observed ones; of those, the ones that are not about a single moment. */
function preferred(claims: readonly Claim[]): readonly Claim[] {
  const observed = claims.filter(({ status }) => status === 'observed');
  const meant = observed.length > 0 ? observed : claims;
  const always = meant.filter(({ at }) => at === undefined);
  return always.length > 0 ? always : meant;
}

/** In a list, what is said of single arms counts as well. */
function withArms(part: Part): Part {
  return part.isPartial && part.claims.length === 0 && part.property
    ? { ...part, claims: preferred(part.property.claims.filter(isSaid)) }
    : part;
}

function valuePart(thing: Thing, field: string): Part {
  const value = thing[field];
  if (value === undefined || value === '') return silent;
  const range = thing.range as Claim['range'];
  return { claims: [{ value: typeof value === 'boolean' ? { yes: value } : value, range }] };
}

function fromPart(part: Part, step: Step, context: Context): Part[] {
  if (part.isNotApplicable) return [part];
  switch (step.get) {
    case 'about':
      return aboutParts(part, step.field);
    case 'entry':
      return part.claims.length === 0
        ? [{ claims: [], hasNoTerm: true }]
        : part.claims.map(({ value }) => entryPart(value as Term, step.field));
    case 'status':
      return [{ ...part, claims: ofStatus(part, step.status, context) }];
    default:
      return [silent];
  }
}

function aboutParts({ property, claims }: Part, field: string): Part[] {
  const about = fieldOf(property?.about, field);
  if (about) return [partOf(about)];
  return claims.length === 0 ? [silent] : claims.map((claim) => partOf(fieldOf(claim.about, field)));
}

function fieldOf(block: unknown, field: string): Property | undefined {
  return asThing(block)?.[field] as Property | undefined;
}

function entryPart(term: Term, field: string): Part {
  return partOf(term.entry?.[field] as Property | undefined);
}

/** Claims that carry the status; those that carry none have the one that the stage of the study gives them. */
function ofStatus(part: Part, status: 'planned' | 'observed', { study }: Context): readonly Claim[] {
  const claims = (part.property?.claims ?? part.claims).filter((claim) => claim.arm === undefined && isSaid(claim));
  const marked = claims.filter((claim) => claim.status === status);
  if (marked.length > 0) return marked;
  return status === unmarkedStatus(study) ? claims.filter((claim) => claim.status === undefined) : [];
}
