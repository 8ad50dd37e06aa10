import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Draft } from './draft.ts';
import { type Report, rangeIn } from './problem.ts';

/** What the `fix` of a criterion writes. A statement that no fix can write is left out, and said to be. */
export function compileRemedy(node: ast.Remedy, report: Report): Draft[] {
  return node.statements.flatMap((statement) => {
    const made = draftOf(statement);
    if (!made) report('type.not-for-a-fix', notForAFix, rangeIn(statement));
    return made ?? [];
  });
}

const notForAFix = {
  en: 'A fix writes properties, sections, arms and their parts, outcomes, sample sizes, what parties tell each other and points of the time line, and of a property no more than one value with a block.',
  sv: 'En åtgärd skriver egenskaper, avsnitt, grupper och deras delar, utfall, beräkningar av antalet deltagare, vad parter berättar för varandra och tidpunkter, och av en egenskap högst ett värde med ett block.',
};

function draftOf(node: AstNode): Draft | undefined {
  if (ast.isProperty(node)) return propertyDraft(node);
  if (ast.isDesign(node)) return { word: 'design', value: headOf(node), block: blockOf(node.statements) };
  if (ast.isSection(node)) return { word: node.keyword, block: blockOf(node.statements) };
  if (ast.isSampleSize(node)) {
    return node.outcomes.length > 0 ? undefined : { word: 'sample-size', block: blockOf(node.statements) };
  }
  if (ast.isArm(node)) return { word: 'arm', name: node.name, value: node.kind, block: blockOf(node.statements) };
  if (ast.isComponent(node) || ast.isWorkplace(node)) {
    const word = ast.isComponent(node) ? 'component' : 'workplace';
    return { word, name: node.name, value: node.kind?.$refText ?? '', block: blockOf(node.statements) };
  }
  if (ast.isOutcome(node)) {
    return { word: 'outcome', name: node.name, value: node.concept?.$refText ?? '', block: blockOf(node.statements) };
  }
  if (ast.isDisclosure(node)) return { word: disclosureWords(node), block: blockOf(node.statements) };
  if (ast.isPoint(node)) return { word: 'point', name: node.name, value: headOf(node), block: [] };
  return undefined;
}

/** Who tells whom, which is what sets one disclosure apart from the next. */
export function disclosureWords({ sender, recipient }: ast.Disclosure): string {
  return `information from ${sender.term?.$refText ?? ''} to ${recipient.term?.$refText ?? ''}`;
}

function blockOf(statements: readonly AstNode[]): Draft[] {
  return statements.flatMap((statement) => draftOf(statement) ?? []);
}

/** A property has its block behind its values or behind one of them. */
function propertyDraft(node: ast.Property): Draft | undefined {
  const inner = node.claims.filter(({ statements }) => statements.length > 0);
  if (inner.length > 0 && (node.claims.length > 1 || node.statements.length > 0)) return undefined;
  return { word: node.keyword, value: headOf(node), block: blockOf(inner[0]?.statements ?? node.statements) };
}

/** What stands between the colon of a statement and its block. */
function headOf(node: AstNode): string {
  const text = node.$cstNode?.text ?? '';
  const from = text.indexOf(':') + 1;
  const block = text.search(/\{(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return text.slice(from, block === -1 ? undefined : block).trim();
}
