import {
  arm as armSchema,
  component as componentSchema,
  contentOf,
  design as designSchema,
  disclosure as disclosureSchema,
  otherParticipants as otherParticipantsSchema,
  outcome as outcomeSchema,
  type Property,
  propertyMeta,
  type Study,
  sampleSize as sampleSizeSchema,
  study as studySchema,
  waivableThings,
  wordsOf,
  workplacePart as workplaceSchema,
} from '@rtw-protocol/model';
import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { placedAt } from './placed-at.ts';
import { rangeOfPrescribed, readFollowed, readPrescribedOutcomes, withPrescribedTimes } from './read-prescribed.ts';
import { rangeOf, readClaim, readProperties, readSilence } from './read-properties.ts';
import { readTerm } from './read-term.ts';
import { readTimeline } from './read-timeline.ts';

/**
 * The study that a protocol, or the example of a criterion, tells of. Half-written statements are left out;
 * what is there is read, whatever the parser made of the rest.
 */
export function readStudy(node: ast.Study): Study {
  const statements = node.statements;
  const study = {
    name: ast.isProtocol(node) ? (node.name ?? '') : 'example',
    ...readFollowed(node),
    ...readProperties(statements, studySchema),
    ...readSections(statements),
    ...readDesign(statements.filter(ast.isDesign)),
    timeline: withPrescribedTimes(readTimeline(statements), node),
    otherParticipants: statements.filter(ast.isParticipants).map((people) => ({
      ...named(people),
      party: readTerm(people.party),
      ...readProperties(people.statements, otherParticipantsSchema),
    })),
    arms: statements.filter(ast.isArm).map(readArm),
    outcomes: statements.flatMap((statement) => {
      if (ast.isOutcome(statement)) return [readOutcome(statement)];
      return ast.isProperty(statement) && statement.keyword === 'outcomes' ? readPrescribedOutcomes(statement) : [];
    }),
    sampleSizes: statements.filter(ast.isSampleSize).map((size) => ({
      outcomes: size.outcomes.map((outcome) => outcome.$refText),
      range: rangeOf(size),
      ...readProperties(size.statements, sampleSizeSchema),
    })),
    open: statements.filter(ast.isOpenness).flatMap((openness) => openness.list ?? []),
    waivers: readWaivers(statements),
    range: nameRangeOf(node),
  };
  // The readers are driven by the very schemas that the type is made of; a test holds their result against them.
  return study as unknown as Study;
}

/** The sections that a study has once; one that is written twice has the statements of both. */
function readSections(statements: readonly AstNode[]): Record<string, unknown> {
  const sections: Record<string, unknown> = {};
  for (const { word, field, meta, schema } of wordsOf(studySchema)) {
    const content = contentOf(schema);
    if (meta.form !== 'section' || !content) continue;
    const found = statements.filter(
      (statement): statement is ast.Section => ast.isSection(statement) && statement.keyword === word,
    );
    const first = found[0];
    if (!first) continue;
    const inner = found.flatMap((section) => section.statements);
    const disclosures = inner.filter(ast.isDisclosure).map(readDisclosure);
    sections[field] = {
      ...readProperties(inner, content),
      ...('information' in content.shape ? { information: disclosures } : {}),
      range: rangeOf(first),
    };
  }
  return sections;
}

function readDesign(nodes: readonly ast.Design[]): { design?: Record<string, unknown> } {
  const first = nodes[0];
  if (!first) return {};
  const meta = propertyMeta.get(designSchema.shape.kinds);
  const silence = readSilence(first.silence);
  const kinds: Property = {
    claims:
      meta?.form === 'many' ? nodes.flatMap((node) => node.kinds).flatMap((claim) => readClaim(claim, meta) ?? []) : [],
    ...(silence ? { silence } : {}),
    range: rangeOf(first),
  };
  const statements = nodes.flatMap((node) => node.statements);
  return { design: { kinds, ...readProperties(statements, designSchema), range: rangeOf(first) } };
}

/** An arm with its own parts and those that it shares with others, its own first. */
function readArm(node: ast.Arm) {
  const shared = node.statements
    .filter(ast.isProperty)
    .filter(({ keyword }) => keyword === 'gives')
    .flatMap(({ claims }) => claims.filter(ast.isPartClaim))
    .flatMap((claim) => (claim.part?.ref ? [{ part: claim.part.ref, claim }] : []));
  const confidential = node.statements.filter(ast.isNoWorkplace).find(({ reason }) => reason === 'confidential');
  return {
    ...named(node),
    kind: { word: node.kind ?? 'experimental' },
    ...readProperties(node.statements, armSchema),
    components: [
      ...node.statements.filter(ast.isComponent).map(readComponent),
      ...shared.flatMap(({ part, claim }) =>
        ast.isComponent(part) ? fromElsewhere(readComponent(part), part, claim) : [],
      ),
    ],
    workplace: [
      ...node.statements.filter(ast.isWorkplace).map(readWorkplacePart),
      ...shared.flatMap(({ part, claim }) =>
        ast.isWorkplace(part) ? fromElsewhere(readWorkplacePart(part), part, claim) : [],
      ),
    ],
    workplaceNone: node.statements.some(ast.isNoWorkplace),
    ...(confidential ? { workplaceConfidential: ownReason(confidential.because) } : {}),
  };
}

/** A part that another file tells of, as seen from the arm that gives it: all that is said of it has its place there. */
function fromElsewhere<Part extends object>(part: Part, node: AstNode, claim: ast.PartClaim): Part {
  return AstUtils.getDocument(node) === AstUtils.getDocument(claim) ? part : placedAt(rangeOf(claim), part);
}

function ownReason(because: readonly string[]): { because?: string } {
  return because.length > 0 ? { because: because.join(' ') } : {};
}

function readOutcome(node: ast.Outcome) {
  return { ...named(node), concept: readTerm(node.concept), ...readProperties(node.statements, outcomeSchema) };
}

function readComponent(node: ast.Component) {
  return { ...named(node), kind: readTerm(node.kind), ...readProperties(node.statements, componentSchema) };
}

function readWorkplacePart(node: ast.Workplace) {
  return { ...named(node), kind: readTerm(node.kind), ...readProperties(node.statements, workplaceSchema) };
}

function readDisclosure(node: ast.Disclosure) {
  return {
    sender: readTerm(node.sender?.term),
    recipient: readTerm(node.recipient?.term),
    ...readProperties(node.statements, disclosureSchema),
    range: rangeOf(node),
  };
}

/** The waivers among statements and within the things that they tell of, in the order of the text. */
function readWaivers(statements: readonly AstNode[], at?: WaivedAt): unknown[] {
  return statements.flatMap((statement) => {
    if (ast.isWaiver(statement)) return readWaiver(statement, at);
    if (ast.isProperty(statement) && statement.keyword === 'outcomes') return readWaiversAtPrescribed(statement);
    const kind = waivableThings.find((word) => isThing[word](statement));
    const inside = (statement as { statements?: readonly AstNode[] }).statements;
    return kind && inside ? readWaivers(inside, { kind, ...named(statement) }) : [];
  });
}

function readWaiversAtPrescribed({ claims }: ast.Property): unknown[] {
  return claims.filter(ast.isPrescribedClaim).flatMap((claim) => {
    const name = claim.outcome?.$refText ?? '';
    return readWaivers(claim.statements, { kind: 'outcome', name, range: rangeOfPrescribed(claim) });
  });
}

type WaivedAt = NonNullable<Study['waivers'][number]['at']>;

const isThing: Readonly<Record<WaivedAt['kind'], (node: AstNode) => boolean>> = {
  outcome: ast.isOutcome,
  arm: ast.isArm,
  component: ast.isComponent,
  workplace: ast.isWorkplace,
};

/** A waiver without a reason waives nothing: the reason is what the reader is asked to accept. */
function readWaiver(node: ast.Waiver, at: WaivedAt | undefined) {
  const because = node.reason.join(' ');
  if (because.trim() === '') return [];
  const owner = node.template ? `template.${node.template.$refText}` : (node.set?.$refText ?? '');
  const criterion = `${owner}.${(node.part ?? node.criterion)?.$refText ?? ''}`;
  return [{ criterion, because, range: rangeOf(node), ...(at ? { at } : {}) }];
}

function named(node: AstNode & { name?: string }) {
  return { name: node.name ?? '', range: nameRangeOf(node) };
}

/** Where the name of a thing stands, else the thing itself: a finding about it points there. */
function nameRangeOf(node: AstNode) {
  return GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range ?? rangeOf(node);
}
