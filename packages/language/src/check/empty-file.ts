import { type Finding, startOfDocument } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.ts';
import { syntaxFindings } from '../parser/syntax-findings.ts';

/** A file in which nothing stands: whoever handed it in meant to hand in something. */
export function emptyFile(document: LangiumDocument<File>): Finding[] {
  const { version, imports, elements } = document.parseResult.value;
  const isBegun = version !== undefined || imports.length > 0 || elements.length > 0;
  if (isBegun || syntaxFindings(document).length > 0) return [];
  return [
    {
      code: 'syntax.empty',
      severity: 'error',
      message: {
        en: 'The file is empty: there is no protocol in it.',
        sv: 'Filen är tom: det finns inget protokoll i den.',
      },
      write: {
        en: 'A protocol: `protocol NAME { title: "…" }`. "rtw new NAME" lays one out to fill in.',
        sv: 'Ett protokoll: `protocol NAMN { title: "…" }`. "rtw new NAMN" lägger upp ett att fylla i.',
      },
      range: startOfDocument,
      fixes: [],
    },
  ];
}
