import type { Fix } from '@rtw-protocol/model';
import { AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium';
import { isEntry } from '../generated/ast.ts';
import { entryKeywords } from './entry-keywords.ts';

/** The fix that writes an entry for an unknown term of the vocabulary at the end of the file, to be told more of. */
export function addEntry(document: LangiumDocument, info: ReferenceInfo, referenceType: string): Fix[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  const keyword = entryKeywords[typeOf(info, referenceType)];
  // At the end of a file that is half-written, nobody can tell what one is inside of.
  if (!keyword || lexerErrors.length > 0 || parserErrors.length > 0) return [];
  const name = info.reference.$refText;
  const { textDocument } = document;
  const text = textDocument.getText();
  const end = textDocument.positionAt(text.length);
  const space = text.endsWith('\n') ? '\n' : '\n\n';
  return [
    {
      title: { en: `Add ${name} to this file`, sv: `Lägg till ${name} i den här filen` },
      edits: [{ range: { start: end, end }, newText: `${space}${keyword} ${name}: "${name}" en, "${name}" sv\n` }],
    },
  ];
}

/** What an entry is a kind of is of its own category. */
function typeOf({ container }: ReferenceInfo, referenceType: string): string {
  if (referenceType !== 'Entry') return referenceType;
  return AstUtils.getContainerOfType(container, isEntry)?.$type ?? referenceType;
}
