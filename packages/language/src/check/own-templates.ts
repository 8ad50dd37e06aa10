import {
  type Outcome,
  outcome as outcomeSchema,
  type Property,
  type SourceReference,
  type Timeline,
} from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument } from 'langium';
import { draftOf, together } from '../criteria/draft.ts';
import { type CriterionExample, examplesOf } from '../criteria/index.ts';
import {
  isCriterion,
  isOutcome,
  isSourceProperty,
  isTemplate,
  type Outcome as OutcomeNode,
  type Template,
} from '../generated/ast.ts';
import type { TemplateOfLibrary } from '../library/library.ts';
import { extendedBy, prescribedIn } from '../references/prescribed.ts';
import type { RtwCoreServices } from '../services.ts';
import { readProperties } from '../study/read-properties.ts';
import { readTerm } from '../study/read-term.ts';
import { readTimeline } from '../study/read-timeline.ts';
import type { AskedPart, EffectiveTemplate } from '../templates/effective.ts';
import { partId } from '../templates/target-id.ts';
import { statementText } from './draft-text.ts';
import { isShippedDocument } from './own-sets.ts';

/** A template with all that there is to tell of it, as plain data that outlives its file. */
export interface ExplainedTemplate {
  effective: EffectiveTemplate;
  /** The works that it rests on, with their sections. */
  sources: readonly SourceReference[];
  /** What a protocol that follows it refers to, with what the templates have that it extends. */
  outcomes: readonly ExplainedOutcome[];
  timeline: Timeline;
  /** The examples of the criteria of its own, by the ids of these. */
  examples: Readonly<Record<string, readonly CriterionExample[]>>;
  /** The statements that a requirement asks for, to be filled in, by its id; not of all requirements there is a form. */
  statements: Readonly<Record<string, string>>;
  /** The file that defines it. */
  uri: string;
}

/** An outcome that a template prescribes: what it is, and what is settled of it, by the fields of the model. */
export interface ExplainedOutcome {
  name: string;
  concept: Outcome['concept'];
  settled: Readonly<Record<string, Property>>;
}

/** The templates that a document or an import of it defines, the latest versions first. */
export function ownTemplates(document: LangiumDocument, services: RtwCoreServices): ExplainedTemplate[] {
  return services.check.Templates.seenBy(document)
    .filter((node) => !isShippedDocument(AstUtils.getDocument(node), services))
    .map((node) => explainedTemplate(node, services));
}

/** The same of a shipped template, which is unpacked for it. */
export function explainedShipped({ template }: TemplateOfLibrary, services: RtwCoreServices): ExplainedTemplate[] {
  const { symbols } = services.library.Library;
  return symbols
    .filter(({ type, name }) => type === 'Template' && name === template.name)
    .flatMap(({ node }) => (isTemplate(node) ? [explainedTemplate(node, services)] : []))
    .filter(({ effective }) => effective.template.version === template.version);
}

function explainedTemplate(node: Template, services: RtwCoreServices): ExplainedTemplate {
  const chain = extendedBy(node);
  const { effective } = services.check.Templates.of(node);
  return {
    effective,
    statements: Object.fromEntries(
      effective.parts.flatMap((part) => {
        const text = statementsAsked(part, effective);
        return text === '' ? [] : [[part.id, text]];
      }),
    ),
    sources: sourcesOf(node),
    outcomes: prescribedIn(chain).filter(isOutcome).map(outcomeOf),
    timeline: timelineOf(chain),
    examples: Object.fromEntries(
      chain
        .flatMap(({ statements }) => statements.filter(isCriterion))
        .map((criterion) => {
          const isShipped = isShippedDocument(AstUtils.getDocument(criterion), services);
          const id = partId(criterion);
          return [id, isShipped ? services.library.Library.examplesOf(id) : examplesOf(criterion)];
        }),
    ),
    uri: AstUtils.getDocument(node).uri.toString(),
  };
}

/** Things that have names of their own: which of them a statement belongs to is the author's to say. */
const namedThings = new Set(['arm', 'component', 'workplace', 'outcome', 'point', 'period']);

function statementsAsked({ id, kind, outcomes }: AskedPart, { sets }: EffectiveTemplate): string {
  if (kind === 'may-not' || kind === 'criterion') return '';
  const criterion = sets.flatMap(({ criteria }) => criteria).find((candidate) => candidate.id === id);
  const words = (criterion?.places ?? []).flatMap(({ write }) => (write ? [write] : []));
  const drafts = words.filter((path) => !path.some((word) => namedThings.has(word))).map(draftOf);
  const named = outcomes.length > 0 ? [`outcomes: ${outcomes.join(', ')}`] : [];
  return [...named, ...together(drafts).map((draft) => statementText(draft, 0))].join('\n');
}

function sourcesOf({ statements }: Template): SourceReference[] {
  return statements.filter(isSourceProperty).flatMap(({ citation, section }) => {
    if (!citation) return [];
    const title = citation.ref?.text?.join(' ');
    return {
      key: citation.$refText,
      ...(section.length > 0 ? { section: section.join(' ') } : {}),
      ...(title ? { title } : {}),
    };
  });
}

function outcomeOf(node: OutcomeNode): ExplainedOutcome {
  return {
    name: node.name,
    concept: readTerm(node.concept),
    settled: readProperties(node.statements, outcomeSchema),
  };
}

/** Of two times of one name, that of the nearest template. */
function timelineOf(chain: readonly Template[]): Timeline {
  const timelines = chain.map(({ statements }) => readTimeline(statements));
  return {
    points: nearest(timelines.flatMap(({ points }) => points)),
    periods: nearest(timelines.flatMap(({ periods }) => periods)),
    series: nearest(timelines.flatMap(({ series }) => series)),
  };
}

function nearest<Time extends { name: string }>(times: readonly Time[]): Time[] {
  return times.filter(({ name }, index) => times.findIndex((other) => other.name === name) === index);
}
