import type { Language, Localized, Range, TextEdit } from '@rtw-protocol/model';
import { type LangiumDocument, TextDocument, type URI } from 'langium';
import { findTemplate } from '../check/find-template.ts';
import { lackingFor } from '../check/fix-together.ts';
import type { ProtocolJudgement } from '../check/judgements.ts';
import { merged } from '../check/lacking-in.ts';
import { leavesNoChoice } from '../check/missing-statements.ts';
import { writeLacking } from '../check/write-drafts.ts';
import { formatText } from '../format/format-text.ts';
import { type File, isProtocol } from '../generated/ast.ts';
import { defaultTemplate } from '../library/compiled-library.ts';
import type { RtwCoreServices } from '../services.ts';
import type { EffectiveTemplate } from '../templates/effective.ts';
import { allUnfilled } from './fill-in-places.ts';
import { guidance } from './guidance.ts';
import { lackingInPrescribed } from './prescribed-outcomes.ts';
import { startText } from './start-text.ts';

/** What a new protocol is to be. */
export interface NewProtocolRequest {
  name: string;
  /** A shipped template by its name, or another by the path by which the protocol would import it. */
  template?: string | undefined;
  language: Language;
  /** Where it will stand: its configuration judges it, and its imports are relative to it. */
  uri: URI;
}

export interface NewProtocol {
  text: string;
  /** Where it says nothing yet, in the order of the text. */
  places: Range[];
  /** The template that it follows. */
  template: EffectiveTemplate;
}

/**
 * A protocol with everything that its template asks for laid out: each statement that a criterion waits for, still
 * saying nothing, with a comment that tells what to write.
 */
export async function newProtocol(
  { name, template = defaultTemplate, language, uri }: NewProtocolRequest,
  services: RtwCoreServices,
): Promise<NewProtocol | { problem: Localized }> {
  const found = await findTemplate(template, uri, services);
  if ('problem' in found) return found;
  const text = await laidOut(startText({ name, ...found, language }), language, uri, services);
  const places = await services.check.FileChecker.read(text, uri, { validation: false }, placesToFillIn);
  return { text, places, template: found.template };
}

/** So often may what is written make criteria ask for more; each round adds statements, and there are only so many. */
const mostRounds = 10;

/** A text in which everything that is asked of its protocol is laid out. */
export async function laidOut(start: string, language: Language, uri: URI, services: RtwCoreServices): Promise<string> {
  const changed = (text: string, change: (judgement: ProtocolJudgement) => readonly TextEdit[]) =>
    services.check.FileChecker.read(text, uri, { validation: false }, (document) => {
      const [judgement] = services.check.Judgements.of(document);
      return judgement ? TextDocument.applyEdits(document.textDocument, [...change(judgement)]) : text;
    });
  let text = formatText(start, services) ?? start;
  for (let round = 0; round < mostRounds; round++) {
    const next = await changed(text, placeholders);
    if (next === text) break;
    text = next;
  }
  const told = await changed(text, (judgement) => guidance(judgement, language));
  return formatText(told, services) ?? told;
}

/** What criteria find missing, but for what has a name: that is for the author to choose. */
export function placeholders({ node, judged }: ProtocolJudgement): readonly TextEdit[] {
  const lacking = [...lackingFor(node, judged), ...lackingInPrescribed(node, judged)].filter(leavesNoChoice);
  return writeLacking(node, merged(lacking))?.edits ?? [];
}

function placesToFillIn({ parseResult }: LangiumDocument<File>): Range[] {
  return parseResult.value.elements
    .filter(isProtocol)
    .flatMap(allUnfilled)
    .flatMap(({ silence }) => silence?.$cstNode?.range ?? []);
}
