import type { Language, Localized, Range, Severity, SourceReference } from '@rtw-protocol/model';
import type { Problem } from '../criteria/problem.ts';
import type { CompiledCriterion, CompiledSet, Literal } from '../criteria/tree.ts';
import { showLiteral } from '../wording/show-literal.ts';
import { narrowing } from './strictness.ts';
import { templateCode } from './target-id.ts';
import type { CompiledAdjustment, CompiledTemplate, TemplatePart } from './tree.ts';

/** A template at hand: what it says, where it stands, and what it names of other files. */
export interface TemplateAtHand {
  readonly template: CompiledTemplate;
  readonly uri: string;
  /** The sets that its file sees, by their names. */
  setNamed(name: string): CompiledSet | undefined;
  /** The templates that it extends, as far as they are at hand. */
  readonly bases: readonly TemplateAtHand[];
}

/** A place in a template. */
export interface TemplatePlace {
  uri: string;
  range: Range;
  /** The template that asks. */
  template: string;
  version: string;
}

/** A part of a template, with the template that asks it. */
export interface AskedPart extends TemplatePart {
  at: TemplatePlace;
}

/** All that a template asks of a protocol, with what it has from the templates that it extends. */
export interface EffectiveTemplate {
  readonly template: CompiledTemplate;
  readonly uri: string;
  /** Itself and all that it extends, nearest first, each once. */
  readonly chain: readonly TemplateAtHand[];
  /** What judges, with the values that the template sets: sets that it uses, then its own parts. */
  readonly sets: readonly CompiledSet[];
  /** Severities that the template chooses, by the id of the criterion. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Where the template speaks of a criterion: asks it itself, or changes how it judges. */
  readonly places: ReadonlyMap<string, TemplatePlace>;
  /** Criteria and whole sets that cannot be waived, and where the template says so. */
  readonly noWaiver: ReadonlyMap<string, TemplatePlace>;
  readonly parts: readonly AskedPart[];
}

/** Where a template says that a criterion cannot be waived: it names the criterion itself, or its whole set. */
export function forbiddenBy({ noWaiver }: Pick<EffectiveTemplate, 'noWaiver'>, id: string): TemplatePlace | undefined {
  return noWaiver.get(id) ?? noWaiver.get(setOf(id));
}

/** How the text of a template disagrees with the templates that it extends. */
export interface Narrowed {
  effective: EffectiveTemplate;
  problems: Problem[];
}

/** What has been put together so far of a template and those below it. */
interface State {
  uses: Map<string, CompiledSet>;
  /** The criteria that are judged one by one. */
  single: Map<string, CompiledCriterion>;
  adjusted: Map<string, Adjusted>;
  noWaiver: Map<string, TemplatePlace>;
  mayLoosen: Set<string>;
  /** What has been judged since, and not let go again: it holds even where the whole set may be loosened. */
  fixed: Set<string>;
  parts: Map<string, { at: AskedPart; criterion: CompiledCriterion | undefined }>;
  chain: TemplateAtHand[];
}

interface Adjusted {
  severity?: Severity | 'off';
  parameters: Record<string, Literal>;
  why?: Localized;
  reading?: Localized;
  source?: SourceReference;
  at: TemplatePlace;
}

/** So deep may templates extend each other, and so many may one of them extend; nobody reads further. */
export const mostExtended = 20;

/** Puts together what a template asks for. What an extending template would loosen stays as strict as it was. */
export function effectiveTemplate(own: TemplateAtHand): Narrowed {
  const problems: Problem[] = [];
  const state = stateOf(own, problems, [], new Map());
  return { effective: effectiveOf(own, state), problems };
}

function stateOf(
  own: TemplateAtHand,
  problems: Problem[],
  above: readonly TemplateAtHand[],
  known: Map<TemplateAtHand, State>,
): State {
  const done = known.get(own);
  if (done) return done;
  const bases = own.bases
    .slice(0, mostExtended)
    .filter((base) => base !== own && !above.includes(base) && above.length < mostExtended);
  const below = bases.map((base) => stateOf(base, [], [...above, own], known));
  const state = together(below, own, problems);
  apply(own, state, problems);
  known.set(own, state);
  return state;
}

/** What several templates ask for together: of each the stricter. */
function together(states: readonly State[], own: TemplateAtHand, problems: Problem[]): State {
  const state: State = {
    uses: new Map(),
    single: new Map(),
    adjusted: new Map(),
    noWaiver: new Map(),
    mayLoosen: new Set(),
    fixed: new Set(states.flatMap((other) => [...other.fixed])),
    parts: new Map(),
    chain: [own],
  };
  for (const other of states) {
    for (const [name, set] of other.uses) if (!state.uses.has(name)) state.uses.set(name, set);
    for (const [id, criterion] of other.single) state.single.set(id, criterion);
    for (const [id, place] of other.noWaiver) if (!state.noWaiver.has(id)) state.noWaiver.set(id, place);
    for (const [id, part] of other.parts) if (!state.parts.has(id)) state.parts.set(id, part);
    for (const at of other.chain) if (!isThere(state.chain, at)) state.chain.push(at);
  }
  // What one of them lets go the other may hold on to.
  for (const id of states.flatMap((other) => [...other.mayLoosen])) {
    if (states.every((other) => letsGo(other, id))) state.mayLoosen.add(id);
  }
  for (const id of new Set(states.flatMap((other) => [...other.adjusted.keys()]))) {
    const [first, ...others] = states.filter((other) => judges(other, id));
    if (!first) continue;
    const undecided = (name: string, held: Valued, other: Valued) => {
      if (isOwnChoice(own, state, id, name)) return;
      problems.push(severalValues({ id, name, held, other }, own));
    };
    const strictest = others.reduce((found, other) => stricter(found, other, id, undecided), first);
    const adjusted = adjustedOf(strictest, id);
    if (adjusted) state.adjusted.set(id, adjusted);
  }
  return state;
}

function isThere(chain: readonly TemplateAtHand[], { template }: TemplateAtHand): boolean {
  return chain.some((other) => other.template.name === template.name);
}

/** A value of a parameter, and the template that it is from. */
interface Valued {
  value: Literal;
  template: string;
}

type Undecided = (parameter: string, held: Valued, other: Valued) => void;

/** Whether the template gives a parameter a value itself, and may. */
function isOwnChoice({ template }: TemplateAtHand, state: State, id: string, name: string): boolean {
  const sets = template.adjustments.some((own) => own.id === id && Object.hasOwn(own.parameters, name));
  return sets && (state.mayLoosen.has(id) || state.mayLoosen.has(setOf(id))) && !state.fixed.has(id);
}

function stricter(one: State, other: State, id: string, undecided: Undecided): State {
  const merged: State = { ...one, adjusted: new Map(one.adjusted) };
  const criterion = criterionIn(one, id) ?? criterionIn(other, id);
  const [a, b] = [adjustedOf(one, id), adjustedOf(other, id)];
  const told = a ?? b;
  if (!criterion || !told) return merged;
  const [rank, otherRank] = [rankOf(one, id), rankOf(other, id)];
  // Of two that are as grave at their gravest, the one that is chosen is so always.
  const severity = rank === otherRank ? (a?.severity ?? b?.severity) : rank > otherRank ? a?.severity : b?.severity;
  const parameters = { ...b?.parameters, ...a?.parameters };
  for (const name of Object.keys(parameters)) {
    const own = criterion.parameters[name];
    const [mine, theirs] = [a?.parameters[name] ?? own, b?.parameters[name] ?? own];
    if (!mine || !theirs) continue;
    const way = narrowing(criterion, name, mine, theirs);
    parameters[name] = way === 'stricter' ? theirs : mine;
    const from = (state: State) => state.adjusted.get(id)?.at.template ?? state.chain[0]?.template.name ?? '';
    if (way === 'unclear')
      undecided(name, { value: mine, template: from(one) }, { value: theirs, template: from(other) });
  }
  const { severity: _, ...texts } = { ...b, ...told };
  merged.adjusted.set(id, { ...texts, ...(severity ? { severity } : {}), parameters });
  return merged;
}

function adjustedOf({ adjusted }: State, id: string): Adjusted | undefined {
  return adjusted.get(id);
}

function criterionIn({ uses, single, parts }: State, id: string): CompiledCriterion | undefined {
  const set = uses.get(setOf(id));
  return parts.get(id)?.criterion ?? set?.criteria.find((criterion) => criterion.id === id) ?? single.get(id);
}

function judges(state: State, id: string): boolean {
  return criterionIn(state, id) !== undefined;
}

function judgesAnyOf({ uses, single }: State, set: string): boolean {
  return uses.has(set) || [...single.keys()].some((id) => setOf(id) === set);
}

/** Whether whoever builds on this may judge a criterion as it likes, or a whole set. */
function letsGo(state: State, id: string): boolean {
  if (!judges(state, id) && !judgesAnyOf(state, id)) return true;
  return !state.fixed.has(id) && (state.mayLoosen.has(id) || state.mayLoosen.has(setOf(id)));
}

/** `rehsam` of `rehsam.power`; of a set nothing, it is in no other. */
function setOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

const ranks: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** How grave a criterion is at its gravest. */
function rankOf(state: State, id: string): number {
  const chosen = state.adjusted.get(id)?.severity;
  if (chosen) return ranks[chosen];
  const criterion = criterionIn(state, id);
  if (!criterion) return 0;
  return Math.max(
    ...[criterion.severity, ...criterion.severities.map(({ severity }) => severity)].map((it) => ranks[it]),
  );
}

// What the template says itself

function apply(own: TemplateAtHand, state: State, problems: Problem[]): void {
  const { template, uri } = own;
  const { name, version } = template;
  const placeAt = (range: Range): TemplatePlace => ({ uri, range, template: name, version });
  const below = { ...state, uses: new Map(state.uses), single: new Map(state.single), parts: new Map(state.parts) };
  for (const set of template.uses) {
    const found = own.setNamed(set);
    if (found && !state.uses.has(set)) state.uses.set(set, found);
  }
  for (const part of template.parts) {
    const criterion = template.criteria.find(({ id }) => id === part.id);
    if (!state.parts.has(part.id)) state.parts.set(part.id, { at: { ...part, at: placeAt(part.range) }, criterion });
  }
  for (const adjustment of template.adjustments) {
    adjust(adjustment, own, { state, below, problems, at: placeAt(adjustment.range) });
  }
  // What it has narrowed itself is loosened only where it says so itself.
  for (const { id } of template.adjustments) {
    state.mayLoosen.delete(id);
    state.fixed.add(id);
  }
  for (const { id, range } of template.mayLoosen) {
    if (!letsGo(below, id)) {
      problems.push({ code: 'type.loosened', severity: 'error', message: notLetGo(id), range });
      continue;
    }
    state.mayLoosen.add(id);
    for (const fixed of state.fixed) if (fixed === id || setOf(fixed) === id) state.fixed.delete(fixed);
  }
  for (const { id, range } of template.noWaiver) if (!state.noWaiver.has(id)) state.noWaiver.set(id, placeAt(range));
}

interface Adjusting {
  state: State;
  /** What the templates that are extended ask for. */
  below: State;
  problems: Problem[];
  at: TemplatePlace;
}

function adjust(adjustment: CompiledAdjustment, own: TemplateAtHand, { state, below, problems, at }: Adjusting): void {
  const { id } = adjustment;
  if (!judges(state, id)) {
    const criterion = own.setNamed(setOf(id))?.criteria.find((candidate) => candidate.id === id);
    if (criterion) state.single.set(id, criterion);
    else if (id.startsWith('template.')) {
      const { range } = adjustment;
      // It may be asked by one that is not at hand, of which it is told where it is extended.
      const isAllThere = own.bases.length >= own.template.extends.length;
      if (isAllThere) problems.push({ code: 'type.not-extended', severity: 'error', message: notExtended(id), range });
      return;
    }
  }
  const criterion = criterionIn(state, id);
  if (!criterion) return;
  const isFree = letsGo(below, id);
  const old = below.adjusted.get(id);
  const parameters = { ...old?.parameters };
  for (const [name, value] of Object.entries(adjustment.parameters)) {
    const before = parameters[name] ?? criterion.parameters[name];
    const way = before ? narrowing(criterion, name, before, value) : 'same';
    if (isFree || way === 'same' || way === 'stricter') parameters[name] = value;
    else problems.push(loosened(adjustment, way === 'unclear' ? unclearValue(id, name) : looserValue(id, name)));
  }
  let severity = old?.severity;
  if (adjustment.severity) {
    const isOff = adjustment.severity === 'off' && judges(below, id) && rankOf(below, id) > 0;
    if (isOff && forbiddenBy(below, id)) problems.push(loosened(adjustment, notWaivable(id)));
    else if (isFree || ranks[adjustment.severity] >= rankOf(below, id)) severity = adjustment.severity;
    else problems.push(loosened(adjustment, lessGrave(id)));
  }
  const { why, reading, source } = adjustment;
  state.adjusted.set(id, {
    ...old,
    ...(severity ? { severity } : {}),
    parameters,
    ...(why ? { why } : {}),
    ...(reading ? { reading } : {}),
    ...(source ? { source } : {}),
    at,
  });
}

function loosened({ range }: CompiledAdjustment, message: Localized): Problem {
  return { code: 'type.loosened', severity: 'error', message, range };
}

const looserValue = (id: string, name: string): Localized => ({
  en: `With this \`${name}\`, ${id} is easier to meet than in a template that this one extends, and that template does not say \`may-loosen: ${id}\`. Its value holds.`,
  sv: `Med detta \`${name}\` blir ${id} lättare att uppfylla än i en mall som den här bygger på, och den mallen säger inte \`may-loosen: ${id}\`. Dess värde gäller.`,
});

const unclearValue = (id: string, name: string): Localized => ({
  en: `How ${id} uses \`${name}\` does not tell whether this value is stricter than that of a template that this one extends, and that template does not say \`may-loosen: ${id}\`. Its value holds.`,
  sv: `Av hur ${id} använder \`${name}\` går det inte att avgöra om värdet är strängare än i en mall som den här bygger på, och den mallen säger inte \`may-loosen: ${id}\`. Dess värde gäller.`,
});

const lessGrave = (id: string): Localized => ({
  en: `A template that this one extends judges ${id} more gravely and does not say \`may-loosen: ${id}\`. Its severity holds.`,
  sv: `En mall som den här bygger på bedömer ${id} strängare och säger inte \`may-loosen: ${id}\`. Dess allvarlighetsgrad gäller.`,
});

const notWaivable = (id: string): Localized => ({
  en: `A template that this one extends says that ${id} cannot be waived (\`no-waiver\`). It cannot be turned off either, and its severity holds.`,
  sv: `En mall som den här bygger på säger att ${id} inte går att undanta (\`no-waiver\`). Då går det inte heller att stänga av, och dess allvarlighetsgrad gäller.`,
});

const notLetGo = (id: string): Localized => ({
  en: `A template that this one extends asks for ${id} and does not let it go: this one cannot do so in its stead. Remove it from \`may-loosen\`, or ask whoever publishes the other.`,
  sv: `En mall som den här bygger på kräver ${id} och släpper det inte: den här kan inte göra det i dess ställe. Ta bort det ur \`may-loosen\`, eller fråga den som ger ut den andra mallen.`,
});

function severalValues(
  { id, name, held, other }: { id: string; name: string; held: Valued; other: Valued },
  { template }: TemplateAtHand,
): Problem {
  const { range } = template.extends.find((base) => base.name === other.template) ?? template;
  const shown = (language: Language) => [held, other].map(({ value }) => showLiteral(value, language));
  const [[heldEn, otherEn], [heldSv, otherSv]] = [shown('en'), shown('sv')];
  return {
    code: 'type.several-values',
    severity: 'warning',
    message: {
      en: `${held.template} gives \`${name}\` of ${id} the value ${heldEn} and ${other.template} ${otherEn}, and how the criterion uses it does not tell which is stricter. The value of ${held.template} holds, since it is extended first. Extend first the template whose value is to hold, or let both publish the same.`,
      sv: `${held.template} ger \`${name}\` i ${id} värdet ${heldSv} och ${other.template} ${otherSv}, och av hur kriteriet använder det går det inte att avgöra vilket som är strängare. Värdet i ${held.template} gäller, eftersom den mallen står först. Bygg först på den mall vars värde ska gälla, eller låt båda ange samma.`,
    },
    range,
  };
}

const notExtended = (id: string): Localized => ({
  en: `${id} is asked by a template that this one does not extend. Write \`extends ${id.split('.')[1]}\`.`,
  sv: `${id} hör till en mall som den här inte bygger på. Skriv \`extends ${id.split('.')[1]}\`.`,
});

// The result

function effectiveOf(own: TemplateAtHand, state: State): EffectiveTemplate {
  const { template, uri } = own;
  const severities: Record<string, Severity | 'off'> = {};
  const places = new Map<string, TemplatePlace>();
  for (const [id, { severity, at }] of state.adjusted) {
    if (severity) severities[id] = severity;
    places.set(id, at);
  }
  for (const [id, { at }] of state.parts) if (!places.has(id)) places.set(id, at.at);
  return {
    template,
    uri,
    chain: state.chain,
    sets: [
      ...[...state.uses.values()].map((set) => withValues(set, state)),
      ...singleSets(own, state),
      ...ownSets(state),
    ],
    severities,
    places,
    noWaiver: state.noWaiver,
    parts: [...state.parts.values()].map(({ at }) => ({ ...at, kind: kindNow(at, severities[at.id]) })),
  };
}

/** What a requirement has become where a template that extends its own has narrowed or loosened it. */
function kindNow({ kind }: TemplatePart, severity: Severity | 'off' | undefined): TemplatePart['kind'] {
  if (kind !== 'must' && kind !== 'should') return kind;
  if (severity === 'error') return 'must';
  return severity === 'warning' ? 'should' : kind;
}

/** A set with the values and texts of the template. One that the template leaves as it is stays the same object. */
function withValues(set: CompiledSet, { adjusted }: State): CompiledSet {
  const criteria = set.criteria.map((criterion) => withOwn(criterion, adjusted.get(criterion.id)));
  return criteria.every((criterion, index) => criterion === set.criteria[index]) ? set : { ...set, criteria };
}

function withOwn(criterion: CompiledCriterion, adjusted: Adjusted | undefined): CompiledCriterion {
  if (!adjusted) return criterion;
  const { parameters, why, reading, source } = adjusted;
  if (Object.keys(parameters).length === 0 && !why && !reading && !source) return criterion;
  return {
    ...criterion,
    parameters: { ...criterion.parameters, ...parameters },
    ...(why ? { why } : {}),
    ...(reading ? { reading } : {}),
    ...(source ? { source } : {}),
  };
}

/** Criteria of sets that are not used whole. Such a set gives no grade. */
function singleSets(own: TemplateAtHand, state: State): CompiledSet[] {
  const names = [...new Set([...state.single.keys()].map(setOf))].filter((name) => !state.uses.has(name));
  return names.flatMap((name) => {
    const set = state.chain.map((at) => at.setNamed(name)).find((found) => found !== undefined) ?? own.setNamed(name);
    if (!set) return [];
    const { grade: _, ...rest } = set;
    const criteria = set.criteria.filter(({ id }) => state.single.has(id));
    return [withValues({ ...rest, criteria }, state)];
  });
}

/** What the templates ask themselves, one set for each; those that are extended come first. */
function ownSets(state: State): CompiledSet[] {
  return [...state.chain].reverse().flatMap(({ template }) => {
    const name = templateCode(template.name);
    const criteria = [...state.parts.values()].flatMap(({ criterion }) => criterion ?? []);
    const own = criteria.filter(({ id }) => setOf(id) === name);
    if (own.length === 0) return [];
    const set: CompiledSet = { name, title: template.title, criteria: own, range: template.range };
    return [withValues(set, state)];
  });
}
