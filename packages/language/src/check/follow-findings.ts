import {
  dateQuantity,
  type Finding,
  type JudgedStudy,
  type Localized,
  type Quantity,
  type Range,
} from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument } from 'langium';
import { rangeIn } from '../criteria/problem.ts';
import * as ast from '../generated/ast.ts';
import { extendedBy, prescribedBy, prescribedIn } from '../references/prescribed.ts';
import type { RtwCoreServices } from '../services.ts';
import type { ProtocolJudgement } from './judgements.ts';
import { nameRange } from './name-findings.ts';
import { isShippedDocument } from './own-sets.ts';
import { keyOf, placeIn, prescribedHere } from './template-findings.ts';

/** What protocols make of the templates that they follow, beyond what these ask: other meanings for what they prescribe. */
export function followFindings(document: LangiumDocument<ast.File>, services: RtwCoreServices): Finding[] {
  return services.check.Judgements.of(document).flatMap((judgement) => {
    const template = judgement.node.template?.ref;
    if (!template) return [];
    const templates = extendedBy(template);
    return [
      ...redefinedThings(judgement.node, templates, document),
      ...redefinedTerms(templates, document, services),
      ...restated(judgement.node, document),
      ...refusedSeverities(judgement),
      ...outOfDate(judgement),
    ].map((finding) => ({ ...finding, study: judgement.study }));
  });
}

/** Outcomes and times of the protocol under names for which the template has a meaning. */
function redefinedThings(
  protocol: ast.Protocol,
  templates: readonly ast.Template[],
  document: LangiumDocument,
): Finding[] {
  const prescribed = new Map(prescribedIn(templates).map((node) => [keyOf(node), node]));
  return protocol.statements.flatMap(prescribedBy).flatMap((own) => {
    const known = prescribed.get(keyOf(own));
    if (!known) return [];
    const template = AstUtils.getContainerOfType(known, ast.isTemplate)?.name ?? '';
    const { name } = own;
    const message = ast.isOutcome(own)
      ? {
          en: `${name} is an outcome of the template ${template}, which defines it. Refer to it instead: \`outcomes: ${name}\`, with what the template leaves open in braces behind it; or give this outcome another name.`,
          sv: `${name} är ett utfall i mallen ${template}, som definierar det. Hänvisa till det i stället: \`outcomes: ${name}\`, med det som mallen lämnar öppet inom klamrar efter; eller ge det här utfallet ett annat namn.`,
        }
      : {
          en: `${name} is on the time line of the template ${template} and can be used as it is. Remove it here, or give it another name.`,
          sv: `${name} finns på tidslinjen i mallen ${template} och kan användas som den är. Ta bort den här, eller ge den ett annat namn.`,
        };
    return [redefined(message, nameRange(own), { ...placeIn(known, document), message: prescribedHere(template) })];
  });
}

/** Terms and works of the protocol's file under names that the files of its templates use. */
function redefinedTerms(
  templates: readonly ast.Template[],
  document: LangiumDocument<ast.File>,
  services: RtwCoreServices,
): Finding[] {
  const files = new Set(templates.map((template) => AstUtils.getDocument<ast.File>(template)));
  const known = new Map(
    [...files]
      .filter((file) => file !== document && !isShippedDocument(file, services))
      .flatMap((file) =>
        file.parseResult.value.elements.filter(isTerm).map((entry) => [termKey(entry), entry] as const),
      ),
  );
  return document.parseResult.value.elements.filter(isTerm).flatMap((own) => {
    const entry = known.get(termKey(own));
    if (!entry) return [];
    const uri = AstUtils.getDocument(entry).uri.toString();
    const message: Localized = {
      en: `${own.name} has a meaning in the file of the template that a protocol here follows, and the template relies on it. Use that one, or give this a name of its own.`,
      sv: `${own.name} har en innebörd i filen med mallen som ett protokoll här följer, och mallen bygger på den. Använd den, eller ge det här ett eget namn.`,
    };
    const place = { uri, range: nameRange(entry), message: { en: 'Its meaning there', sv: 'Innebörden där' } };
    return [redefined(message, nameRange(own), place)];
  });
}

type Term = ast.Entry | ast.Citation;

function isTerm(node: ast.Element): node is Term {
  return ast.isEntry(node) || ast.isCitation(node);
}

const termKey = ({ $type, name }: Term): string => `${$type} ${name}`;

/** What is said of an outcome of the template that the template says already, and outcomes that are named twice. */
function restated(protocol: ast.Protocol, document: LangiumDocument): Finding[] {
  const claims = protocol.statements
    .filter(ast.isProperty)
    .filter(({ keyword }) => keyword === 'outcomes')
    .flatMap((property) => property.claims.filter(ast.isPrescribedClaim));
  const seen = new Set<ast.Outcome>();
  return claims.flatMap((claim): Finding[] => {
    const definition = claim.outcome?.ref;
    if (!definition) return [];
    const twice = seen.has(definition) ? [namedTwice(claim)] : [];
    seen.add(definition);
    const said = new Set(definition.statements.filter(ast.isProperty).map(({ keyword }) => keyword));
    const template = AstUtils.getContainerOfType(definition, ast.isTemplate)?.name ?? '';
    const again = claim.statements.filter(ast.isProperty).filter(({ keyword }) => said.has(keyword));
    return [
      ...twice,
      ...again.map((property) => {
        const message: Localized = {
          en: `The template ${template} says what \`${property.keyword}\` of ${definition.name} is, and that holds. Remove this.`,
          sv: `Mallen ${template} anger \`${property.keyword}\` för ${definition.name}, och det gäller. Ta bort detta.`,
        };
        return redefined(message, rangeIn(property), {
          ...placeIn(definition, document),
          message: prescribedHere(template),
        });
      }),
    ];
  });
}

function namedTwice(claim: ast.PrescribedClaim): Finding {
  const name = claim.outcome.$refText;
  return {
    code: 'link.duplicate-name',
    severity: 'error',
    message: {
      en: `${name} is named here already. Say all that is to be said of it in one place.`,
      sv: `${name} nämns redan här. Ange allt om det på ett ställe.`,
    },
    range: rangeIn(claim, 'outcome'),
    fixes: [],
  };
}

function redefined(message: Localized, range: Range, place: NonNullable<Finding['related']>[number]): Finding {
  return { code: 'link.redefined', severity: 'error', message, range, fixes: [], related: [place] };
}

/** So many criteria are named in one message. */
const mostNamed = 5;

/** Severities of a configuration or of an editor's settings that would ask for less than the template does. */
function refusedSeverities({ refused, template, node }: ProtocolJudgement): Finding[] {
  if (refused.length === 0 || !template) return [];
  const shown = refused.slice(0, mostNamed).join(', ');
  const ids = refused.length > mostNamed ? `${shown} …` : shown;
  const { name } = template.template;
  return [
    {
      code: 'waiver.by-configuration',
      severity: 'info',
      message: {
        en: `The configuration or the settings of the editor make ${ids} less grave than the template ${name} does. The template holds: where one is followed, they can only ask for more.`,
        sv: `Konfigurationen eller redigerarens inställningar gör ${ids} mindre allvarliga än mallen ${name}. Mallen gäller: där en mall följs kan de bara kräva mer.`,
      },
      range: rangeOfTemplate(node),
      fixes: [],
    },
  ];
}

function rangeOfTemplate(protocol: ast.Protocol): Range {
  return rangeIn(protocol, 'template');
}

/**
 * A protocol whose versions are all from before the template holds, or from after. Which day it is decides nothing: the
 * same file is told the same on every day.
 */
function outOfDate({ facts, template, node }: ProtocolJudgement): Finding[] {
  const valid = template?.template.valid;
  const written = datesOfVersions(facts);
  if (!template || !valid || written.length === 0) return [];
  const [from, to] = [valid.from, valid.to].map((day) => (day === undefined ? undefined : dateQuantity(day)));
  const isBefore =
    from?.min !== undefined && written.every(({ max }) => max !== undefined && max < (from.min as number));
  const isAfter = to?.max !== undefined && written.every(({ min }) => min !== undefined && min > (to.max as number));
  if (!isBefore && !isAfter) return [];
  const { name } = template.template;
  return [
    {
      code: 'link.template-validity',
      severity: 'info',
      message: isBefore
        ? {
            en: `The template ${name} holds from ${valid.from}, and every version of this protocol is from before. Check that it is the right template, and that the dates of \`version\` are right.`,
            sv: `Mallen ${name} gäller från ${valid.from}, och alla versioner av protokollet är från tiden före. Kontrollera att det är rätt mall och att datumen i \`version\` stämmer.`,
          }
        : {
            en: `The template ${name} held until ${valid.to}, and every version of this protocol is from after. Check that it is the right template, and that the dates of \`version\` are right.`,
            sv: `Mallen ${name} gällde till ${valid.to}, och alla versioner av protokollet är från tiden efter. Kontrollera att det är rätt mall och att datumen i \`version\` stämmer.`,
          },
      range: rangeOfTemplate(node),
      fixes: [],
      related: [
        {
          uri: template.uri,
          range: valid.range,
          message: { en: 'When the template holds', sv: 'När mallen gäller' },
        },
      ],
    },
  ];
}

function datesOfVersions({ version }: JudgedStudy): Quantity[] {
  return (version?.claims ?? []).flatMap(({ about }) => about?.date?.claims.map(({ value }) => value) ?? []);
}
