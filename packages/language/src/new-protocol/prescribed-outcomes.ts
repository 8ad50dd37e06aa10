import type { TextEdit } from '@rtw-protocol/model';
import { endOfStatement } from '../check/end-of-statement.ts';
import type { ProtocolJudgement } from '../check/judgements.ts';
import { type Lacking, lackingIn } from '../check/lacking-in.ts';
import { namedThingsIn } from '../check/named-things.ts';
import { statementBefore } from '../check/write-drafts.ts';
import type { JudgedFinding } from '../criteria/index.ts';
import { isPrescribedClaim, isProperty, type Protocol } from '../generated/ast.ts';

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

/** What a finding asks of one outcome of the template is asked of the others, too. */
export function lackingInPrescribed(protocol: Protocol, judged: readonly JudgedFinding[]): Lacking[] {
  const claims = protocol.statements
    .filter(isProperty)
    .flatMap((property) => property.claims.filter(isPrescribedClaim));
  return judged
    .flatMap(({ fixes }) => fixes.findLast((fix) => fix.kind === 'insert')?.ways ?? [])
    .filter(({ inside = [] }) => inside.some((range) => isPrescribedClaim(namedThingsIn(protocol).at(range.start))))
    .flatMap(({ drafts }) => claims.flatMap((claim) => lackingIn(claim, drafts)));
}
