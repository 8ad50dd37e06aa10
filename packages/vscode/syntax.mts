/**
 * The TextMate grammar: colours that are there at once, before the server has read anything. It goes by the shape of a
 * statement (`word:`, `kind Name`, `word {`), so that a term such as `sick-leave-days` is not taken apart because the
 * language has a word `days`.
 */

const letter = 'A-Za-zÀ-ÖØ-öø-ÿ_';
const inWord = `${letter}0-9-`;
const name = `[${letter}0-9](?:[${inWord}]*[${letter}0-9])?`;
const word = `[${letter}](?:[${inWord}]*[${letter}0-9])?`;
const start = `(?<![${inWord}])`;
const end = `(?![${inWord}])`;

/** Words that join the parts of a sentence, wherever it stands. */
const joiningWords =
  'because after before of from to for in at least most more than less about end start every open import when otherwise';

/** Words of the expression language, which no name can be. */
const expressionWords = 'some no where satisfies and or not is stated or-kind count applies';

interface Rule {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  captures?: Record<string, { name: string }>;
  patterns?: Rule[];
}

/**
 * Makes the TextMate grammar.
 *
 * @param grammar text of the Langium grammar, from which the words come
 */
export function textMateGrammar(grammar: string): { name: string; scopeName: string; patterns: Rule[] } {
  const code = grammar.replaceAll(/\/\/.*$/gm, '');
  const kinds = wordsIn(code, /'([\w-]+)'\s+name=ID/g);
  const sentences = ['waive', 'open', 'import', 'information', 'grade', 'example', 'sample-size'];
  const values = wordsIn(code, /\b(?:word|kind|severity|answer|reason|list)=\(?((?:\s*'[\w-]+'\s*\|?)+)/g);
  const units = wordsIn(code.slice(code.indexOf('TimeUnit returns')), /^TimeUnit returns string:([^;]*)/g);
  const money = wordsIn(code, /^Money returns.*unit=\(([^)]*)\)/gm);
  return {
    name: 'RTW Protocol',
    scopeName: 'source.rtw',
    patterns: [
      { name: 'comment.line.double-slash.rtw', match: '//.*$' },
      { name: 'comment.block.rtw', begin: '/\\*', end: '\\*/' },
      {
        // A string ends on its own line, its closing mark forgotten or not.
        name: 'string.quoted.double.rtw',
        begin: '"',
        end: '"|$',
        patterns: [
          { name: 'constant.character.escape.rtw', match: '\\\\.' },
          { name: 'variable.other.placeholder.rtw', match: '\\{[^{}"]*\\}' },
        ],
      },
      captured(`${start}(${oneOf(kinds)})\\s+(${name})${end}`, 'keyword.control.rtw', 'entity.name.function.rtw'),
      captured(`${start}(${word})\\s*(?=:)`, 'support.variable.property.rtw'),
      captured(`(?:^|[{;])\\s*(${word})\\s*(?=\\{)`, 'keyword.control.rtw'),
      captured(`(?:^|[{;])\\s*(${oneOf(sentences)})${end}`, 'keyword.control.rtw'),
      { name: 'constant.language.rtw', match: `${start}not\\s+(?:reported|applicable)${end}` },
      { name: 'storage.modifier.rtw', match: `${start}(?:planned|observed|recruiting|completed|reported)${end}` },
      { name: 'constant.language.rtw', match: `${start}(?:yes|no)(?=\\s*(?:$|[,;}"/\\[]))` },
      { name: 'constant.numeric.date.rtw', match: `${start}\\d{4}-\\d{2}(?:-\\d{2})?${end}` },
      { name: 'constant.other.icd.rtw', match: `${start}[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?${end}` },
      captured(
        `${start}(\\d+(?:\\.\\d+)?)\\s*(%|(?:${oneOf([...units, ...money])})${end})?`,
        'constant.numeric.rtw',
        'keyword.other.unit.rtw',
      ),
      { name: 'storage.type.language.rtw', match: `(?<=")\\s+(?:en|sv)${end}` },
      captured(`\\[\\s*(${name})`, 'entity.name.function.rtw'),
      { name: 'keyword.operator.word.rtw', match: `${start}(?:${oneOf(joiningWords.split(' '))})${end}` },
      { name: 'keyword.operator.expression.rtw', match: `${start}(?:${oneOf(expressionWords.split(' '))})${end}` },
      { name: 'keyword.operator.rtw', match: '\\.\\.|[<>!]?=|[<>*/+]' },
      { name: 'variable.other.enummember.rtw', match: `${start}(?:${oneOf(values)})${end}(?!\\s*[.])` },
    ],
  };
}

function captured(match: string, ...names: string[]): Rule {
  return { match, captures: Object.fromEntries(names.map((scope, index) => [index + 1, { name: scope }])) };
}

/** Every quoted word in what a pattern captures, or what it captures itself. */
function wordsIn(text: string, pattern: RegExp): string[] {
  const found = [...text.matchAll(pattern)].map((match) => match[1] as string);
  const words = found.flatMap((part) => (part.includes("'") ? part.match(/[\w-]+/g) : [part]) ?? []);
  return [...new Set(words)].sort();
}

/** Longer words first: an alternative that begins another would hide it. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) throw new Error('The grammar has no such words: its form has changed');
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
