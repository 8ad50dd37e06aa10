import type { Localized, Term } from '@rtw-protocol/model';
import type { Reference } from 'langium';
import type { Entry, LocalizedText } from '../generated/ast.ts';
import { entrySchema } from './entry-category.ts';
import { readProperties } from './read-properties.ts';

type EntryFacts = Pick<Term, 'name' | 'label' | 'lineage' | 'entry'>;

// An entry is read once, however many protocols use it: entries do not change without becoming new nodes.
const known = new WeakMap<Entry, EntryFacts>();

/** A term as the model has it. A name that the vocabulary does not know stays, without lineage. */
export function readTerm(reference: Reference<Entry> | undefined, text: readonly string[] = []): Term {
  const ownWords = text.length > 0 ? { text: text.join(' ') } : {};
  if (!reference) return { lineage: [], ...ownWords };
  const entry = reference.ref;
  return entry ? { ...factsOf(entry), ...ownWords } : { name: reference.$refText, lineage: [], ...ownWords };
}

function factsOf(entry: Entry): EntryFacts {
  let facts = known.get(entry);
  if (!facts) {
    const schema = entrySchema(entry);
    const label = readLocalized(entry.label);
    facts = {
      name: entry.name,
      ...(label ? { label } : {}),
      lineage: lineageOf(entry),
      ...(schema ? { entry: { ...inherited(entry), ...readProperties(entry.statements, schema) } } : {}),
    };
    known.set(entry, facts);
  }
  return facts;
}

/** What is true of a kind is true of what it holds: a project's own concept need not repeat that it is about work. */
const inheritedFields = ['domain', 'nature', 'area'];

function inherited(entry: Entry): Record<string, unknown> {
  const general = generalOf(entry);
  const facts = general && !isCircular(entry) ? factsOf(general).entry : undefined;
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([field]) => inheritedFields.includes(field)));
}

/** The names of an entry and of everything it is a kind of, nearest first. */
function lineageOf(entry: Entry): string[] {
  const lineage: string[] = [];
  for (let next: Entry | undefined = entry; next && !lineage.includes(next.name); next = generalOf(next)) {
    lineage.push(next.name);
  }
  return lineage;
}

/** Whether an entry is, by whatever detour, a kind of itself. */
function isCircular(entry: Entry): boolean {
  const seen = new Set<Entry>();
  for (let next: Entry | undefined = entry; next; next = generalOf(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

function generalOf(entry: Entry): Entry | undefined {
  const statement = entry.statements.find((candidate) => candidate.$type === 'KindOf');
  return statement?.general?.ref;
}

/** A text in both languages; a language that is missing is filled by the other. */
export function readLocalized(texts: readonly LocalizedText[]): Localized | undefined {
  const of = (language: string) => texts.find((text) => text.language === language)?.text.join(' ');
  const en = of('en') ?? of('sv');
  const sv = of('sv') ?? of('en');
  return en === undefined || sv === undefined ? undefined : { en, sv };
}
