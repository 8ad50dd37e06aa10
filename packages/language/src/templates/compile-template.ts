import type { Language, Localized } from '@rtw-protocol/model';
import { isDate, languages } from '@rtw-protocol/model';
import { compileCriterion, reportTwins, sourceOf } from '../criteria/compile.ts';
import { compileLiteral } from '../criteria/compile-literal.ts';
import { compileText } from '../criteria/compile-message.ts';
import { type Problem, type Report, rangeIn } from '../criteria/problem.ts';
import type { Scope } from '../criteria/scope.ts';
import type { Literal } from '../criteria/tree.ts';
import * as ast from '../generated/ast.ts';
import { linesInBraces } from '../wording/lines-in-braces.ts';
import { compileLimit } from './compile-limit.ts';
import { type CompiledPart, compileRequirement, scopeOf } from './compile-requirement.ts';
import { isPart, partId, targetId, templateCode } from './target-id.ts';
import type { CompiledAdjustment, CompiledTemplate, Mention, TemplatePart } from './tree.ts';
import { readVersion, versionText } from './version.ts';

/**
 * A template as plain data, and what is wrong in its text taken by itself. What it makes of the templates that it
 * extends is judged when these are at hand.
 */
export function compileTemplate(node: ast.Template): { template: CompiledTemplate; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, message, range, severity = 'error') => {
    problems.push({ code, severity, message, range });
  };
  const scope = scopeOf(report);
  const { statements } = node;
  const name = node.name ?? '';
  reportTwins(statements.filter(isPart), (part) => part.name, 'type.duplicate-requirement', report);
  reportTwins(statements.filter(ast.isLocalizedProperty), (text) => text.keyword, 'type.duplicate-statement', report);
  const title = textOf(statements, 'title', scope);
  const [about, reading] = [textOf(statements, 'about', scope), textOf(statements, 'reading', scope)];
  const source = sourceOf(statements);
  const publisher = plainText(statements, 'publisher');
  const valid = validityOf(statements, report);
  const parts = compileParts(node, report);
  const skeleton = statements.find(ast.isSkeleton);
  const template: CompiledTemplate = {
    name,
    version: versionFor(node, report),
    title: title ?? { en: name, sv: name },
    ...(about ? { about } : {}),
    ...(reading ? { reading } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    languages: languagesOf(statements),
    ...(valid ? { valid } : {}),
    ...(source ? { source } : {}),
    extends: statements.filter(ast.isExtends).map((base) => ({
      name: base.base?.$refText ?? '',
      ...(base.version === undefined ? {} : { version: base.version }),
      range: rangeIn(base),
    })),
    uses: [...new Set(statements.filter(ast.isUses).flatMap(({ sets }) => sets.map((set) => set.$refText)))],
    adjustments: firstOfEach(
      statements.filter(ast.isAdjustment).flatMap((adjusted) => compileAdjustment(adjusted, scope) ?? []),
      report,
    ),
    parts: parts.map(({ part }) => part),
    criteria: parts.flatMap(({ criterion }) => criterion ?? []),
    noWaiver: statements.filter(ast.isNotWaivable).flatMap(({ targets }) => targets.flatMap(mentionOf)),
    mayLoosen: statements.filter(ast.isLoosenable).flatMap(({ targets }) => targets.flatMap(mentionOf)),
    outcomes: statements.filter(ast.isOutcome).map(named),
    times: statements
      .filter(ast.isSection)
      .flatMap((section) =>
        section.statements.filter((time) => ast.isPoint(time) || ast.isPeriod(time) || ast.isSeries(time)),
      )
      .map(named),
    ...(skeleton ? { skeleton: linesInBraces(skeleton.$cstNode?.text ?? '') } : {}),
    range: rangeIn(node, 'name'),
  };
  if (!title && name) report('type.missing-message', missingTitle, rangeIn(node, 'name'), 'warning');
  return { template, problems };
}

const missingTitle: Localized = {
  en: 'A template needs a `title`, by which readers know it.',
  sv: 'En mall behöver `title`, som läsarna känner igen den på.',
};

function versionFor(node: ast.Template, report: Report): string {
  const text = versionText(node);
  if (readVersion(text)) return text ?? '';
  const property = node.statements.find((statement) => ast.isProperty(statement) && statement.keyword === 'version');
  report(
    'type.version',
    {
      en: 'A template needs a version of three numbers: `version: "1.0.0"`. Protocols can then ask for it, and it can be told what a new one changes.',
      sv: 'En mall behöver en version med tre tal: `version: "1.0.0"`. Då kan protokoll ange den, och det går att säga vad en ny version ändrar.',
    },
    property ? rangeIn(property) : rangeIn(node, 'name'),
  );
  return '';
}

function textOf(statements: readonly ast.TemplateStatement[], keyword: string, scope: Scope): Localized | undefined {
  const found = statements.filter(ast.isLocalizedProperty).find((statement) => statement.keyword === keyword);
  return found && compileText(found, scope);
}

function plainText(statements: readonly ast.TemplateStatement[], keyword: string): string | undefined {
  const [claim] = statements.filter(ast.isProperty).find((property) => property.keyword === keyword)?.claims ?? [];
  return claim && ast.isTextClaim(claim) ? claim.text.join(' ') : undefined;
}

function languagesOf(statements: readonly ast.TemplateStatement[]): Language[] {
  const property = statements.filter(ast.isProperty).find(({ keyword }) => keyword === 'languages');
  const words = new Set((property?.claims ?? []).filter(ast.isWordClaim).map(({ word }) => word));
  return languages.filter((language) => words.has(language));
}

function validityOf(statements: readonly ast.TemplateStatement[], report: Report): CompiledTemplate['valid'] {
  const node = statements.find(ast.isValidity);
  if (!node) return undefined;
  const [from, to] = [node.from, node.to].map((day) => (day === undefined ? undefined : String(day)));
  const isOrdered = from === undefined || to === undefined || from <= to;
  const areDates = [from, to].every((day) => day === undefined || isDate(day));
  if (!areDates || !isOrdered) {
    report(
      'type.validity',
      areDates
        ? {
            en: 'The template would end before it begins to hold. Write the earlier date first.',
            sv: 'Mallen skulle sluta gälla innan den börjar gälla. Skriv det tidigare datumet först.',
          }
        : {
            en: 'There is no such date. Write year, month and day: `valid: from 2027-01-01 to 2027-12-31`.',
            sv: 'Det datumet finns inte. Skriv år, månad och dag: `valid: from 2027-01-01 to 2027-12-31`.',
          },
      rangeIn(node),
    );
    return undefined;
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), range: rangeIn(node) };
}

function compileParts(node: ast.Template, report: Report): CompiledPart[] {
  const seen = new Set<string>();
  return node.statements.filter(isPart).flatMap((part) => {
    if (!part.name || seen.has(part.name)) return [];
    seen.add(part.name);
    if (ast.isRequirement(part)) return [compileRequirement(part, report)];
    return [ast.isLimit(part) ? compileLimit(part, report) : compileOwn(part, node, report)];
  });
}

/** A criterion of its own. */
function compileOwn(node: ast.Criterion, template: ast.Template, report: Report): CompiledPart {
  const source = sourceOf(template.statements);
  const criterion = compileCriterion(node, templateCode(template.name), source, report);
  const told: TemplatePart = {
    id: partId(node),
    name: node.name,
    kind: 'criterion',
    title: criterion?.title ?? { en: node.name, sv: node.name },
    ...(criterion?.why ? { why: criterion.why } : {}),
    ...(criterion?.reading ? { reading: criterion.reading } : {}),
    ...(criterion?.source ? { source: criterion.source } : {}),
    statements: criterion?.places.map(({ path }) => path.words) ?? [],
    outcomes: [],
    range: rangeIn(node, 'name'),
  };
  return criterion ? { part: told, criterion } : { part: told };
}

function compileAdjustment(node: ast.Adjustment, scope: Scope): CompiledAdjustment | undefined {
  const id = targetId(node.target);
  if (id === undefined) return undefined;
  const texts = node.statements.filter(ast.isLocalizedProperty);
  const [why, reading] = ['why', 'reading'].map((keyword) => {
    const text = texts.find((candidate) => candidate.keyword === keyword);
    return text && compileText(text, scope);
  });
  const source = sourceOf(node.statements);
  const severity = severityOf(node, scope.report);
  return {
    id,
    ...(severity ? { severity } : {}),
    parameters: parametersOf(node, scope.report),
    ...(why ? { why } : {}),
    ...(reading ? { reading } : {}),
    ...(source ? { source } : {}),
    range: rangeIn(node, 'target'),
  };
}

/** Of two judgements of one criterion the first holds, so that a later one cannot loosen it. */
function firstOfEach(adjustments: readonly CompiledAdjustment[], report: Report): CompiledAdjustment[] {
  const seen = new Set<string>();
  return adjustments.filter(({ id, range }) => {
    const isTwin = seen.has(id);
    if (isTwin) report('type.duplicate-statement', judgedBefore(id), range);
    seen.add(id);
    return !isTwin;
  });
}

const judgedBefore = (id: string): Localized => ({
  en: `The template judges ${id} already. What stands first holds: write it all in one place.`,
  sv: `Mallen bedömer redan ${id}. Det som står först gäller: skriv allt på ett ställe.`,
});

function severityOf(node: ast.Adjustment, report: Report): CompiledAdjustment['severity'] {
  const { severity, target } = node;
  const { part } = target;
  const isOfRequirement = ast.isRequirement(part?.ref) || ast.isLimit(part?.ref);
  const isForce = severity === 'must' || severity === 'should';
  if (severity !== undefined && severity !== 'off' && isForce !== isOfRequirement && (!target.template || part?.ref)) {
    report(
      'type.severity',
      isForce
        ? {
            en: 'The severity of a criterion is `error`, `warning`, `info` or `off`.',
            sv: 'Ett kriteriums allvarlighetsgrad är `error`, `warning`, `info` eller `off`.',
          }
        : {
            en: 'A requirement of a template is `must`, `should` or `off`.',
            sv: 'Ett krav i en mall är `must`, `should` eller `off`.',
          },
      rangeIn(node, 'severity'),
    );
    return undefined;
  }
  if (severity === 'must') return 'error';
  if (severity === 'should') return 'warning';
  return severity === 'error' || severity === 'warning' || severity === 'info' || severity === 'off'
    ? severity
    : undefined;
}

function parametersOf(node: ast.Adjustment, report: Report): Record<string, Literal> {
  const values: Record<string, Literal> = {};
  for (const statement of node.statements.filter(ast.isParameterValue)) {
    const parameter = statement.parameter?.ref;
    const [own, given] = [compileLiteral(parameter?.value), compileLiteral(statement.value)];
    if (!parameter?.name || !own || !given) continue;
    if (isOfType(own.operand, given.operand)) values[parameter.name] = given.operand;
    else report('type.parameter-value', wrongType(parameter.name), rangeIn(statement, 'value'));
  }
  return values;
}

/** Whether a value may stand in the place of another: a length of time in that of a length of time. */
function isOfType({ value: own }: Literal, { value: given }: Literal): boolean {
  if (own.kind !== given.kind) return false;
  return own.kind !== 'quantity' || given.kind !== 'quantity' || own.quantity.dimension === given.quantity.dimension;
}

const wrongType = (name: string): Localized => ({
  en: `This is no value for \`${name}\`. It takes a value of the kind that the criterion itself gives it, such as another length of time for a length of time.`,
  sv: `Det här är inget värde för \`${name}\`. Det ska vara ett värde av samma slag som kriteriet självt anger, till exempel en tidslängd för en tidslängd.`,
});

function mentionOf(target: ast.Target): Mention[] {
  const id = targetId(target);
  return id === undefined ? [] : [{ id, range: rangeIn(target) }];
}

function named(node: ast.Outcome | ast.Point | ast.Period | ast.Series) {
  return { name: node.name ?? '', range: rangeIn(node, 'name') };
}
