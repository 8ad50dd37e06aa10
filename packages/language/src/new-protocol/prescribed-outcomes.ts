import type { TextEdit } from '@rtw-protocol/model';
import { endOfStatement } from '../check/end-of-statement.ts';
import type { ProtocolJudgement } from '../check/judgements.ts';
import { statementBefore } from '../check/write-drafts.ts';
import { isPrescribedClaim, isProperty } from '../generated/ast.ts';

/** Refers to every outcome that the template prescribes and the protocol does not name yet. */
export function prescribedOutcomes({ node, template }: ProtocolJudgement): TextEdit[] {
  const prescribed = (template?.chain ?? []).flatMap(({ template: { outcomes } }) => outcomes.map(({ name }) => name));
  const named = new Set(
    node.statements
      .filter(isProperty)
      .flatMap(({ claims }) => claims.filter(isPrescribedClaim).map(({ outcome }) => outcome.$refText)),
  );
  const missing = [...new Set(prescribed)].filter((name) => !named.has(name));
  const before = statementBefore(node, 'outcomes');
  if (missing.length === 0 || !before) return [];
  const end = endOfStatement(before);
  return [{ range: { start: end, end }, newText: `\n  outcomes: ${missing.join(', ')}` }];
}
