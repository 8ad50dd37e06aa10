import { type Evidence, evidence } from '@rtw-protocol/model';
import * as ast from '../generated/ast.ts';
import { rangeOf, readProperties } from './read-properties.ts';
import { readLocalized } from './read-term.ts';

// Evidence does not change without becoming a new node, and every study asks for it.
const known = new WeakMap<ast.Evidence, Evidence>();

/** Evidence as the model has it. */
export function readEvidence(node: ast.Evidence): Evidence {
  let read = known.get(node);
  if (!read) {
    read = readOnce(node);
    known.set(node, read);
  }
  return read;
}

function readOnce(node: ast.Evidence): Evidence {
  const source = node.statements.find(ast.isSourceProperty);
  const [effect, note] = ['effect', 'note'].map((keyword) => textOf(node, keyword));
  const section = source?.section.join(' ');
  return {
    name: node.name ?? '',
    ...(source?.citation ? { source: { key: source.citation.$refText, ...(section ? { section } : {}) } } : {}),
    ...(effect ? { effect } : {}),
    ...(note ? { note } : {}),
    ...readProperties(node.statements, evidence),
    range: rangeOf(node),
  } as Evidence;
}

function textOf(node: ast.Evidence, keyword: string) {
  const text = node.statements.filter(ast.isDefinition).find((statement) => statement.keyword === keyword);
  return text && readLocalized(text.text);
}
