import type { Finding, Waiver } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { CompiledSet, JudgedWaiver } from '../criteria/index.ts';
import type { File } from '../generated/ast.ts';
import { lacksTemplate } from '../references/lacks-template.ts';
import type { RtwCoreServices } from '../services.ts';
import { type EffectiveTemplate, forbiddenBy } from '../templates/effective.ts';

/** Waivers that waive nothing, or the same thing twice. A criterion that does not exist is told as an unknown name. */
export function waiverFindings(document: LangiumDocument<File>, services: RtwCoreServices): Finding[] {
  let known: readonly CompiledSet[] | undefined;
  const isKnown = (id: string) => {
    known ??= services.check.Selection.known(document);
    return known.some((set) => hasCriterion(set, id));
  };
  const judged = services.check.Judgements.of(document).filter(
    ({ node, template }) => template || !lacksTemplate(node),
  );
  return judged.flatMap(({ study, waivers, template }) =>
    waivers.flatMap(({ waiver, use }, index): Finding[] => {
      const problem = isRepeated(waiver, waivers, index)
        ? repeated(waiver)
        : use === 'forbidden' && template
          ? forbidden(waiver, template)
          : use === 'unknown' && isKnown(waiver.criterion)
            ? notInUse(waiver)
            : problems[use]?.(waiver);
      if (!problem) return [];
      const fixes = [removal(waiver.range, document)];
      return [{ severity: 'warning', ...problem, study, range: waiver.range, fixes }];
    }),
  );
}

type Problem = Pick<Finding, 'code' | 'message'> & Partial<Pick<Finding, 'severity' | 'related'>>;

/** What is wrong with a waiver by what it is good for; nothing where it silences something, or names nothing known. */
const problems: Partial<Record<JudgedWaiver['use'], (waiver: Waiver) => Problem>> = {
  unneeded: ({ criterion }) => ({
    code: 'waiver.unneeded',
    message: {
      en: `There is nothing to waive: ${criterion} is met, or does not apply to this study.`,
      sv: `Undantaget behövs inte: ${criterion} är uppfyllt eller gäller inte den här studien.`,
    },
  }),
  elsewhere: ({ criterion, at }) => ({
    code: 'waiver.unneeded',
    message: {
      en: `There is nothing to waive here: ${criterion} says nothing of ${at?.name} in particular. Where it is to be waived for the whole protocol, write the waiver outside the braces of ${at?.name}.`,
      sv: `Här finns inget att undanta: ${criterion} säger inget om just ${at?.name}. Ska det undantas i hela protokollet, skriv undantaget utanför klamrarna efter ${at?.name}.`,
    },
  }),
};

/** Another waiver of the same criterion stands before it at the same thing, or holds for the protocol as a whole. */
function isRepeated({ criterion, at }: Waiver, waivers: readonly JudgedWaiver[], index: number): boolean {
  return waivers.some(
    ({ waiver }, other) =>
      other !== index &&
      waiver.criterion === criterion &&
      (waiver.at ? isSamePlace(waiver.at, at) && other < index : at !== undefined || other < index),
  );
}

function isSamePlace(one: Waiver['at'], other: Waiver['at']): boolean {
  return (
    one?.range.start.line === other?.range.start.line && one?.range.start.character === other?.range.start.character
  );
}

/** The finding that it was to silence stands beside it. */
function forbidden({ criterion }: Waiver, template: EffectiveTemplate): Problem {
  const place = forbiddenBy(template, criterion);
  const name = place?.template ?? template.template.name;
  return {
    code: 'waiver.forbidden',
    message: {
      en: `The template ${name} does not allow ${criterion} to be waived, so the waiver has no effect. Meet what it asks for, or ask whoever publishes the template.`,
      sv: `Mallen ${name} tillåter inte undantag från ${criterion}, så undantaget har ingen verkan. Uppfyll det som krävs, eller fråga den som ger ut mallen.`,
    },
    ...(place
      ? {
          related: [
            {
              uri: place.uri,
              range: place.range,
              message: { en: `Where the template ${name} says so`, sv: `Där mallen ${name} säger det` },
            },
          ],
        }
      : {}),
  };
}

function repeated({ criterion }: Waiver): Problem {
  return {
    code: 'waiver.repeated',
    message: {
      en: `${criterion} is waived already. One waiver with one reason is enough.`,
      sv: `${criterion} är redan undantaget. Ett undantag med en motivering räcker.`,
    },
  };
}

/** Elsewhere the same protocol may be judged by that set: the waiver is of no use here, and no mistake. */
function notInUse({ criterion }: Waiver): Problem {
  return {
    code: 'waiver.not-in-use',
    severity: 'info',
    message: {
      en: `The waiver has no effect here: the set of ${criterion} does not judge this protocol.`,
      sv: `Undantaget har ingen verkan här: protokollet bedöms inte efter uppsättningen som ${criterion} hör till.`,
    },
  };
}

function hasCriterion({ criteria }: CompiledSet, id: string): boolean {
  return criteria.some((criterion) => criterion.id === id);
}

/** Takes the waiver away with the semicolon that ends it, and its line where nothing else stands there. */
function removal({ start, end }: Finding['range'], { textDocument }: LangiumDocument): Finding['fixes'][number] {
  const text = textDocument.getText();
  const [from, to] = [textDocument.offsetAt(start), textDocument.offsetAt(end)];
  const semicolon = /^\s*;/.exec(text.slice(to))?.[0].length ?? 0;
  const before = /[ \t]*$/.exec(text.slice(textDocument.offsetAt({ line: start.line, character: 0 }), from));
  const after = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(to + semicolon));
  const isAlone = before?.index === 0 && after !== null;
  const range = isAlone
    ? { start: { line: start.line, character: 0 }, end: textDocument.positionAt(to + semicolon + after[0].length) }
    : { start, end: textDocument.positionAt(to + semicolon) };
  return { title: { en: 'Remove the waiver', sv: 'Ta bort undantaget' }, edits: [{ range, newText: '' }] };
}
