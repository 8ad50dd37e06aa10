import { ast, readLocalized, toldWords } from '@rtw-protocol/language';
import type { Language } from '@rtw-protocol/model';
import { type Page, statedFacts } from './page.ts';
import { words } from './words.ts';

/** A work that criteria rest on. */
export function citationPage(citation: ast.Citation, language: Language): Page {
  return {
    name: citation.name,
    kind: words.citation[language],
    title: citation.text.join(' '),
    paragraphs: [],
    facts: statedFacts(
      citation.statements.map((statement) => ({
        label: ('keyword' in statement && toldWords[statement.keyword]?.[language]) || '',
        text: told(statement, language),
      })),
    ),
    examples: [],
  };
}

function told(statement: ast.Citation['statements'][number], language: Language): string | undefined {
  if (statement.$type === 'Definition') return readLocalized(statement.text)?.[language];
  if (statement.$type !== 'Property') return undefined;
  return statement.claims.flatMap((claim) => (ast.isTextClaim(claim) ? claim.text : [])).join(' ');
}
