import { type Finding, type Localized, startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils } from 'langium';
import { type Entry, type File, isEntry, isKindOf, type KindOf } from '../generated/ast.ts';
import { joined } from '../wording/joined.ts';

/** Entries of the vocabulary that are, by whatever detour, kinds of themselves: nothing follows from what they are. */
export function kindFindings(file: File): Finding[] {
  return file.elements.filter(isEntry).flatMap((entry) => {
    const statement = kindOf(entry);
    const detour = statement && detourOf(entry);
    return detour ? [kindOfItself(entry, statement, detour)] : [];
  });
}

/** The entries between an entry and itself; nothing where the way upwards does not come back. */
function detourOf(entry: Entry): Entry[] | undefined {
  const passed = new Set<Entry>();
  for (let next = generalOf(entry); next && !passed.has(next); next = generalOf(next)) {
    if (next === entry) return [...passed];
    passed.add(next);
  }
  return undefined;
}

function kindOf(entry: Entry): KindOf | undefined {
  return entry.statements.find(isKindOf);
}

function generalOf(entry: Entry): Entry | undefined {
  return kindOf(entry)?.general?.ref;
}

/** So many entries of a detour are named. */
const mostNamed = 10;

function kindOfItself(entry: Entry, statement: KindOf, detour: readonly Entry[]): Finding {
  const names = detour.map(({ name }) => `"${name}"`);
  const by = { en: joined(names, 'and', 'en', mostNamed), sv: joined(names, 'and', 'sv', mostNamed) };
  const message: Localized =
    names.length === 0
      ? {
          en: `"${entry.name}" is a kind of itself. Name something more general, or leave the statement out.`,
          sv: `"${entry.name}" är ett slag av sig självt. Ange något mer allmänt, eller ta bort raden.`,
        }
      : {
          en: `"${entry.name}" is a kind of itself, by way of ${by.en}. One of them must be a kind of something else.`,
          sv: `"${entry.name}" är ett slag av sig självt, via ${by.sv}. Något av dem måste vara ett slag av något annat.`,
        };
  return {
    code: 'type.kind-of-itself',
    severity: 'error',
    message,
    range:
      (GrammarUtils.findNodeForProperty(statement.$cstNode, 'general') ?? statement.$cstNode)?.range ?? startOfDocument,
    fixes: [],
  };
}
