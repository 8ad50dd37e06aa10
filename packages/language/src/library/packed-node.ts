import type { Range } from '@rtw-protocol/model';
import {
  type AstNode,
  AstUtils,
  type GenericAstNode,
  GrammarUtils,
  isAstNode,
  isReference,
  type Mutable,
} from 'langium';
import type { RtwCoreServices } from '../services.ts';

/**
 * A node of the shipped library as plain data: its properties, references by their text, and where its name stands
 * in the source. It is what links and hovers need, and reading it costs no parsing.
 */
export interface PackedNode {
  $type: string;
  $nameRange?: Range;
  [property: string]: unknown;
}

/** A node made from plain data. It has no syntax tree, and tells its place itself. */
export interface UnpackedNode extends AstNode {
  $nameRange?: Range;
}

/** Makes plain data of a node. `keep` leaves out children that readers of the library do not need. */
export function packNode(node: AstNode, keep: (child: AstNode) => boolean): PackedNode {
  const packed: PackedNode = { $type: node.$type };
  const nameNode = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  if (nameNode) packed.$nameRange = nameNode.range;
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    const part = packValue(value, keep);
    if (part !== undefined && !(Array.isArray(part) && part.length === 0)) packed[property] = part;
  }
  return packed;
}

function packValue(value: unknown, keep: (child: AstNode) => boolean): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isAstNode(item) || keep(item)).map((item) => packValue(item, keep));
  }
  if (isReference(value)) return { $refText: value.$refText };
  if (isAstNode(value)) return keep(value) ? packNode(value, keep) : undefined;
  return value;
}

/** Where a node stands in the tree. */
interface Place {
  $container: AstNode;
  $containerProperty: string;
  $containerIndex?: number;
}

/** Makes a node of plain data again; its references resolve when somebody follows them. */
export function unpackNode(packed: PackedNode, services: RtwCoreServices, place?: Place): AstNode {
  const { $type, ...properties } = packed;
  const node = { $type, ...place } as Mutable<GenericAstNode>;
  for (const [property, value] of Object.entries(properties)) {
    node[property] = Array.isArray(value)
      ? value.map((item, $containerIndex) => unpackValue(item, services, placeIn(node, property, $containerIndex)))
      : unpackValue(value, services, placeIn(node, property));
  }
  AstUtils.assignMandatoryProperties(services.shared.AstReflection, node);
  return node;
}

function placeIn($container: AstNode, $containerProperty: string, $containerIndex?: number): Place {
  return { $container, $containerProperty, ...($containerIndex === undefined ? {} : { $containerIndex }) };
}

function unpackValue(value: unknown, services: RtwCoreServices, place: Place): unknown {
  const { $container, $containerProperty } = place;
  if (typeof value !== 'object' || value === null || $containerProperty.startsWith('$')) return value;
  if ('$refText' in value) {
    return services.references.Linker.buildReference($container, $containerProperty, undefined, String(value.$refText));
  }
  return unpackNode(value as PackedNode, services, place);
}
