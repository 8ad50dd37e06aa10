import type { Finding, GradeInterval, JudgedStudy, Verdict } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, WorkspaceCache } from 'langium';
import { type FixRequest, type JudgedFinding, type JudgedWaiver, judge } from '../criteria/index.ts';
import { withEvidence } from '../facts/evidence-facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import { type File, isProtocol, type Protocol } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { readStudy } from '../study/read-study.ts';
import { type EffectiveTemplate, forbiddenBy } from '../templates/effective.ts';
import { evidenceInScope } from '../workspace/evidence-in-scope.ts';
import { asPrescribed } from './as-prescribed.ts';
import { askedWhere } from './asked-where.ts';
import { fixesFor } from './fix-for.ts';
import type { Selected } from './selection.ts';

/** What the criteria say of a protocol: their answers, their findings with changes to the text, and its waivers. */
export interface ProtocolJudgement {
  study: string;
  /** The protocol it is about, and the study that was judged. */
  node: Protocol;
  facts: JudgedStudy;
  grades: GradeInterval[];
  verdicts: Verdict[];
  findings: Finding[];
  /** The findings with the changes that they ask for, before these became edits. */
  judged: readonly JudgedFinding[];
  waivers: JudgedWaiver[];
  /** What the template asks that the protocol follows. */
  template?: EffectiveTemplate;
  /** Criteria that a configuration or an editor's settings may not make less grave, since the template says how grave they are. */
  refused: readonly string[];
}

/** What the criteria say of the protocols in a document; worked out once for every reader of it. */
export class Judgements {
  readonly #services: RtwCoreServices;
  readonly #byDocument: WorkspaceCache<string, readonly ProtocolJudgement[]>;

  constructor(services: RtwCoreServices) {
    this.#services = services;
    this.#byDocument = new WorkspaceCache(services.shared);
  }

  of(document: LangiumDocument<File>): readonly ProtocolJudgement[] {
    return this.#byDocument.get(document.uri.toString(), () => {
      const { Selection } = this.#services.check;
      const protocols = document.parseResult.value.elements.filter(isProtocol);
      return protocols.map((protocol) => this.#judge(protocol, Selection.for(protocol)));
    });
  }

  #judge(protocol: Protocol, { sets, severities, template, refused }: Selected): ProtocolJudgement {
    const known = evidenceInScope(AstUtils.getDocument(protocol), this.#services);
    const facts = withEvidence(factsOf(readStudy(protocol)), known);
    const isFixed = (id: string) => template !== undefined && forbiddenBy(template, id) !== undefined;
    // A waiver that the template forbids would change nothing.
    const isAllowed = (fix: FixRequest) => !(fix.kind === 'waive' && isFixed(fix.criterion));
    const { findings: ofEverybody, ...rest } = judge(facts, sets, { severities, cannotWaive: isFixed });
    const findings = asPrescribed(ofEverybody, protocol);
    return {
      ...rest,
      ...(template ? { template } : {}),
      refused,
      node: protocol,
      facts,
      judged: findings,
      findings: findings.map(({ finding, fixes }) => ({
        ...finding,
        ...askedWhere(finding, template),
        fixes: fixesFor(fixes.filter(isAllowed), protocol),
      })),
    };
  }
}
