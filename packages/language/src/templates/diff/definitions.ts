import { CstUtils, URI } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { RtwParser } from '../../parser/rtw-parser.ts';
import type { RtwCoreServices } from '../../services.ts';
import type { EffectiveTemplate } from '../effective.ts';
import { versionText } from '../version.ts';

/**
 * What a template and those that it extends prescribe, by kind and name, as it is written but for blanks and comments.
 * Read from the sources: of a shipped template no more is at hand than what judges.
 */
export async function definitionsOf(
  { chain }: EffectiveTemplate,
  { shared, parser }: RtwCoreServices,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { uri, template } of chain) {
    const text = await shared.workspace.FileSystemProvider.readFile(URI.parse(uri));
    const { value } = (parser.LangiumParser as RtwParser).parse(text);
    const node = (value as ast.File).elements
      .filter(ast.isTemplate)
      .find((each) => each.name === template.name && (versionText(each) ?? '') === template.version);
    for (const [key, definition] of node ? prescribedBy(node) : []) if (!found.has(key)) found.set(key, definition);
  }
  return found;
}

function prescribedBy({ statements }: ast.Template): [string, string][] {
  return statements.flatMap((statement): [string, string][] => {
    if (ast.isOutcome(statement)) return [[`outcome ${statement.name}`, wordsOf(statement)]];
    if (!ast.isSection(statement)) return [];
    return statement.statements.flatMap((time): [string, string][] =>
      ast.isPoint(time) || ast.isPeriod(time) || ast.isSeries(time) ? [[`time ${time.name}`, wordsOf(time)]] : [],
    );
  });
}

function wordsOf({ $cstNode: cst }: ast.Outcome | ast.Point | ast.Period | ast.Series): string {
  if (!cst) return '';
  return CstUtils.flattenCst(cst)
    .filter(({ hidden }) => !hidden)
    .map(({ text }) => text)
    .toArray()
    .filter((word) => word !== ';')
    .join(' ');
}
