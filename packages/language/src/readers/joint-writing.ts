import type { Draft, Finding, Fix, Localized } from '@rtw-protocol/model';
import { leavesOpen, lineText } from '../check/draft-text.ts';
import { together } from '../criteria/draft.ts';

/** So many statements are shown, and the rest counted: a fix in the editor writes them all. */
const mostShown = 8;

/**
 * What to write for findings that wait for the same statement: what each of their fixes writes, each statement once,
 * in a form that can be copied and filled in. What belongs into a thing that the text of another finding begins says so,
 * and does not begin it once more; the names of those that this text begins are added to it.
 */
export function jointWriting(members: readonly Finding[], begun: Set<string> = new Set()): Localized | undefined {
  const byPlace = new Map<string, Draft[]>();
  for (const { into = '', drafts } of members.flatMap(writesOf).flatMap((one) => inThingsBegun(one, begun))) {
    byPlace.set(into, together([...(byPlace.get(into) ?? []), ...drafts]));
  }
  // What the finding is shown at comes first: what it concerns besides may be left out for its length.
  const own = members[0]?.lack?.thing;
  const places = [...byPlace].sort(([a], [b]) => Number(b === own) - Number(a === own));
  const left = { leaves: mostShown, more: 0 };
  const texts = places.flatMap(([into, drafts]) => {
    const first = firstOf(drafts, left);
    if (into === '') for (const { name } of first) if (name !== undefined) begun.add(name);
    const shown = first.map(lineText).join('; ');
    return shown === '' ? [] : [{ into, shown }];
  });
  if (texts.length === 0) return members.every(({ lack }) => lack?.extent === 'parts') ? allNamed : undefined;
  const { more } = left;
  // Beside what is to be filled in there may be what the criteria leave no choice in.
  const isOpen = places.some(([, drafts]) => drafts.some(leavesOpen));
  // What is written already, with nothing said, is not written once more, and not everything has a form to show.
  const isRest = members.some((member) => writesOf(member).length === 0 && (member.lack?.parts.length ?? 0) > 0);
  const en = texts.map(({ into, shown }) => `\`${shown}\`${into && ` in \`${into}\``}`).join('; ');
  const sv = texts.map(({ into, shown }) => `\`${shown}\`${into && ` i \`${into}\``}`).join('; ');
  return {
    en: `The following${isOpen ? ', with what holds in place of `not reported`' : ''}: ${en}${more > 0 ? `; and ${more} more, which the fix in an editor writes too` : ''}.${isRest ? ' State what else is named above, too.' : ''}`,
    sv: `Följande${isOpen ? ', med det som gäller i stället för `not reported`' : ''}: ${sv}${more > 0 ? `; och ${more} till, som åtgärden i en redigerare också skriver` : ''}.${isRest ? ' Ange också det övriga som nämns ovan.' : ''}`,
  };
}

const allNamed: Localized = {
  en: 'What is named above, in place of `not reported` where that stands.',
  sv: 'Det som nämns ovan, i stället för `not reported` där det står.',
};

/** What the fix of a finding writes that leaves least to choose. */
function writesOf({ fixes }: Finding): readonly Writing[] {
  return fixes.findLast(({ writes }) => writes)?.writes ?? [];
}

/** Statements of the protocol that have been begun elsewhere become what is written into them. */
function inThingsBegun({ into, drafts }: Writing, begun: ReadonlySet<string>): Writing[] {
  if (into !== undefined) return [{ into, drafts }];
  const [there, others] = [true, false].map((isThere) =>
    drafts.filter(({ name }) => (name !== undefined && begun.has(name)) === isThere),
  );
  return [...(there ?? []).map(({ name = '', block }) => ({ into: name, drafts: block })), { drafts: others ?? [] }];
}

type Writing = NonNullable<Fix['writes']>[number];

/** The first statements, with the blocks around them. */
function firstOf(drafts: readonly Draft[], left: { leaves: number; more: number }): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.block.length > 0) {
      const block = firstOf(draft.block, left);
      return block.length > 0 ? [{ ...draft, block }] : [];
    }
    if (left.leaves === 0) {
      left.more += 1;
      return [];
    }
    left.leaves -= 1;
    return [draft];
  });
}
