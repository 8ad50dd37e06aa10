import type { Finding } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { RtwParseResult } from './rtw-parser.ts';

/** What is wrong with the way a document is written; nothing for a document that was not parsed from text. */
export function syntaxFindings(document: LangiumDocument): readonly Finding[] {
  return (document.parseResult as Partial<RtwParseResult>).syntax ?? [];
}
