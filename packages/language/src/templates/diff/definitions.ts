import type { Range } from '@rtw-protocol/model';
import { CstUtils, URI } from 'langium';
import type { FoundTemplate } from '../../check/find-template.ts';
import { rangeIn } from '../../criteria/problem.ts';
import * as ast from '../../generated/ast.ts';
import type { RtwParser } from '../../parser/rtw-parser.ts';
import { type Prescribed, prescribedBy } from '../../references/prescribed.ts';
import type { RtwCoreServices } from '../../services.ts';
import { versionText } from '../version.ts';

/** What a name stands for, as it is written but for blanks and comments, and where. */
export interface Definition {
  name: string;
  words: string;
  uri: string;
  range: Range;
}

/**
 * What a template and those that it extends prescribe, and the terms that they define for it in their files and what
 * these import, by kind and name. Read from the sources: of a shipped template no more is at hand than what judges.
 */
export async function definitionsOf(
  { template: { chain }, used }: FoundTemplate,
  { shared, parser }: RtwCoreServices,
): Promise<ReadonlyMap<string, Definition>> {
  const elementsOf = async (uri: string) => {
    const text = await shared.workspace.FileSystemProvider.readFile(URI.parse(uri));
    return ((parser.LangiumParser as RtwParser).parse(text).value as ast.File).elements;
  };
  const found = new Map<string, Definition>();
  const take = (kind: string, node: Prescribed | ast.Entry, uri: string): void => {
    const key = `${kind} ${node.name}`;
    if (found.has(key)) return;
    found.set(key, { name: node.name, words: wordsOf(node), uri, range: rangeIn(node, 'name') });
  };
  for (const { uri, template } of chain) {
    const node = (await elementsOf(uri))
      .filter(ast.isTemplate)
      .find((each) => each.name === template.name && (versionText(each) ?? '') === template.version);
    for (const one of node?.statements.flatMap(prescribedBy) ?? []) {
      take(ast.isOutcome(one) ? 'outcome' : 'time', one, uri);
    }
  }
  // What ships with the product is the same for every version that is read.
  const files = new Set(used.flatMap((one) => one.files.flatMap(({ uri, text }) => (text === undefined ? [] : uri))));
  for (const uri of files) {
    for (const entry of (await elementsOf(uri)).filter(ast.isEntry)) take('term', entry, uri);
  }
  return found;
}

function wordsOf({ $cstNode: cst }: Prescribed | ast.Entry): string {
  if (!cst) return '';
  return CstUtils.flattenCst(cst)
    .filter(({ hidden }) => !hidden)
    .map(({ text }) => text)
    .toArray()
    .filter((word) => word !== ';')
    .join(' ');
}
