import type { Comparison, Dimension, Localized, Quantity } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import { compilePath, inSections, unknownWord, wordsOfPath } from '../criteria/compile-path.ts';
import { type Resolved, resolvePath, toValue } from '../criteria/paths.ts';
import { type Report, rangeIn } from '../criteria/problem.ts';
import { statementWords } from '../criteria/statement-words.ts';
import type { Condition, Literal, LocalizedTemplate, Path } from '../criteria/tree.ts';
import { typeName } from '../criteria/type-names.ts';
import type { Denoted } from '../criteria/types.ts';
import * as ast from '../generated/ast.ts';
import { oneOf, shown } from '../parser/wording.ts';
import { readQuantity } from '../study/read-value.ts';
import { nearest } from '../wording/nearest.ts';
import { showLiteral } from '../wording/show-literal.ts';
import { type CompiledPart, criterionOf, demand, readPart, scopeOf } from './compile-requirement.ts';

/** A limit as a criterion: what the protocol states lies within it. */
export function compileLimit(node: ast.Limit, report: Report): CompiledPart {
  const scope = scopeOf(report);
  const told = readPart(node, scope);
  const limited = whatIsLimited(node, report);
  const bound = readQuantity(node.quantity, 'any');
  const title = told.title.en === node.name && limited ? limited.denoted.label : told.title;
  const named = told.statements.length > 0 ? told.statements : [node.name];
  const statements = named.map((words) => writtenAs[words]?.join('.') ?? words);
  const allows = bound && allowed(title, bound);
  const part = { ...told, title, statements, kind: 'limit' as const, ...(allows ? { allows, bound } : {}) };
  if (!limited || !bound) return { part };
  const { path, denoted } = toValue(limited.path, limited.denoted);
  if (!isMeasurable(denoted, bound)) {
    const lacking = unitsFor(denoted, node.quantity);
    // A word in place of the unit is told of by itself.
    if (lacking.length > 0 && isBroken(node)) return { part };
    const message = lacking.length > 0 ? unitless(path, denoted, node, lacking) : notMeasurable(path, denoted, bound);
    report('type.not-comparable', message, rangeIn(node, 'quantity'));
    return { part };
  }
  const parts = boundsOf(node.quantity).map(
    ([operator, value]): Condition => ({ node: 'compare', operator, left: path, right: literal(value) }),
  );
  const check: Condition = parts.length === 1 && parts[0] ? parts[0] : { node: 'all', parts };
  const write = writtenAs[path.words] ?? statementWords(path.words.split('.'));
  const asked = [
    { condition: check, label: path.label, words: path.words, place: { path, ...(write ? { write } : {}) } },
  ];
  const demanded = demand({ ...part, text: part.text ?? part.title });
  const criterion = criterionOf(
    node,
    part,
    {
      asked,
      check,
      unmet: [{ message: outside(demanded, path, bound) }],
      silent: [{ message: notStated(demanded, bound) }],
    },
    scope,
  );
  return criterion ? { part, criterion } : { part };
}

/** The statements that a protocol writes to say what a limit may be named after, where they have other words. */
const writtenAs: Readonly<Record<string, string[]>> = {
  attrition: ['sample-size', 'attrition'],
  participants: ['sample-size', 'participants'],
  'participants.planned': ['sample-size', 'participants'],
};

/** The statement that a limit is about: the one that it names, else the one that it is named after. */
function whatIsLimited(node: ast.Limit, report: Report) {
  const [own, ...others] = node.statements.filter(ast.isRequiredStatement).flatMap(({ paths }) => paths);
  if (others[0]) report('type.several-limited', severalLimited, rangeIn(others[0]));
  if (own) {
    const compiled = compilePath(own, scopeOf(report));
    return compiled?.denoted.ofMany ? throughList(own, report) : compiled;
  }
  if (!node.name) return undefined;
  const resolved = resolvePath([node.name], new Map());
  if (resolved.ok) return resolved;
  report('type.unknown-path', namedAfterNothing(node.name, resolved), rangeIn(node, 'name'));
  return undefined;
}

/** A slip in the name of a statement, else the name of a limit that does not say what it is about. */
function namedAfterNothing(name: string, resolved: Extract<Resolved, { ok: false }>): Localized {
  const [inSection] = inSections(name, resolved.members);
  if (!inSection && nearest(name, wordsOf(resolved)).length > 0) return unknownWord([name], resolved);
  const written = `\`limit ${name}: … { statement: ${inSection ?? 'project-length'} }\``;
  return {
    en: `A study has no \`${name}\`. Say which statement the limit is about: ${written}.`,
    sv: `En studie har inget \`${name}\`. Ange vilken uppgift gränsen gäller: ${written}.`,
  };
}

const wordsOf = ({ members }: Extract<Resolved, { ok: false }>) => members.map(({ word }) => word);

function throughList(path: ast.Path, report: Report): undefined {
  const [list = '', ...rest] = wordsOfPath(path);
  report(
    'type.through-list',
    {
      en: `\`${list}\` is a list, and a limit is about one value. Write a criterion: \`check: every x in ${list} satisfies x.${rest.join('.')} <= …\`.`,
      sv: `\`${list}\` är en lista, och en gräns gäller ett värde. Skriv ett kriterium: \`check: every x in ${list} satisfies x.${rest.join('.')} <= …\`.`,
    },
    rangeIn(path),
  );
}

const severalLimited: Localized = {
  en: 'A limit is about one statement. Write a limit for each.',
  sv: 'En gräns gäller en enda uppgift. Skriv en gräns för varje.',
};

function isMeasurable({ type, yields }: Denoted, { dimension }: Quantity): boolean {
  return type.kind === 'quantity' && yields === 'one' && type.dimensions.includes(dimension);
}

function notMeasurable(path: Path, { type }: Denoted, bound: Quantity): Localized {
  const [found, wanted] = [typeName(type), typeName({ kind: 'quantity', dimensions: [bound.dimension] })];
  return {
    en: `\`${path.words}\` is ${found.en}, and the limit is ${wanted.en}.`,
    sv: `\`${path.words}\` är ${found.sv}, och gränsen är ${wanted.sv}.`,
  };
}

const unitsOf: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  duration: ['days', 'weeks', 'months', 'years'],
  money: ['SEK', 'EUR', 'DKK', 'NOK', 'GBP', 'USD'],
  share: ['%'],
};

/** The units that a bound may have and has none of. */
function unitsFor({ type }: Denoted, { unit }: ast.Quantity): string[] {
  if (unit || type.kind !== 'quantity') return [];
  return type.dimensions.flatMap((dimension) => unitsOf[dimension] ?? []);
}

/** Whether the parser stumbled on the line of the limit. */
function isBroken({ quantity, $cstNode }: ast.Limit): boolean {
  const line = (quantity.$cstNode ?? $cstNode)?.range.end.line;
  const { parserErrors } = AstUtils.getDocument(quantity).parseResult;
  return parserErrors.some(({ token }) => (token.startLine ?? 0) - 1 === line);
}

function unitless(path: Path, { type }: Denoted, { quantity }: ast.Limit, units: readonly string[]): Localized {
  const found = typeName(type);
  const [bound, unit] = [shown(quantity.$cstNode?.text ?? ''), oneOf(units)];
  return {
    en: `The unit of ${bound} is missing: \`${path.words}\` is ${found.en}. Write ${unit.en} behind the number.`,
    sv: `Enheten för ${bound} saknas: \`${path.words}\` är ${found.sv}. Skriv ${unit.sv} efter talet.`,
  };
}

/** Langium joins the tokens of a bound without the blank between them. */
const operators: Readonly<Record<string, Comparison>> = {
  atleast: '>=',
  atmost: '<=',
  morethan: '>',
  lessthan: '<',
};

function boundsOf({ bound, from, to, unit }: ast.Quantity): [Comparison, Quantity][] {
  const exact = (number: number) =>
    readQuantity({ $type: 'Quantity', from: number, ...(unit ? { unit } : {}) } as ast.Quantity, 'any');
  const [low, high] = [exact(from), to === undefined ? undefined : exact(to)];
  if (!low) return [];
  if (high)
    return [
      ['>=', low],
      ['<=', high],
    ];
  return [[operators[bound ?? ''] ?? '<=', low]];
}

function literal(value: Quantity): Literal {
  return { node: 'literal', value: { kind: 'quantity', quantity: value } };
}

function allowed({ en, sv }: Localized, bound: Quantity): Localized {
  const value = literal(bound);
  return { en: `${en}: ${showLiteral(value, 'en')}.`, sv: `${sv}: ${showLiteral(value, 'sv')}.` };
}

function outside({ en, sv }: Localized, path: Path, bound: Quantity): LocalizedTemplate {
  return {
    en: [`${en} It allows `, literal(bound), '; the protocol states ', path, '.'],
    sv: [`${sv} Den tillåter `, literal(bound), '; protokollet anger ', path, '.'],
  };
}

function notStated({ en, sv }: Localized, bound: Quantity): LocalizedTemplate {
  return {
    en: [`${en} It allows `, literal(bound), '; the protocol does not state ', { node: 'silent' }, '.'],
    sv: [`${sv} Den tillåter `, literal(bound), '; protokollet anger inte ', { node: 'silent' }, '.'],
  };
}
