import { DocumentState, type URI } from 'langium';
import type { Element, File } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import type { LibraryElement, LibraryFile } from './library-file.ts';
import { type PackedNode, unpackNode } from './packed-node.ts';

/** A file of the library as plain data. */
export interface PackedFile {
  /** Its path below the library's folder: `criteria/rehsam.rtw`. */
  path: string;
  elements: PackedElement[];
}

/** What a file declares, with the names that it is found by: its own, then its aliases. */
export interface PackedElement extends PackedNode {
  $names: string[];
}

/**
 * A file made of plain data. Each of its nodes is made when it is first wanted: a protocol names some twenty of the
 * hundreds of terms that the library holds.
 */
export function unpackFile({ elements: packed }: PackedFile, uri: URI, services: RtwCoreServices): LibraryFile {
  const elements = packed.map((element, index) =>
    lazyElement(element, (): Element => {
      const place = { $container: file, $containerProperty: 'elements', $containerIndex: index };
      return unpackNode(element, services, place) as Element;
    }),
  );
  let nodes: Element[] | undefined;
  const file: File = {
    $type: 'File',
    imports: [],
    get elements() {
      nodes ??= elements.map(({ node }) => node);
      return nodes;
    },
  };
  const document = services.shared.workspace.LangiumDocumentFactory.fromModel(file, uri);
  document.state = DocumentState.Validated;
  return { document, elements };
}

function lazyElement({ $type, $names }: PackedElement, unpack: () => Element): LibraryElement {
  let node: Element | undefined;
  return {
    type: $type,
    names: $names,
    get node() {
      node ??= unpack();
      return node;
    },
  };
}
