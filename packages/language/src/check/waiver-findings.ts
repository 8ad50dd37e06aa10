import type { Finding } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';

/** Waivers that waive nothing, or the same thing twice. A criterion that does not exist is told as an unknown name. */
export function waiverFindings(document: LangiumDocument<File>, services: RtwCoreServices): Finding[] {
  return services.check.Judgements.of(document).flatMap(({ study, waivers }) =>
    waivers.flatMap(({ waiver, use }, index): Finding[] => {
      const isRepeated = waivers.slice(0, index).some((earlier) => earlier.waiver.criterion === waiver.criterion);
      if (use === 'unknown' || (use === 'silences' && !isRepeated)) return [];
      const base = {
        severity: 'warning' as const,
        study,
        range: waiver.range,
        fixes: [removal(waiver.range, document)],
      };
      return [
        isRepeated
          ? {
              ...base,
              code: 'waiver.repeated',
              message: {
                en: `${waiver.criterion} is waived already. One waiver with one reason is enough.`,
                sv: `${waiver.criterion} är redan undantaget. Ett undantag med en motivering räcker.`,
              },
            }
          : {
              ...base,
              code: 'waiver.unneeded',
              message: {
                en: `There is nothing to waive: ${waiver.criterion} is met, or does not apply to this study.`,
                sv: `Undantaget behövs inte: ${waiver.criterion} är uppfyllt eller gäller inte den här studien.`,
              },
            },
      ];
    }),
  );
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
