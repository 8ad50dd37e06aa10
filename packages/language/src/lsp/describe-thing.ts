import {
  arm,
  type Language,
  type Localized,
  outcome,
  propertyMeta,
  showQuantity,
  valueMeta,
} from '@rtw-protocol/model';
import {
  type Arm,
  type Citation,
  type Component,
  type Entry,
  isArm,
  isCitation,
  isComponent,
  isOutcome,
  isPeriod,
  isPoint,
  isProperty,
  isProtocol,
  isSeries,
  isTextClaim,
  isWordClaim,
  isWorkplace,
  type Moment,
  type Outcome,
  type Period,
  type Point,
  type Property,
  type Protocol,
  type Series,
  type Workplace,
} from '../generated/ast.ts';
import { readMoment, readQuantity } from '../study/read-value.ts';
import { showMoment } from '../wording/show-moment.ts';
import { textIn } from './localized-text.ts';
import { escapeMarkdown, paragraphs } from './markdown.ts';

const words = {
  arm: { en: 'arm', sv: 'grupp' },
  component: { en: 'component', sv: 'insats' },
  workplace: { en: 'workplace part', sv: 'del på arbetsplatsen' },
  outcome: { en: 'outcome', sv: 'utfall' },
  protocol: { en: 'protocol', sv: 'protokoll' },
  citation: { en: 'citation', sv: 'källa' },
  point: { en: 'point in time', sv: 'tidpunkt' },
  period: { en: 'period', sv: 'period' },
  series: { en: 'series', sv: 'serie' },
} satisfies Record<string, Localized>;

/** What a named thing of a study is, as Markdown, with what the study itself says of it. */
export function describeThing(node: Thing, language: Language): string {
  const statements: readonly { $type: string }[] = 'statements' in node ? node.statements : [];
  return paragraphs(
    `**${escapeMarkdown(node.name)}** · *${kindOfThing(node, language)}*`,
    detailOfThing(node, language) && escapeMarkdown(detailOfThing(node, language) ?? ''),
    node.$type === 'Citation' ? escapeMarkdown(node.text.join(' ')) : textOf(statements.filter(isProperty), 'title'),
    textOf(statements.filter(isProperty), 'definition'),
    node.$type === 'Citation' ? imprint(node) : undefined,
  );
}

export type Thing = Arm | Component | Workplace | Outcome | Protocol | Citation | Point | Period | Series;

const tests = [isArm, isCitation, isComponent, isOutcome, isPeriod, isPoint, isProtocol, isSeries, isWorkplace];

/** Whether a node is a named thing of a study. */
export function isThing(node: unknown): node is Thing {
  return tests.some((test) => test(node));
}

/** What readers call such a thing. */
export function kindOfThing(node: Thing, language: Language): string {
  const key = node.$type.toLowerCase() as keyof typeof words;
  return words[key][language];
}

/** What the first line of a thing says of it: the kind of an arm, the role and concept of an outcome, a time. */
export function detailOfThing(node: Thing, language: Language): string | undefined {
  switch (node.$type) {
    case 'Arm':
      return wordLabel(arm.shape.kind, node.kind, language);
    case 'Component':
    case 'Workplace':
      return labelOf(node.kind, language);
    case 'Outcome':
      return [labelOf(node.concept, language), role(node, language)].filter((part) => part).join(', ') || undefined;
    case 'Point':
      return shownMoment(node.moment, language);
    case 'Period':
      return periodText(node, language);
    case 'Series':
      return seriesText(node, language);
    default:
      return undefined;
  }
}

/** Who wrote and published a work, when, and where it is found. */
function imprint({ statements }: Citation): string {
  const parts = ['authors', 'publisher', 'year', 'address'];
  return parts.flatMap((keyword) => textOf(statements.filter(isProperty), keyword) ?? []).join(', ');
}

function periodText({ span, place, edge, from, to }: Period, language: Language): string | undefined {
  const offset = readQuantity(span, 'duration');
  if (!offset) return fromTo(from, to, language);
  const start = place ? { from: place.$refText, ...(edge === 'start' || edge === 'end' ? { edge } : {}) } : {};
  return showMoment({ offset, ...start }, language);
}

function seriesText({ every, from, to }: Series, language: Language): string | undefined {
  const step = readQuantity(every, 'duration');
  if (!step) return undefined;
  const shown = showQuantity(step, language);
  const interval = language === 'sv' ? `med ${shown}s mellanrum` : `every ${shown}`;
  return [interval, fromTo(from, to, language)].filter((part) => part).join(' ');
}

function fromTo(from: Moment | undefined, to: Moment | undefined, language: Language): string | undefined {
  const words = language === 'sv' ? ['från', 'till'] : ['from', 'to'];
  const told = [from, to].map((moment) => shownMoment(moment, language));
  return told.flatMap((moment, n) => (moment ? [`${words[n]} ${moment}`] : [])).join(' ') || undefined;
}

function shownMoment(node: Moment | undefined, language: Language): string | undefined {
  const moment = readMoment(node);
  return moment && showMoment(moment, language);
}

function role({ statements }: Outcome, language: Language): string | undefined {
  const told = statements.filter(isProperty).find(({ keyword }) => keyword === 'role');
  const claim = told?.claims.find(isWordClaim);
  const property = propertyMeta.get(outcome.shape.role);
  return claim && wordLabel(property && 'value' in property ? property.value : undefined, claim.word, language);
}

function wordLabel(schema: unknown, word: string | undefined, language: Language): string | undefined {
  const meta = schema ? valueMeta.get(schema as Parameters<typeof valueMeta.get>[0]) : undefined;
  return word && ((meta?.kind === 'word' && meta.words[word]?.[language]) || word);
}

function labelOf(
  term: { ref?: Entry | undefined; $refText: string } | undefined,
  language: Language,
): string | undefined {
  return term && (textIn(language, term.ref?.label) ?? term.$refText);
}

function textOf(properties: readonly Property[], keyword: string): string | undefined {
  const claims = properties.find((property) => property.keyword === keyword)?.claims ?? [];
  const text = claims.filter(isTextClaim).map((claim) => claim.text.join(' '));
  return text.length > 0 ? escapeMarkdown(text.join(' ')) : undefined;
}
