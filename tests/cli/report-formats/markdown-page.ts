import { lexer, type Token, type Tokens } from 'marked';
import { anchorOf } from '../../../packages/cli/src/text/markdown.ts';
import type { Problems } from './validity.ts';

/** All tokens of a page, with those within others. */
export function tokensOf(page: string): Token[] {
  const found: Token[] = [];
  const visit = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      found.push(token);
      if ('tokens' in token && token.tokens) visit(token.tokens);
      if (token.type === 'list') visit((token as Tokens.List).items);
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        for (const cell of [header, ...rows].flat()) visit(cell.tokens);
      }
    }
  };
  visit(lexer(page, { gfm: true }));
  return found;
}

/** What a page of ours is made of; all else would come from a document. */
const ours = [
  'heading',
  'paragraph',
  'list',
  'list_item',
  'table',
  'text',
  'strong',
  'codespan',
  'escape',
  'space',
  'link',
];

/** What a reader of Markdown with GitHub's extensions would show otherwise than it is meant. */
export const markdownProblems: Problems = (page) => {
  const tokens = tokensOf(page);
  const anchors = anchorsOf(tokens);
  return [
    ...tokens.filter(({ type }) => !ours.includes(type)).map(({ type, raw }) => `${type}: ${raw}`),
    ...tokens
      .filter((token): token is Tokens.Link => token.type === 'link')
      .filter(({ href }) => !anchors.has(decodeURI(href)))
      .map(({ raw }) => `leads nowhere: ${raw}`),
    ...tokens
      .filter((token) => token.type === 'list' && token.loose)
      .map(({ raw }) => `a list that runs into another: ${raw}`),
    ...tokens.filter(({ type }) => type === 'table').flatMap(({ raw }) => unevenRows(raw)),
    ...tokens
      .filter(({ type, raw }) => type === 'paragraph' && raw.startsWith('|'))
      .map(({ raw }) => `no table: ${raw}`),
  ];
};

/** The addresses of the headings, as GitHub makes them. */
function anchorsOf(tokens: readonly Token[]): Set<string> {
  const anchors = new Set<string>();
  for (const token of tokens) {
    if (token.type !== 'heading') continue;
    const anchor = anchorOf(textOf(token.tokens ?? []));
    let numbered = anchor;
    for (let number = 1; anchors.has(`#${numbered}`); number++) numbered = `${anchor}-${number}`;
    anchors.add(`#${numbered}`);
  }
  return anchors;
}

/** What a reader sees of tokens. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? textOf(token.tokens) : 'text' in token ? token.text : ''))
    .join('');
}

/** A reader cuts rows that are too long without a word. */
function unevenRows(table: string): string[] {
  const bars = (line: string) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length;
  const [heading = '', ...rows] = table.trimEnd().split('\n');
  return rows.filter((row) => bars(row) !== bars(heading)).map((row) => `uneven: ${row}`);
}
