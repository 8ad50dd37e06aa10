import type { FileReport, Finding } from '@rtw-protocol/model';
import { keyOf } from '../reports/fingerprints.ts';
import { orderedFindings } from '../reports/ordered-findings.ts';
import type { AcceptedFinding } from './baseline-file.ts';

/** What a baseline says of a file: the findings that it accepts, and what it accepts that is no longer there. */
export interface Acceptance {
  accepted: ReadonlySet<Finding>;
  gone: readonly AcceptedFinding[];
}

/**
 * Holds the findings of a file against what is accepted of it. A criterion that is accepted at some things is not at
 * others; of several findings at one place, the first are the accepted ones.
 */
export function acceptance({ findings }: FileReport, known: readonly AcceptedFinding[]): Acceptance {
  const left = new Map(known.map((one) => [keyOf(one), { one, count: one.count ?? 1 }]));
  const accepted = new Set<Finding>();
  for (const finding of orderedFindings(findings, 'info')) {
    const entry = left.get(keyOf(finding));
    if (!entry || entry.count === 0 || !isCovered(finding, entry.one) || !canBeAccepted(finding)) continue;
    entry.count -= 1;
    accepted.add(finding);
  }
  // One that is there, but at other things than those accepted, is not gone: it is told as new.
  const present = new Set(findings.map(keyOf));
  const gone = [...left.values()].flatMap(({ one, count }) => {
    if (count === 0 || (one.count === undefined && present.has(keyOf(one)))) return [];
    return [count > 1 ? { ...one, count } : withoutCount(one)];
  });
  return { accepted, gone };
}

/** Everything of a file that can be accepted, as a baseline writes it. */
export function acceptable({ findings }: FileReport): { accepted: ReadonlySet<Finding>; entries: AcceptedFinding[] } {
  const accepted = orderedFindings(findings, 'info').filter(canBeAccepted);
  const entries = new Map<string, AcceptedFinding>();
  for (const finding of accepted) {
    const { code, place = [], status, concerns } = finding;
    const before = entries.get(keyOf(finding));
    const count = before ? (before.count ?? 1) + 1 : undefined;
    const things = [...new Set([...(before?.concerns ?? []), ...(concerns ?? [])])].sort();
    entries.set(keyOf(finding), {
      code,
      place,
      ...(status && { status }),
      ...(things.length > 0 && { concerns: things }),
      ...(count && { count }),
    });
  }
  return { accepted: new Set(accepted), entries: [...entries.values()] };
}

/**
 * What a text that cannot be read hides is not known, and a fault of the tool is nobody's to accept. A template that
 * differs from its lock is accepted there, and may differ once more.
 */
export function canBeAccepted(finding: Pick<Finding, 'code'>): boolean {
  return !/^(syntax|internal)\./.test(finding.code) && !isOfLock(finding);
}

/** Whether a finding tells of a template that is not as its lock has it. */
export function isOfLock({ code }: Pick<Finding, 'code'>): boolean {
  return /^link\.template-(changed|not-locked)$/.test(code);
}

/** Whether a criterion is wanting at no other things than it is accepted to be, and in no worse way. */
function isCovered({ status, concerns = [] }: Finding, known: AcceptedFinding): boolean {
  const isWorse = status === 'not-met' && known.status === 'not-reported';
  return !isWorse && concerns.every((name) => known.concerns?.includes(name));
}

function withoutCount({ count: _, ...one }: AcceptedFinding): AcceptedFinding {
  return one;
}
