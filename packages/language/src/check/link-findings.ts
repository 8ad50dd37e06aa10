import { type Finding, type Localized, startOfDocument, type TermCategory } from '@rtw-protocol/model';
import { type LangiumDocument, type LinkingError, type ReferenceInfo, stream } from 'langium';
import { isPath, isWaiver } from '../generated/ast.ts';
import { referenceTypeOf } from '../references/reference-type.ts';
import type { RtwCoreServices } from '../services.ts';
import { categoryOf } from '../study/entry-category.ts';
import { knownOf } from '../wording/category-words.ts';
import { nearest } from '../wording/nearest.ts';
import { addEntry } from './add-entry.ts';

interface Kind {
  /** What stands after `link.unknown-`. */
  code: string;
  label: Localized;
}

/** What each kind of thing is called where a name of it is not known. */
const kinds: Readonly<Record<string, Kind>> = {
  Arm: { code: 'arm', label: { en: 'an arm of this study', sv: 'en grupp i studien' } },
  Citation: { code: 'citation', label: { en: 'a cited work', sv: 'en källa' } },
  CriteriaSet: { code: 'criteria', label: { en: 'a known set of criteria', sv: 'en känd uppsättning kriterier' } },
  Criterion: { code: 'criterion', label: { en: 'a criterion of this set', sv: 'ett kriterium i uppsättningen' } },
  Entry: { code: 'term', label: { en: 'a term of the vocabulary', sv: 'en term i ordlistan' } },
  Outcome: { code: 'outcome', label: { en: 'an outcome of this study', sv: 'ett utfall i studien' } },
  Period: { code: 'time', label: { en: 'a period of the time line', sv: 'en period på tidslinjen' } },
  TimePlace: {
    code: 'time',
    label: {
      en: 'a point, period or anchor of the time line',
      sv: 'en punkt, period eller utgångspunkt på tidslinjen',
    },
  },
  Unit: { code: 'unit', label: knownOf('unit') },
};

/** Codes that are shorter than the category that they are about. */
const shortCodes: Partial<Record<TermCategory, string>> = {
  anchor: 'time',
  'design-kind': 'design',
  'intervention-kind': 'intervention',
};

function kindOf(type: string): Kind {
  const category = categoryOf[type];
  if (category) return { code: shortCodes[category] ?? category, label: knownOf(category) };
  return kinds[type] ?? { code: 'name', label: { en: 'a known name', sv: 'ett känt namn' } };
}

/** For so many names it is sought what may have been meant, and an entry is offered: each is held against all names that there are. */
const mostSought = 100;

/** Names that lead nowhere, the first of them with what may have been meant. */
export function linkFindings(document: LangiumDocument, services: RtwCoreServices): Finding[] {
  let sought = 0;
  return document.references.flatMap((reference) => {
    const error = reference.error;
    // The first word of an expression's path need not be a name: the type check of the criteria judges it.
    if (!error || isPath(error.info.container)) return [];
    // Where the set is not known, nobody can say what its criteria are: one mistake, one finding.
    if (isWaiver(error.info.container) && error.info.property === 'criterion' && !error.info.container.set?.ref)
      return [];
    return [unknownName(error, document, services, sought++ < mostSought)];
  });
}

function unknownName(
  error: LinkingError,
  document: LangiumDocument,
  services: RtwCoreServices,
  isSought: boolean,
): Finding {
  const info = error.info as ReferenceInfo;
  const name = info.reference.$refText;
  const type = referenceTypeOf(info, services.shared.AstReflection);
  const kind = kindOf(type);
  const range = info.reference.$refNode?.range ?? info.container.$cstNode?.range ?? startOfDocument;
  const meant = isSought ? nearest(name, knownNames(info, services)) : [];
  const quoted = meant.map((candidate) => `"${candidate}"`);
  return {
    code: `link.unknown-${kind.code}`,
    severity: 'error',
    message: {
      en: `"${name}" is not ${kind.label.en}.${meant.length > 0 ? ` Did you mean ${quoted.join(' or ')}?` : ''}`,
      sv: `"${name}" är inte ${kind.label.sv}.${meant.length > 0 ? ` Menade du ${quoted.join(' eller ')}?` : ''}`,
    },
    range,
    fixes: [
      ...meant.map((candidate) => ({
        title: { en: `Change to "${candidate}"`, sv: `Ändra till "${candidate}"` },
        edits: [{ range, newText: candidate }],
      })),
      ...(isSought ? addEntry(document, info, type) : []),
    ],
  };
}

function knownNames(info: ReferenceInfo, services: RtwCoreServices): Iterable<string> {
  const known = services.references.ScopeProvider.getScope(info).getAllElements();
  return stream(known).map((element) => element.name);
}
