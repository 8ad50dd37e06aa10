import { type Lacking, lackingIn } from '../check/lacking-in.ts';
import { namedThingsIn } from '../check/named-things.ts';
import { type Draft, draftOf, type JudgedFinding } from '../criteria/index.ts';
import { isOutcome, isPrescribedClaim, isProperty, type Outcome, type Protocol } from '../generated/ast.ts';
import { extendedBy, prescribedIn } from '../references/prescribed.ts';

/**
 * A reference to each outcome that the template prescribes and the protocol does not name yet. Which of them the study
 * measures, and as what, is for its author to say.
 */
export function prescribedDrafts(protocol: Protocol): Draft[] {
  const named = new Set(claimsOf(protocol).map(({ outcome }) => outcome.$refText));
  return prescribedIn(extendedBy(protocol.template?.ref))
    .filter(isOutcome)
    .filter(({ name }) => !named.has(name))
    .map((outcome) => ({ word: 'outcomes', value: outcome.name, block: leftOpen(outcome) }));
}

/** What every outcome needs, as far as the template leaves it open: its role, and when it is measured. */
function leftOpen({ statements }: Outcome): Draft[] {
  const said = new Set(statements.filter(isProperty).map(({ keyword }) => keyword));
  const times = ['at', 'window', 'compared-at'];
  return [
    ...(said.has('role') ? [] : [draftOf(['role'])]),
    ...(times.some((word) => said.has(word)) ? [] : [draftOf(['at'])]),
  ];
}

/** What a finding asks of one outcome of the template is asked of the others, too. */
export function lackingInPrescribed(protocol: Protocol, judged: readonly JudgedFinding[]): Lacking[] {
  const claims = claimsOf(protocol);
  return judged
    .flatMap(({ fixes }) => fixes.findLast((fix) => fix.kind === 'insert')?.ways ?? [])
    .filter(({ inside = [] }) => inside.some((range) => isPrescribedClaim(namedThingsIn(protocol).at(range.start))))
    .flatMap(({ drafts }) => claims.flatMap((claim) => lackingIn(claim, drafts)));
}

function claimsOf({ statements }: Protocol) {
  return statements.filter(isProperty).flatMap(({ claims }) => claims.filter(isPrescribedClaim));
}
