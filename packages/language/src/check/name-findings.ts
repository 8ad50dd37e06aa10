import { type Finding, type Localized, startOfDocument } from '@rtw-protocol/model';
import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import {
  type File,
  isArm,
  isCitation,
  isComponent,
  isCriterion,
  isElement,
  isFile,
  isOutcome,
  isPeriod,
  isPoint,
  isSeries,
  isStudy,
  isTemplate,
  isWorkplace,
  type Study,
  type Template,
} from '../generated/ast.ts';

type Named = AstNode & { name: string };

/** Names that two things of one kind share: whoever uses such a name cannot tell which is meant. */
export function nameFindings(file: File): Finding[] {
  const byOwner = new Map<AstNode, Map<string, Named[]>>();
  for (const node of AstUtils.streamAllContents(file)) {
    const owner = ownerOf(node);
    const { name } = node as Named;
    if (!owner || !name) continue;
    const names = byOwner.get(owner) ?? new Map<string, Named[]>();
    byOwner.set(owner, names);
    const key = `${kindOf(node)} ${name}`;
    const alike = names.get(key);
    if (alike) alike.push(node as Named);
    else names.set(key, [node as Named]);
  }
  return [...byOwner.values()]
    .flatMap((names) => [...names.values()])
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map((node) => twice(node, group)));
}

/** The part of a file in which the name of a node has to be the only one of its kind. */
export function ownerOf(node: AstNode): AstNode | undefined {
  if (isElement(node) && isFile(node.$container)) return node.$container;
  if (isMoment(node) || isArm(node) || isOutcome(node)) return AstUtils.getContainerOfType(node, isStudyOrTemplate);
  if (isComponent(node) || isWorkplace(node) || isCriterion(node) || isCitation(node)) return node.$container;
  return undefined;
}

function isStudyOrTemplate(node: unknown): node is Study | Template {
  return isStudy(node) || isTemplate(node);
}

/** Components and workplace parts share their names, and so do all places of the time line. */
export function kindOf(node: AstNode): string {
  if (isMoment(node)) return 'time';
  return isComponent(node) || isWorkplace(node) ? 'part' : node.$type;
}

function isMoment(node: AstNode): boolean {
  return isPoint(node) || isPeriod(node) || isSeries(node);
}

/** So many of the others are pointed to: each of thousands that pointed to all would fill the memory. */
const mostRelated = 10;

function twice(node: Named, group: readonly Named[]): Finding {
  const message: Localized = {
    en: `"${node.name}" is the name of ${group.length} things here. Give each a name of its own.`,
    sv: `"${node.name}" är namnet på ${group.length} saker här. Ge var och en ett eget namn.`,
  };
  return {
    code: 'link.duplicate-name',
    severity: 'error',
    message,
    range: nameRange(node),
    fixes: [],
    related: group
      .slice(0, mostRelated + 1)
      .filter((other) => other !== node)
      .slice(0, mostRelated)
      .map((other) => ({ range: nameRange(other), message: { en: 'The same name', sv: 'Samma namn' } })),
  };
}

/** Where the name of a thing stands. */
export function nameRange(node: AstNode) {
  return (GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode)?.range ?? startOfDocument;
}
