import { outcome as outcomeSchema, type Range, type Study, type Timeline } from '@rtw-protocol/model';
import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { extendedBy } from '../references/prescribed.ts';
import { versionText } from '../templates/version.ts';
import { placedAt } from './placed-at.ts';
import { rangeOf, readProperties } from './read-properties.ts';
import { readTerm } from './read-term.ts';
import { readTimeline } from './read-timeline.ts';

/** The template that a protocol follows: its version where it is at hand, else the one that is asked for. */
export function readFollowed(node: ast.Study): Pick<Study, 'follows'> {
  if (!ast.isProtocol(node) || !node.template) return {};
  const template = node.template.ref;
  const version = (template && versionText(template)) ?? node.version;
  return {
    follows: {
      template: node.template.$refText,
      ...(version === undefined ? {} : { version }),
      range: rangeOfFollowed(node),
    },
  };
}

function rangeOfFollowed(protocol: ast.Protocol): Range {
  return protocol.template?.$refNode?.range ?? rangeOf(protocol);
}

/**
 * The outcomes of the template that a protocol refers to, as outcomes of its own: what the template says of each, and
 * what the protocol adds. What the template says already stays as it says it; what it says has its place where the
 * protocol names the outcome.
 */
export function readPrescribedOutcomes({ claims }: ast.Property) {
  return claims.filter(ast.isPrescribedClaim).flatMap((claim) => {
    const definition = claim.outcome?.ref;
    if (!definition) return [];
    const range = rangeOfPrescribed(claim);
    const template = AstUtils.getContainerOfType(definition, ast.isTemplate)?.name ?? '';
    return [
      {
        name: definition.name,
        concept: readTerm(definition.concept),
        ...readProperties(claim.statements, outcomeSchema),
        ...placedAt(range, readProperties(definition.statements, outcomeSchema)),
        prescribed: template,
        range,
      },
    ];
  });
}

/** Where a protocol names an outcome of the template. */
export function rangeOfPrescribed(claim: ast.PrescribedClaim): Range {
  return GrammarUtils.findNodeForProperty(claim.$cstNode, 'outcome')?.range ?? rangeOf(claim);
}

/** The time line with the places that the template puts on it; the protocol cannot put others in their stead. */
export function withPrescribedTimes(own: Timeline, node: ast.Study): Timeline {
  if (!ast.isProtocol(node) || !node.template) return own;
  const range = rangeOfFollowed(node);
  const timelines = extendedBy(node.template.ref).map(({ statements }) => placedAt(range, readTimeline(statements)));
  const taken = new Set<string>();
  // Of two of one name, that of the nearest template; what the protocol calls so is told of as a mistake.
  const isFirst = ({ name }: { name: string }) => !taken.has(name) && taken.add(name);
  const prescribed = timelines.map(({ points, periods, series }) => ({
    points: points.filter(isFirst),
    periods: periods.filter(isFirst),
    series: series.filter(isFirst),
  }));
  const isOwn = ({ name }: { name: string }) => !taken.has(name);
  return {
    points: [...prescribed.flatMap(({ points }) => points), ...own.points.filter(isOwn)],
    periods: [...prescribed.flatMap(({ periods }) => periods), ...own.periods.filter(isOwn)],
    series: [...prescribed.flatMap(({ series }) => series), ...own.series.filter(isOwn)],
  };
}
