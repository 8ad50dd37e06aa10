import type { Localized } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import { sourceOf } from '../criteria/compile.ts';
import { compileCondition } from '../criteria/compile-condition.ts';
import { compileText } from '../criteria/compile-message.ts';
import { wordsOfPath } from '../criteria/compile-path.ts';
import { compilePlace } from '../criteria/compile-place.ts';
import { resolvePath } from '../criteria/paths.ts';
import { type Report, rangeIn } from '../criteria/problem.ts';
import type { Scope } from '../criteria/scope.ts';
import type { CompiledCriterion, CompiledPlace, Condition, LocalizedTemplate, Path } from '../criteria/tree.ts';
import * as ast from '../generated/ast.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import { partId } from './target-id.ts';
import type { TemplatePart } from './tree.ts';

/** A part of a template, told to its readers and as the criterion that judges it, if it can be judged. */
export interface CompiledPart {
  part: TemplatePart;
  criterion?: CompiledCriterion;
}

/** A requirement as a criterion: what must or should be there is stated, what may not be there is not. */
export function compileRequirement(node: ast.Requirement, report: Report): CompiledPart {
  const scope = scopeOf(report);
  const part = { ...readPart(node, scope), kind: forceOf(node) };
  const asked = [...statementsOf(node, scope), ...outcomesOf(node)];
  if (asked.length === 0) {
    // Of a path that leads nowhere it is told where it stands.
    if (!node.statements.some(isAsking)) report('type.missing-statement', nothingAsked, rangeIn(node, 'name'));
    return { part };
  }
  const criterion = criterionOf(node, part, { asked, ...messagesOf(part, asked) }, scope);
  return criterion ? { part, criterion } : { part };
}

const nothingAsked: Localized = {
  en: 'A requirement needs `statement`, with what it is about: `statement: analysis.gender`; or `outcomes`, with outcomes that the template prescribes.',
  sv: 'Ett krav behöver `statement`, med det som det gäller: `statement: analysis.gender`; eller `outcomes`, med utfall som mallen föreskriver.',
};

function isAsking(statement: ast.RequirementStatement): boolean {
  return ast.isRequiredStatement(statement) || ast.isRequiredOutcomes(statement);
}

/** One thing that is asked for, and where the protocol would say it. */
export interface Asked {
  condition: Condition;
  label: Localized;
  words: string;
  place?: CompiledPlace;
  /** The name of an outcome of the template. */
  outcome?: string;
  /** That the protocol has an outcome of this name, be it the template's or not. */
  sameName?: Condition;
}

export function scopeOf(report: Report): Scope {
  return { variables: new Map(), parameters: new Map(), used: new Set(), report };
}

/** What a requirement or a limit tells its readers. */
export function readPart(node: ast.Requirement | ast.Limit, scope: Scope): Omit<TemplatePart, 'kind'> {
  const { name, $container, statements } = node;
  const texts = statements.filter(ast.isLocalizedProperty);
  const of = (keyword: string) => {
    const text = texts.find((candidate) => candidate.keyword === keyword);
    return text && compileText(text, scope);
  };
  const told = { text: of('text'), why: of('why'), write: of('write'), reading: of('reading') };
  const source = sourceOf(statements) ?? sourceOf($container?.statements ?? []);
  return {
    id: partId(node),
    name,
    title: of('title') ?? { en: name, sv: name },
    ...Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined)),
    ...(source ? { source } : {}),
    statements: statements
      .filter(ast.isRequiredStatement)
      .flatMap(({ paths }) => paths.map((path) => wordsOfPath(path).join('.'))),
    outcomes: statements
      .filter(ast.isRequiredOutcomes)
      .flatMap(({ outcomes }) => outcomes.map((outcome) => outcome.$refText)),
    range: rangeIn(node, 'name'),
  };
}

function forceOf({ force }: ast.Requirement): 'must' | 'should' | 'may-not' {
  return force === 'should' || force === 'may-not' ? force : 'must';
}

function statementsOf(node: ast.Requirement, scope: Scope): Asked[] {
  return node.statements.filter(ast.isRequiredStatement).flatMap(({ paths }) =>
    paths.flatMap((path): Asked[] => {
      // A section is there when anything of it is stated, be it the word behind its colon or not.
      const place = compilePlace(path, scope);
      if (!place) return [];
      const { label, words } = place.path;
      return [{ condition: { node: 'stated', value: place.path }, label, words, place }];
    }),
  );
}

const list = resolvePath(['outcomes'], new Map());

function outcomesOf(node: ast.Requirement): Asked[] {
  if (!list.ok) return [];
  const names = node.statements.filter(ast.isRequiredOutcomes).flatMap(({ outcomes }) => outcomes);
  const some = (body: Condition): Condition => ({
    node: 'quantified',
    quantifier: 'some',
    variable: 'o',
    list: list.path,
    body,
  });
  return names.map(({ $refText: name, ref }) => ({
    condition: some(joined('all', [isText('name', name), ...prescribedBy(ref)])),
    sameName: some(isText('name', name)),
    label: { en: `the outcome ${name}`, sv: `utfallet ${name}` },
    words: 'outcomes',
    place: { path: list.path },
    outcome: name,
  }));
}

/** An outcome of the protocol's own may have the name, and be another. */
function prescribedBy(outcome: ast.Outcome | undefined): Condition[] {
  const template = AstUtils.getContainerOfType(outcome, ast.isTemplate)?.name;
  if (!template) return [];
  // That no template prescribes it is an answer, and no silence.
  return [{ node: 'absent', part: { node: 'absent', part: isText('prescribed', template) } }];
}

function isText(field: 'name' | 'prescribed', text: string): Condition {
  const left: Path = {
    node: 'path',
    variable: 'o',
    steps: [{ get: 'value', field }],
    words: `o.${field}`,
    label: { name: { en: 'Name', sv: 'Namn' }, prescribed: { en: 'Prescribed by', sv: 'Föreskrivs av' } }[field],
    yields: 'one',
  };
  return { node: 'compare', operator: '=', left, right: { node: 'literal', value: { kind: 'text', text } } };
}

/** What a part asks and says, as the criterion that judges it. */
export interface Judging {
  asked: readonly Asked[];
  check: Condition;
  unmet?: CompiledCriterion['unmet'];
  silent?: CompiledCriterion['silent'];
}

export function criterionOf(
  node: ast.Requirement | ast.Limit,
  part: TemplatePart,
  { asked, check, unmet, silent }: Judging,
  scope: Scope,
): CompiledCriterion | undefined {
  const [applying] = node.statements.filter(ast.isApplies);
  const applies = compileCondition(applying?.condition, scope);
  // Without the condition on which it applies, it would be asked of studies that it does not concern.
  if (!node.name || (applying && !applies)) return undefined;
  const missing = asked.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
  return {
    id: part.id,
    name: part.name,
    severity: part.kind === 'should' ? 'warning' : 'error',
    severities: [],
    title: part.title,
    ...(unmet ? { unmet } : {}),
    ...(silent ? { silent } : {}),
    ...(part.why ? { why: part.why } : {}),
    ...(part.write ? { write: { en: [part.write.en], sv: [part.write.sv] } } : {}),
    ...(part.reading ? { reading: part.reading } : {}),
    ...(part.source ? { source: part.source } : {}),
    parameters: {},
    ...(applies ? { applies } : {}),
    check,
    places: asked.flatMap(({ place }) => place ?? []),
    ...(missing.length > 0 && part.kind !== 'may-not'
      ? { fix: missing.map((value) => ({ word: 'outcomes', value, block: [] })) }
      : {}),
    range: part.range,
  };
}

function messagesOf(part: TemplatePart, asked: readonly Asked[]): Omit<Judging, 'asked'> {
  const conditions = asked.map(({ condition }) => condition);
  if (part.kind === 'may-not') {
    const present = asked.map(({ condition, label, words }) => ({
      message: forbidden(part, {
        en: `${withinSentence(label.en)} (${words})`,
        sv: `${withinSentence(label.sv)} (${words})`,
      }),
      when: condition,
    }));
    return { check: { node: 'absent', part: joined('any', conditions) }, unmet: present };
  }
  const lacking = asked.flatMap(({ condition, label, outcome, sameName }) => {
    if (outcome === undefined) return [];
    const isLacking: Condition = { node: 'absent', part: condition };
    const other = sameName ? [{ message: another(part, outcome), when: joined('all', [isLacking, sameName]) }] : [];
    return [...other, { message: notThere(part, label), when: isLacking }];
  });
  return {
    check: joined('all', conditions),
    ...(lacking.length > 0 ? { unmet: lacking } : {}),
    silent: [{ message: notStated(part) }],
  };
}

function joined(node: 'all' | 'any', parts: Condition[]): Condition {
  return parts.length === 1 && parts[0] ? parts[0] : { node, parts };
}

/**
 * "The template ForteRehsam2 asks for this: …", in the words of the template. Whether it must or should be there is told
 * by the severity, which a template that extends this one may raise.
 */
export function demand({ id, kind, text, title }: TemplatePart): Localized {
  const name = id.split('.')[1] ?? '';
  const verbs = {
    must: { en: 'asks for this', sv: 'begär detta' },
    should: { en: 'asks for this', sv: 'begär detta' },
    'may-not': { en: 'does not allow', sv: 'tillåter inte' },
    limit: { en: 'sets a limit', sv: 'sätter en gräns' },
    criterion: { en: 'asks for this', sv: 'begär detta' },
  }[kind];
  const asked = text ?? title;
  return {
    en: `The template ${name} ${verbs.en}: ${sentence(asked.en)}`,
    sv: `Mallen ${name} ${verbs.sv}: ${sentence(asked.sv)}`,
  };
}

function notStated(part: TemplatePart): LocalizedTemplate {
  const { en, sv } = demand(part);
  return {
    en: [`${en} The protocol does not state `, { node: 'silent' }, '.'],
    sv: [`${sv} Protokollet anger inte `, { node: 'silent' }, '.'],
  };
}

function notThere(part: TemplatePart, label: Localized): LocalizedTemplate {
  const { en, sv } = demand(part);
  return {
    en: [`${en} The protocol does not have ${label.en}.`],
    sv: [`${sv} Protokollet har inte ${label.sv}.`],
  };
}

function another(part: TemplatePart, name: string): LocalizedTemplate {
  const { en, sv } = demand(part);
  return {
    en: [`${en} The protocol calls an outcome of its own ${name}, and does not refer to the template's.`],
    sv: [`${sv} Protokollet kallar ett eget utfall ${name} och hänvisar inte till mallens.`],
  };
}

function forbidden(part: TemplatePart, label: Localized): LocalizedTemplate {
  const { en, sv } = demand(part);
  return { en: [`${en} The protocol states it: ${label.en}.`], sv: [`${sv} Protokollet anger det: ${label.sv}.`] };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
