import type { Range } from '@rtw-protocol/model';
import { type AstNode, AstUtils, type URI } from 'langium';
import type { UnpackedNode } from '../library/packed-node.ts';
import type { RtwServices } from './services.ts';

/** Where something with a name stands; of the shipped library only the name's own place is known. */
export interface NodePlace {
  uri: string;
  range: Range;
  nameRange: Range;
}

/**
 * Where a node with a name stands: in a file with a syntax tree, or in the shipped library, whose nodes tell their
 * places themselves. Nothing for nodes without a name.
 */
export function placeOf(node: AstNode, services: RtwServices): NodePlace | undefined {
  const uri = AstUtils.getDocument(node).uri.toString();
  const name = services.references.NameProvider.getNameNode(node);
  if (name && node.$cstNode) return { uri, range: node.$cstNode.range, nameRange: name.range };
  const { $nameRange } = node as UnpackedNode;
  return $nameRange && { uri, range: $nameRange, nameRange: $nameRange };
}

/** Whether a node ships with the product: it can be read, and not changed. */
export function isShipped(node: AstNode, services: RtwServices): boolean {
  return isShippedFile(AstUtils.getDocument(node).uri, services);
}

/** Whether a file ships with the product. */
export function isShippedFile(uri: URI, services: RtwServices): boolean {
  const address = uri.toString();
  return services.library.Library.documents.some((shipped) => shipped.uri.toString() === address);
}
