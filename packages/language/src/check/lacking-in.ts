import type { AstNode } from 'langium';
import { type Draft, disclosureWords, placeholder, together } from '../criteria/index.ts';
import * as ast from '../generated/ast.ts';

/** Statements that are not there, and the node whose block lacks them. */
export interface Lacking {
  owner: AstNode;
  drafts: Draft[];
}

/** What a node lacks of statements; what is there already is looked into. */
export function lackingIn(owner: AstNode, drafts: readonly Draft[]): Lacking[] {
  const own: Draft[] = [];
  const deeper: Lacking[] = [];
  for (const draft of drafts.filter(({ word }) => !isPrescribed(owner, word))) {
    const alike = statementsOf(owner).filter((node) => isAlike(node, draft));
    if (alike.length === 0) own.push(...(isRuledOut(owner, draft) ? [] : [writable(draft)]));
    else
      deeper.push(
        ...firstLacking(
          alike.flatMap((node) => blockHolders(node, draft)),
          draft.block,
        ),
      );
  }
  return merged([...(own.length > 0 ? [{ owner, drafts: own }] : []), ...deeper]);
}

/** Whether the template says it already of an outcome that a protocol refers to. */
function isPrescribed(owner: AstNode, word: string): boolean {
  const definition = ast.isPrescribedClaim(owner) ? owner.outcome?.ref : undefined;
  return definition?.statements.some((node) => ast.isProperty(node) && node.keyword === word) ?? false;
}

/** Of several nodes that could be meant, what the first lacks that lacks anything. */
function firstLacking(nodes: readonly AstNode[], drafts: readonly Draft[]): Lacking[] {
  if (drafts.length === 0) return [];
  for (const node of nodes) {
    const found = lackingIn(node, drafts);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is lacking at several places, each once. */
export function merged(found: readonly Lacking[]): Lacking[] {
  const byOwner = new Map<AstNode, Draft[]>();
  for (const { owner, drafts } of found) byOwner.set(owner, [...(byOwner.get(owner) ?? []), ...drafts]);
  return [...byOwner].map(([owner, drafts]) => ({ owner, drafts: together(drafts) }));
}

/** The properties whose block stands behind all their values; of the others, each value has its own. */
const withOneBlock: ReadonlySet<string> = new Set(['sick-leave', 'earlier-sick-leave', 'diagnoses', 'counting']);

/** A block can stand behind a placeholder only where it is not about a value. */
function writable(draft: Draft): Draft {
  const { word, value, block } = draft;
  const hasNoPlace = value === placeholder && word !== 'design' && !withOneBlock.has(word);
  return { ...draft, block: hasNoPlace ? [] : block.map(writable) };
}

/** The nodes whose blocks may hold what a draft has in its own. */
export function blockHolders(node: AstNode, draft: Draft): AstNode[] {
  if (!ast.isProperty(node) || withOneBlock.has(node.keyword)) return [node];
  return draft.word === 'outcomes' ? node.claims.filter((claim) => isReferenceTo(claim, draft)) : node.claims;
}

export function statementsOf(owner: AstNode): readonly AstNode[] {
  const statements = 'statements' in owner && Array.isArray(owner.statements) ? (owner.statements as AstNode[]) : [];
  return ast.isArm(owner) ? [...statements, ...sharedParts(owner)] : statements;
}

/** The parts that an arm has in common with others, which stand outside it. */
function sharedParts(arm: ast.Arm): AstNode[] {
  return arm.statements
    .filter(ast.isProperty)
    .flatMap(({ claims }) =>
      claims.flatMap((claim) => ('part' in claim ? ((claim as ast.PartClaim).part?.ref ?? []) : [])),
    );
}

/** Whether a node says what a draft does, be it with another value: of things, those of one kind. */
export function isAlike(node: AstNode, { word, value }: Draft): boolean {
  if (ast.isProperty(node)) {
    // Of the outcomes of the template, each reference is a thing of its own.
    return (
      node.keyword === word && (word !== 'outcomes' || node.claims.some((claim) => isReferenceTo(claim, { value })))
    );
  }
  if (ast.isSection(node)) return (ast.isDesign(node) ? 'design' : node.keyword) === word;
  if (ast.isSampleSize(node)) return word === 'sample-size';
  if (ast.isDisclosure(node)) return word === disclosureWords(node);
  if (ast.isArm(node)) return word === 'arm' && node.kind === value;
  if (ast.isComponent(node)) return word === 'component' && node.kind?.$refText === value;
  if (ast.isWorkplace(node)) return word === 'workplace' && node.kind?.$refText === value;
  if (ast.isOutcome(node)) return word === 'outcome' && node.concept?.$refText === value;
  return false;
}

function isReferenceTo(claim: AstNode, { value }: Pick<Draft, 'value'>): boolean {
  return ast.isPrescribedClaim(claim) && (value === undefined || claim.outcome.$refText === value);
}

/** An arm that leaves the workplace out has no part there. */
function isRuledOut(owner: AstNode, { word }: Draft): boolean {
  return word === 'workplace' && ast.isArm(owner) && owner.statements.some(ast.isNoWorkplace);
}
