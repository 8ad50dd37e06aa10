import type { Localized, Severity, SourceReference } from '@rtw-protocol/model';
import { severities } from '@rtw-protocol/model';
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { compileCondition } from './compile-condition.ts';
import { compileLiteral } from './compile-literal.ts';
import { compileMessage, compileText } from './compile-message.ts';
import { compilePlace } from './compile-place.ts';
import { compileRemedy } from './compile-remedy.ts';
import { compileTellings, isAnswerWord } from './compile-tellings.ts';
import { type Problem, type Report, rangeIn } from './problem.ts';
import type { Scope } from './scope.ts';
import type { CompiledCriterion, CompiledGrade, CompiledSet } from './tree.ts';
import { variablesOf } from './variables-of.ts';

/**
 * A criteria set as plain data, and what is wrong in its text. A criterion that cannot be judged (half-written,
 * or with an expression that does not fit) is left out of the set; its problems say why.
 */
export function compileSet(node: ast.CriteriaSet): { set: CompiledSet; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, message, range, severity = 'error') => {
    problems.push({ code, severity, message, range });
  };
  const name = node.name ?? '';
  const scope: Scope = { variables: new Map(), parameters: new Map(), used: new Set(), report };
  const criteria = node.statements.filter(ast.isCriterion);
  reportTwins(criteria, (criterion) => criterion.name, 'type.duplicate-criterion', report);
  const title = textOf(node.statements, 'title', scope);
  const about = textOf(node.statements, 'about', scope);
  const source = sourceOf(node.statements);
  const grade = compileGrade(node, criteria.length, scope);
  const set: CompiledSet = {
    name,
    title: title ?? { en: name, sv: name },
    ...(about ? { about } : {}),
    ...(source ? { source } : {}),
    criteria: criteria.flatMap((criterion) => compileCriterion(criterion, name, source, report) ?? []),
    ...(grade ? { grade } : {}),
    range: rangeIn(node, 'name'),
  };
  return { set, problems };
}

/** One criterion. @param owner what its id begins with: the name of its set, or `template.NAME`. */
export function compileCriterion(
  node: ast.Criterion,
  owner: string,
  setSource: SourceReference | undefined,
  report: Report,
): CompiledCriterion | undefined {
  const { statements } = node;
  const scope: Scope = {
    variables: new Map(),
    parameters: compileParameters(statements, report),
    used: new Set(),
    report,
  };
  const checks = statements.filter(ast.isCheck);
  const applying = statements.filter(ast.isApplies);
  const remedies = statements.filter(ast.isRemedy);
  for (const group of [checks, applying, statements.filter(ast.isPlace), remedies]) reportRepeated(group, report);
  const check = compileCondition(checks[0]?.condition, scope);
  const applies = compileCondition(applying[0]?.condition, scope);
  const conditional = compileSeverities(statements, scope);
  const places = (statements.find(ast.isPlace)?.paths ?? []).flatMap((path) => compilePlace(path, scope) ?? []);
  const fix = remedies[0] ? compileRemedy(remedies[0], report) : [];
  const variables = check ? variablesOf(check, scope.variables) : scope.variables;
  const texts = compileTexts(statements, { ...scope, variables });
  const tellings = compileTellings(statements, variables, scope);
  const hasMessage = statements.some((text) => ast.isLocalizedProperty(text) && isAnswerWord(text.keyword));
  reportMissingParts(node, checks.length > 0, texts.title !== undefined, hasMessage, report);
  reportUnused(statements, scope);
  const source = sourceOf(statements) ?? setSource;
  // Without the condition on which it or a message applies, a criterion would speak where it should be silent.
  const isJudgeable = node.name && check && (applying.length === 0 || applies) && tellings;
  if (!isJudgeable) return undefined;
  return {
    id: `${owner}.${node.name}`,
    name: node.name,
    severity: severityOf(node.severity),
    severities: conditional,
    ...texts,
    ...tellings,
    title: texts.title ?? { en: node.name, sv: node.name },
    ...(source ? { source } : {}),
    parameters: Object.fromEntries([...scope.parameters].map(([name, { value }]) => [name, value])),
    ...(applies ? { applies } : {}),
    check,
    places,
    ...(fix.length > 0 ? { fix } : {}),
    range: rangeIn(node, 'name'),
  };
}

export function severityOf(word: string | undefined): Severity {
  return severities.find((severity) => severity === word) ?? 'warning';
}

function compileParameters(
  statements: readonly ast.CriterionStatement[],
  report: Report,
): Map<string, NonNullable<ReturnType<Scope['parameters']['get']>>> {
  const nodes = statements.filter(ast.isParameter);
  reportTwins(nodes, (parameter) => parameter.name, 'type.duplicate-parameter', report);
  const parameters = new Map<string, NonNullable<ReturnType<Scope['parameters']['get']>>>();
  for (const node of nodes) {
    const literal = compileLiteral(node.value);
    if (node.name && literal && !parameters.has(node.name)) {
      parameters.set(node.name, { value: literal.operand, type: literal.type });
    }
  }
  return parameters;
}

function compileSeverities(statements: readonly ast.CriterionStatement[], scope: Scope) {
  return statements.filter(ast.isConditionalSeverity).flatMap((node) => {
    const when = compileCondition(node.condition, scope);
    return when ? [{ severity: severityOf(node.severity), when }] : [];
  });
}

type Texts = Partial<Pick<CompiledCriterion, 'title' | 'why' | 'reading' | 'write'>>;

function compileTexts(statements: readonly ast.CriterionStatement[], scope: Scope): Texts {
  const nodes = statements.filter(ast.isLocalizedProperty).filter(({ keyword }) => !isAnswerWord(keyword));
  reportTwins(nodes, (node) => node.keyword, 'type.duplicate-statement', scope.report);
  const texts: Texts = {};
  for (const node of nodes) {
    switch (node.keyword) {
      case 'title':
      case 'why':
      case 'reading': {
        const text = compileText(node, scope);
        if (text) texts[node.keyword] ??= text;
        break;
      }
      case 'write': {
        const message = compileMessage(node, scope);
        if (message) texts.write ??= message;
      }
    }
  }
  return texts;
}

function compileGrade(node: ast.CriteriaSet, criteria: number, scope: Scope): CompiledGrade | undefined {
  const grades = node.statements.filter(ast.isGrade);
  reportRepeated(grades, scope.report);
  const grade = grades[0];
  if (!grade) return undefined;
  if (criteria === 0) {
    scope.report(
      'type.grade-without-criteria',
      {
        en: 'A grade counts criteria, and this set has none.',
        sv: 'Ett betyg räknar kriterier, och uppsättningen har inga.',
      },
      rangeIn(grade),
    );
    return undefined;
  }
  const inGrade: Scope = { ...scope, isGrade: true };
  const cases = grade.cases.map(({ name, label, condition }) => {
    const when = compileCondition(condition, inGrade);
    return name && when ? { name, label: labelOf(name, label), when } : undefined;
  });
  // A grade that lacks one of its conditions would give the study a worse or better one than was meant.
  if (cases.includes(undefined) || !grade.otherwise) return undefined;
  const last = { name: grade.otherwise, label: labelOf(grade.otherwise, grade.label) };
  return { steps: [...cases.filter((step) => step !== undefined), last] };
}

function labelOf(name: string, texts: readonly ast.LocalizedText[]): Localized {
  const of = (language: string) => texts.find((text) => text.language === language)?.text.join(' ');
  return { en: of('en') ?? of('sv') ?? name, sv: of('sv') ?? of('en') ?? name };
}

function textOf(statements: readonly ast.CriteriaStatement[], keyword: string, scope: Scope): Localized | undefined {
  const found = statements.filter(ast.isLocalizedProperty).find((statement) => statement.keyword === keyword);
  return found && compileText(found, scope);
}

/** The source that is named among statements. */
export function sourceOf(statements: readonly AstNode[]): SourceReference | undefined {
  const found = statements.find(ast.isSourceProperty);
  const key = found?.citation?.$refText;
  if (!found || !key) return undefined;
  const section = found.section && found.section.length > 0 ? { section: found.section.join(' ') } : {};
  const title = found.citation?.ref?.text?.join(' ');
  return { key, ...section, ...(title ? { title } : {}) };
}

function reportMissingParts(
  node: ast.Criterion,
  hasCheck: boolean,
  hasTitle: boolean,
  hasMessage: boolean,
  report: Report,
): void {
  const range = rangeIn(node, 'name');
  if (!hasCheck) {
    report(
      'type.missing-check',
      {
        en: 'A criterion needs a `check`: what is asked of the study.',
        sv: 'Ett kriterium behöver `check`: vad som krävs av studien.',
      },
      range,
    );
  }
  if (!hasTitle) {
    report(
      'type.missing-message',
      {
        en: 'A criterion needs a `title`, by which reports call it.',
        sv: 'Ett kriterium behöver `title`, som det kallas i rapporter.',
      },
      range,
      'warning',
    );
  }
  if (hasCheck && !hasMessage) {
    report(
      'type.missing-message',
      {
        en: 'A criterion needs `unmet` or `silent`: what to tell the author when it is not met, or not reported.',
        sv: 'Ett kriterium behöver `unmet` eller `silent`: vad författaren får veta när det inte är uppfyllt, eller inte framgår.',
      },
      range,
      'warning',
    );
  }
}

function reportUnused(statements: readonly ast.CriterionStatement[], scope: Scope): void {
  for (const parameter of statements.filter(ast.isParameter)) {
    if (!parameter.name || scope.used.has(parameter.name)) continue;
    scope.report(
      'type.unused-parameter',
      { en: `\`${parameter.name}\` is not used.`, sv: `\`${parameter.name}\` används inte.` },
      rangeIn(parameter, 'name'),
      'warning',
    );
  }
}

/** Complains about the second of two nodes with one name. */
export function reportTwins<T extends AstNode>(
  nodes: readonly T[],
  nameOf: (node: T) => string,
  code: string,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name && seen.has(name)) {
      const property = ast.isLocalizedProperty(node) ? 'keyword' : 'name';
      report(
        code,
        { en: `There is a \`${name}\` already.`, sv: `Det finns redan \`${name}\`.` },
        rangeIn(node, property),
      );
    }
    seen.add(name);
  }
}

function reportRepeated(
  nodes: readonly (ast.Check | ast.Applies | ast.Place | ast.Remedy | ast.Grade)[],
  report: Report,
): void {
  for (const node of nodes.slice(1)) {
    report(
      'type.duplicate-statement',
      {
        en: 'This stands here once already; only the first counts.',
        sv: 'Detta står redan en gång här; bara det första gäller.',
      },
      rangeIn(node),
    );
  }
}
