import type { Draft, Finding, Fix, Localized } from '@rtw-protocol/model';
import { lineText } from '../check/draft-text.ts';
import { together } from '../criteria/draft.ts';

/** So many statements are shown, and the rest counted: a fix in the editor writes them all. */
const mostShown = 8;

/**
 * What to write for findings that wait for the same statement: what each of their fixes writes, each statement once,
 * in a form that can be copied and filled in.
 */
export function jointWriting(members: readonly Finding[]): Localized | undefined {
  const byPlace = new Map<string, Draft[]>();
  for (const { into = '', drafts } of members.flatMap(writesOf)) {
    byPlace.set(into, together([...(byPlace.get(into) ?? []), ...drafts]));
  }
  const left = { leaves: mostShown, more: 0 };
  const texts = [...byPlace].flatMap(([into, drafts]) => {
    const shown = firstOf(drafts, left).map(lineText).join('; ');
    return shown === '' ? [] : [{ into, shown }];
  });
  if (texts.length === 0) return undefined;
  const en = texts.map(({ into, shown }) => `${into && `in \`${into}\`: `}\`${shown}\``).join('; ');
  const sv = texts.map(({ into, shown }) => `${into && `i \`${into}\`: `}\`${shown}\``).join('; ');
  const { more } = left;
  // What is written already, with nothing said, is not written once more.
  const isRest = members.some((member) => writesOf(member).length === 0 && (member.lack?.parts.length ?? 0) > 0);
  return {
    en: `${upper(en)}${more > 0 ? `, and ${more} more` : ''}. Fill in the values${isRest ? ', and those of what says "not reported" already' : ''}.`,
    sv: `${upper(sv)}${more > 0 ? ` och ${more} till` : ''}. Fyll i uppgifterna${isRest ? ', även där det redan står ”not reported”' : ''}.`,
  };
}

/** What the fix of a finding writes that leaves least to choose. */
function writesOf({ fixes }: Finding): NonNullable<Fix['writes']> {
  return fixes.findLast(({ writes }) => writes)?.writes ?? [];
}

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

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
