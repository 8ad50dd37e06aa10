import { type Finding, type Localized, startOfDocument, type TermCategory } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, type LinkingError, type ReferenceInfo, stream } from 'langium';
import {
  isEntry,
  isParameterValue,
  isPath,
  isPrescribedClaim,
  isProtocol,
  isTarget,
  isTemplate,
  isWaiver,
} from '../generated/ast.ts';
import { lacksTemplate } from '../references/lacks-template.ts';
import { referenceTypeOf } from '../references/reference-type.ts';
import type { RtwCoreServices } from '../services.ts';
import { categoryOf } from '../study/entry-category.ts';
import { knownOf } from '../wording/category-words.ts';
import { entryCandidates } from '../wording/entry-candidates.ts';
import { type Candidate, nearestOffers } from '../wording/nearest.ts';
import { addEntry } from './add-entry.ts';
import { ownEntry } from './own-entry.ts';
import { partMeant } from './part-meant.ts';
import { unknownVersion } from './unknown-version.ts';

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
  Parameter: { code: 'parameter', label: { en: 'a parameter of this criterion', sv: 'en parameter i kriteriet' } },
  Subject: {
    code: 'criteria',
    label: {
      en: 'a known set of criteria, nor a requirement of this template',
      sv: 'en känd uppsättning kriterier, och inte heller ett krav i den här mallen',
    },
  },
  Template: { code: 'template', label: { en: 'a template that is at hand', sv: 'en mall som finns till hands' } },
  TemplatePart: { code: 'requirement', label: { en: 'a requirement of this template', sv: 'ett krav i mallen' } },
  Unit: { code: 'unit', label: knownOf('unit') },
};

const prescribedOutcome: Kind = {
  code: 'outcome',
  label: {
    en: 'an outcome of the template that this protocol follows',
    sv: 'ett utfall i mallen som protokollet följer',
  },
};

const outcomeOfTemplate: Kind = {
  code: 'outcome',
  label: {
    en: 'an outcome of this template, nor of one that it extends',
    sv: 'ett utfall i den här mallen, eller i någon som den bygger på',
  },
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
    if (followsFromAnother(error.info) || followsFromTemplate(error.info, services)) return [];
    const version = unknownVersion(error.info, document, services);
    if (version) return [version];
    return [unknownName(error, document, services, sought++ < mostSought)];
  });
}

/** Whether the name before this one is unknown: then it is told of that, and not of this. */
function followsFromAnother({ container, property }: LinkingError['info']): boolean {
  if (isWaiver(container) || isTarget(container)) {
    if (property === 'part') return !container.template?.ref;
    const subject = isWaiver(container) ? container.set : container.subject;
    return property === 'criterion' && !subject?.ref;
  }
  if (isParameterValue(container)) {
    const target = container.$container?.target;
    return !(target?.criterion ?? target?.part)?.ref;
  }
  return false;
}

/** What a protocol may have from its template: outcomes, and places of the time line. */
const fromTemplate: ReadonlySet<string> = new Set(['Outcome', 'TimePlace', 'Point', 'Period', 'Series']);

/** Whether a name may be one that the template has which is not at hand: of that it is told where it is followed. */
function followsFromTemplate(info: LinkingError['info'], services: RtwCoreServices): boolean {
  const { container, property } = info;
  const protocol = AstUtils.getContainerOfType(container, isProtocol);
  if (!protocol || !lacksTemplate(protocol)) return false;
  // Another version of it may be at hand, and not have this requirement.
  if (isWaiver(container)) return property === 'part' && container.template?.$refText === protocol.template?.$refText;
  return fromTemplate.has(referenceTypeOf(info as ReferenceInfo, services.shared.AstReflection));
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
  const inTemplate = type === 'Outcome' && AstUtils.getContainerOfType(info.container, isTemplate) !== undefined;
  const kind = inTemplate ? outcomeOfTemplate : isPrescribedClaim(info.container) ? prescribedOutcome : kindOf(type);
  const part = isSought ? partMeant(info) : undefined;
  const range = part?.range ?? info.reference.$refNode?.range ?? info.container.$cstNode?.range ?? startOfDocument;
  const meant = part?.ids ?? (isSought ? nearestOffers(name, candidates(info, services)) : []);
  const quoted = meant.map((candidate) => `"${candidate}"`);
  const hint: Localized | undefined =
    meant.length > 0
      ? { en: `Did you mean ${quoted.join(' or ')}?`, sv: `Menade du ${quoted.join(' eller ')}?` }
      : ownEntry(type, name);
  return {
    code: `link.unknown-${kind.code}`,
    severity: 'error',
    message: {
      en: `"${name}" is not ${kind.label.en}.${hint ? ` ${hint.en}` : ''}`,
      sv: `"${name}" är inte ${kind.label.sv}.${hint ? ` ${hint.sv}` : ''}`,
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

/** The names that could stand here, and the words of the entries behind them. */
function candidates(info: ReferenceInfo, services: RtwCoreServices): Iterable<Candidate> {
  const known = services.references.ScopeProvider.getScope(info).getAllElements();
  return stream(known).flatMap(({ name, node }) =>
    node && isEntry(node) ? entryCandidates(node) : [{ word: name, offer: name }],
  );
}
