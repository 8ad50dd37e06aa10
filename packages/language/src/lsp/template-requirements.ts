import type { Finding, Language, Range, Severity } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument } from 'langium';
import { type AskedOfStatements, askedOfStatements } from '../check/asked-of-statements.ts';
import type { ProtocolJudgement } from '../check/judgements.ts';
import type { AskedState } from '../check/requirement-states.ts';
import { statementPath } from '../check/statement-path.ts';
import { type File, isTemplate } from '../generated/ast.ts';
import { type EffectiveTemplate, forbiddenBy, type TemplatePlace } from '../templates/effective.ts';
import type { RtwServices } from './services.ts';

/** A protocol and what its template asks, or a template by itself, in the reader's language. */
export interface FollowedTemplate {
  /** The name of the protocol. */
  study?: string;
  range: Range;
  template: string;
  version: string;
  title: string;
  requirements: ShownRequirement[];
}

/** Something that a template asks, and how far the protocol is with it. */
export interface ShownRequirement {
  id: string;
  title: string;
  text?: string;
  /** `asked` where no protocol is there to answer. */
  state: Exclude<AskedState, 'not-applicable'> | 'asked';
  severity: Severity;
  /** Where the protocol tells of it, or would. */
  at?: Range;
  asked: { uri: string; range: Range };
}

/** What is asked of the protocols of a file, and what the templates ask that stand in it. */
export function templateRequirements(document: LangiumDocument<File>, services: RtwServices): FollowedTemplate[] {
  return [...askedOfProtocols(document, services), ...askedByTemplates(document, services)];
}

function askedByTemplates({ parseResult }: LangiumDocument<File>, { check }: RtwServices): FollowedTemplate[] {
  const { language } = check.Settings;
  return parseResult.value.elements.filter(isTemplate).map((node) => {
    const { effective } = check.Templates.of(node);
    const { name, version, title, range } = effective.template;
    return { range, template: name, version, title: title[language], requirements: askedBy(effective, language) };
  });
}

/** What a template asks of any protocol: its own parts and those of the templates that it extends, then the criteria that it speaks of. */
function askedBy(template: EffectiveTemplate, language: Language): ShownRequirement[] {
  const parts = new Map(template.parts.map((part) => [part.id, part]));
  const criteria = template.sets.flatMap((set) => set.criteria);
  const rank = rankIn(template);
  return criteria
    .flatMap(({ id, title, severity: own }) => {
      const asked = template.places.get(id);
      const severity = template.severities[id] ?? own;
      if (!asked || severity === 'off') return [];
      const text = parts.get(id)?.text;
      const told = text ? { text: text[language] } : {};
      return { id, title: title[language], ...told, state: 'asked' as const, severity, asked: placeOnly(asked) };
    })
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** The order in which a template asks: its parts, then criteria of sets. */
function rankIn({ parts }: EffectiveTemplate): (id: string) => number {
  const order = new Map(parts.map(({ id }, index) => [id, index]));
  return (id) => order.get(id) ?? order.size;
}

const placeOnly = ({ uri, range }: TemplatePlace) => ({ uri, range });

/**
 * What the templates ask that the protocols of a file follow: their own parts, and the criteria of sets that they speak
 * of by name. What else the sets ask that they use is told by the findings.
 */
function askedOfProtocols(document: LangiumDocument<File>, services: RtwServices): FollowedTemplate[] {
  return services.check.Judgements.of(document).flatMap((judgement) => {
    const { study, facts, template } = judgement;
    if (!template) return [];
    const { name, version, title } = template.template;
    return [
      {
        study,
        range: facts.range,
        template: name,
        version,
        title: title[services.check.Settings.language],
        requirements: requirementsOf(judgement, template, services),
      },
    ];
  });
}

function requirementsOf(
  judgement: ProtocolJudgement,
  template: EffectiveTemplate,
  services: RtwServices,
): ShownRequirement[] {
  const { language } = services.check.Settings;
  const rank = rankIn(template);
  const placeOf = placesIn(judgement);
  return askedOfStatements(judgement)
    .flatMap((one) => {
      const asked = askedAt(template, one.id);
      return asked && one.state !== 'not-applicable' ? [{ ...one, state: one.state, asked }] : [];
    })
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ asked, ...one }) => {
      const { id, title, text, state, severity } = one;
      const at = placeOf(one);
      return {
        id,
        title: title[language],
        ...(text ? { text: text[language] } : {}),
        state,
        severity,
        ...(at ? { at } : {}),
        asked: placeOnly(asked),
      };
    });
}

/** Where the template speaks of a criterion. */
function askedAt(template: EffectiveTemplate, id: string): TemplatePlace | undefined {
  return template.places.get(id) ?? forbiddenBy(template, id);
}

/** Finds where a protocol tells of what is asked: at its waiver, else where its finding stands, else at its statement. */
function placesIn({ node, waivers, findings }: ProtocolJudgement): (asked: AskedOfStatements) => Range | undefined {
  const waived = new Map(waivers.map(({ waiver }) => [waiver.criterion, waiver.range]));
  const found = new Map<string, Range>();
  for (const finding of findings) if (isWanting(finding)) found.set(finding.code, finding.range);
  const statements = new Map<string, Range>();
  for (const part of AstUtils.streamAllContents(node)) {
    const path = statementPath(part)?.join('.');
    const range = part.$cstNode?.range;
    if (path && range && !statements.has(path)) statements.set(path, range);
  }
  return ({ id, state, statements: asked }) =>
    (state === 'waived' ? waived.get(id) : found.get(id)) ??
    asked.flatMap((words) => statements.get(words.join('.')) ?? [])[0];
}

const isWanting = ({ status }: Finding): boolean => status !== undefined;
