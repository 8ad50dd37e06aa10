import { type Claim, type Property, type PropertyMeta, startOfDocument, valueMeta, wordsOf } from '@rtw-protocol/model';
import type { AstNode } from 'langium';
import type * as z from 'zod';
import type * as ast from '../generated/ast.ts';
import { readValue } from './read-value.ts';

/**
 * Reads the properties that a schema knows from the statements of a node. The schema decides what is read and
 * as what; statements that it does not know are passed over. A property written twice has the claims of both.
 */
export function readProperties(statements: readonly AstNode[], schema: z.ZodObject): Record<string, Property> {
  const properties: Record<string, Property> = {};
  for (const { word, field, meta } of wordsOf(schema)) {
    if (meta.form !== 'one' && meta.form !== 'many') continue;
    for (const statement of statements) {
      if (statement.$type !== 'Property' || (statement as ast.Property).keyword !== word) continue;
      const read = readProperty(statement as ast.Property, meta);
      const earlier = properties[field];
      if (earlier) earlier.claims.push(...read.claims);
      else properties[field] = read;
    }
  }
  return properties;
}

function readProperty(node: ast.Property, meta: PropertyMeta): Property {
  const silence = readSilence(node.silence);
  return {
    claims: node.claims.flatMap((claim) => readClaim(claim, meta) ?? []),
    ...(silence ? { silence } : {}),
    ...(meta.about && node.statements.length > 0 ? { about: readProperties(node.statements, meta.about) } : {}),
    range: rangeOf(node),
  };
}

export function readClaim(node: ast.Claim, meta: PropertyMeta): Claim | undefined {
  const kind = valueMeta.get(meta.value);
  const value = kind ? readValue(node, kind) : undefined;
  if (value === undefined) return undefined;
  const { status, arm, at, citation, section } = node;
  return {
    value,
    ...(meta.about && node.statements.length > 0 ? { about: readProperties(node.statements, meta.about) } : {}),
    ...(status === 'planned' || status === 'observed' ? { status } : {}),
    ...(arm ? { arm: arm.$refText } : {}),
    ...(at ? { at: at.$refText } : {}),
    ...whatItIsOf(node),
    ...(citation ? { citation: { key: citation.$refText, ...(section === undefined ? {} : { section }) } } : {}),
    range: rangeOf(node),
  };
}

/** The words after a number that say what it is a number of. */
function whatItIsOf(node: ast.Claim): Pick<Claim, 'of'> {
  const { $type, text } = node as ast.LossClaim;
  return $type === 'LossClaim' && text.length > 0 ? { of: text.join(' ') } : {};
}

/** Silence that is spoken, as the model has it. */
export function readSilence(node: ast.Silence | undefined): Property['silence'] {
  if (!node) return undefined;
  if (node.kind !== 'applicable') return { kind: 'not-reported' };
  return { kind: 'not-applicable', ...(node.because.length > 0 ? { because: node.because.join(' ') } : {}) };
}

/** Where a node stands. Nodes of the shipped library have no syntax tree. */
export function rangeOf(node: AstNode): Property['range'] {
  return node.$cstNode?.range ?? startOfDocument;
}
