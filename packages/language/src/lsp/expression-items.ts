import type { Language, Localized } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import type { CompletionValueItem } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Denoted } from '../criteria/types.ts';
import type { Expression } from './expression-context.ts';
import { comparedWith, denotedBy, membersAfter, pathBefore, variablesIn } from './expression-context.ts';

/** What a grade counts. */
const tallies: Readonly<Record<string, Localized>> = {
  unmet: { en: 'How many criteria are not met', sv: 'Hur många kriterier som inte är uppfyllda' },
  met: { en: 'How many criteria are met', sv: 'Hur många kriterier som är uppfyllda' },
  applicable: { en: 'How many criteria apply to the study', sv: 'Hur många kriterier som gäller studien' },
};

/**
 * What may stand at the end of an expression: the words of a comparison, variables, and paths by their types. The
 * conditions of a grade count answers, and do not look at the study.
 */
export function expressionItems({ word, tokens }: Expression, language: Language): CompletionValueItem[] {
  return word === 'grade' ? tallyItems(language) : pathItems(tokens, language);
}

function tallyItems(language: Language): CompletionValueItem[] {
  return Object.entries(tallies).map(([word, label]) => ({
    label: word,
    kind: CompletionItemKind.Field,
    detail: label[language],
    sortText: `2${word}`,
  }));
}

function pathItems(tokens: readonly IToken[], language: Language): CompletionValueItem[] {
  const variables = variablesIn(tokens);
  const words = tokens.at(-1)?.image === '.' ? pathBefore(tokens) : [];
  const denoted = denotedBy(words, variables);
  const members = denoted ? membersAfter(denoted, isListPlace(tokens, words)) : [];
  const paths = members.map(({ word, label, isProperty }) => ({
    label: word,
    kind: isProperty ? CompletionItemKind.Property : CompletionItemKind.Field,
    detail: label[language],
    sortText: `2${word}`,
  }));
  if (words.length > 0) return paths;
  const names = [...variables].map(([name, { label }]) => ({
    label: name,
    kind: CompletionItemKind.Variable,
    detail: label[language],
    sortText: `1${name}`,
  }));
  return [...wordItems(comparedWith(tokens, variables), language), ...names, ...paths];
}

function wordItems(compared: Denoted | undefined, language: Language): CompletionValueItem[] {
  if (compared?.type.kind !== 'word') return [];
  return Object.entries(compared.type.words).map(([word, label], index) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    detail: label[language],
    sortText: `0${String(index).padStart(2, '0')}`,
  }));
}

/** After the word `in` of an expression, only lists can stand. */
function isListPlace(tokens: readonly IToken[], words: readonly string[]): boolean {
  return tokens[tokens.length - 1 - words.length * 2]?.image === 'in';
}
