import type { Finding } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import { compileSet } from '../criteria/index.ts';
import { type File, isCriteriaSet } from '../generated/ast.ts';

/** What is wrong with the criteria that a file itself defines. */
export function criteriaFindings(document: LangiumDocument<File>): Finding[] {
  return document.parseResult.value.elements
    .filter(isCriteriaSet)
    .flatMap((set) => compileSet(set).problems)
    .map(({ code, severity, message, range }) => ({ code, severity, message, range, fixes: [] }));
}
