import type { Range } from '@rtw-protocol/model';
import { AstUtils, type ReferenceInfo } from 'langium';
import { isProtocol, isTarget, isTemplate, isWaiver, type Target, type Waiver } from '../generated/ast.ts';
import { extendedBy } from '../references/prescribed.ts';
import { isPart, partId } from '../templates/target-id.ts';
import { nearestOffers } from '../wording/nearest.ts';

/** So many requirements of one template are offered where none is named. */
const mostOffered = 3;

/** What stands in place of the whole name of a template's requirement, and what may have been meant by it. */
export interface PartMeant {
  /** `template.OurCall.data-sharing` */
  ids: readonly string[];
  /** From the first of the names to the last. */
  range: Range | undefined;
}

/**
 * The requirements that were meant where a set of criteria was to be named: `waive data-sharing`, `waive
 * OurCall.data-sharing` and `waive template.OurCall` in a protocol that follows OurCall, and the same in a template that
 * extends it.
 */
export function partMeant({ container, property }: ReferenceInfo): PartMeant | undefined {
  const isNamed = (isWaiver(container) && property === 'set') || (isTarget(container) && property === 'subject');
  if (!isNamed) return undefined;
  const target: Waiver | Target = container;
  const [first, second] = [isWaiver(target) ? target.set : target.subject, target.criterion];
  const ids = idsMeant(target, first?.$refText ?? '', second?.$refText);
  const [start, end] = [first?.$refNode?.range.start, (second?.$refNode ?? first?.$refNode)?.range.end];
  return ids.length > 0 ? { ids, range: start && end && { start, end } } : undefined;
}

function idsMeant(target: Waiver | Target, first: string, second: string | undefined): string[] {
  const protocol = AstUtils.getContainerOfType(target, isProtocol);
  const templates = extendedBy(protocol ? protocol.template?.ref : AstUtils.getContainerOfType(target, isTemplate));
  const partsOf = (name: string) =>
    templates.filter((template) => template.name === name).flatMap(({ statements }) => statements.filter(isPart));
  const named = first === 'template' ? second : first;
  const ofNamed = partsOf(named ?? '');
  if (ofNamed.length > 0 && (first === 'template' || second === undefined)) {
    return ofNamed.slice(0, mostOffered).map(partId);
  }
  const among = ofNamed.length > 0 ? ofNamed : templates.flatMap(({ statements }) => statements.filter(isPart));
  const offers = among.map((part) => ({ word: part.name, offer: partId(part) }));
  // The name of the template tells that one of its requirements is meant; else only just this name does.
  const word = second ?? first;
  return nearestOffers(word, ofNamed.length > 0 ? offers : offers.filter((offer) => offer.word === word), mostOffered);
}
