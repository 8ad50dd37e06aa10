import type { Localized } from '@rtw-protocol/model';
import { statementText } from '../check/draft-text.ts';
import { withFreeNames } from '../check/write-drafts.ts';
import { type Draft, type JudgedFinding, together } from '../criteria/index.ts';

/** What criteria ask for that the author has to choose: arms with their parts, outcomes. */
export interface ThingsAsked {
  /** The statement of the protocol that holds them: `arm`, `outcome`. */
  word: string;
  /** The kinds of things that are asked for, and by how many criteria. */
  kinds: { word: string; label: Localized; criteria: number }[];
  /** What fixes would write, as lines of the language. */
  offered: string[];
  /** How many of these, the first of them, refer to outcomes of the template. */
  ofTemplate: number;
  /** What to write, of the first that says so. */
  write?: Localized | undefined;
}

/** The statements of a protocol that hold what the author has to choose. */
export const thingWords: ReadonlySet<string> = new Set(['arm', 'outcome']);

export interface AtHand {
  /** The names that nothing else can have. */
  taken: ReadonlySet<string>;
  /** References to the outcomes of the template. */
  prescribed: readonly Draft[];
}

/** The things that findings wait for, by the kind of statement that holds them in a protocol. */
export function thingsAsked(judged: readonly JudgedFinding[], { taken, prescribed }: AtHand): ThingsAsked[] {
  const names = new Set(taken);
  const byWord = Map.groupBy(judged, ({ finding }) => finding.lack?.statement[0] ?? '');
  return [...thingWords].flatMap((word) => {
    const members = byWord.get(word) ?? [];
    const ofTemplate = word === 'outcome' ? prescribed : [];
    if (members.length === 0 && ofTemplate.length === 0) return [];
    const drafts = [...ofTemplate, ...together(members.flatMap(offeredBy))];
    return {
      word,
      kinds: kindsOf(members),
      offered: drafts.map((draft) => statementText(withFreeNames(draft, names), 0)),
      ofTemplate: ofTemplate.length,
      write: members.find(({ finding }) => finding.write)?.finding.write,
    };
  });
}

function kindsOf(members: readonly JudgedFinding[]): ThingsAsked['kinds'] {
  const lacks = members.flatMap(({ finding }) => finding.lack ?? []);
  const byWord = Map.groupBy(lacks, ({ statement }) => statement.at(-1) ?? '');
  return [...byWord].map(([word, alike]) => ({
    word,
    label: alike[0]?.label ?? { en: word, sv: word },
    criteria: alike.length,
  }));
}

/** What the fix of a finding writes that has a name: whether the study has such a thing is for its author to say. */
function offeredBy({ fixes }: JudgedFinding): Draft[] {
  const insert = fixes.findLast((fix) => fix.kind === 'insert');
  return (insert?.ways[0]?.drafts ?? []).filter(({ name }) => name !== undefined);
}
