import type { Language, Localized, Range } from '@rtw-protocol/model';
import { languages } from '@rtw-protocol/model';
import { GrammarUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import { unknownWord } from './compile-path.ts';
import { resolvePath, toValue } from './paths.ts';
import { rangeIn } from './problem.ts';
import type { Scope } from './scope.ts';
import { splitTemplate } from './template.ts';
import type { LocalizedTemplate, Operand, Template } from './tree.ts';

const languageNames: Readonly<Record<Language, Localized>> = {
  en: { en: 'English', sv: 'engelska' },
  sv: { en: 'Swedish', sv: 'svenska' },
};

/** The text of a property in both languages. One that is missing is complained about and filled by the other. */
export function compileText(node: ast.LocalizedProperty, scope: Scope): Localized | undefined {
  const [en, sv] = languages.map((language) => textIn(node, language));
  const first = en ?? sv;
  if (first === undefined) return undefined;
  for (const language of languages) {
    if (textIn(node, language) === undefined) reportMissing(node, language, scope);
  }
  return { en: en ?? first, sv: sv ?? first };
}

function textIn(node: ast.LocalizedProperty, language: Language): string | undefined {
  return node.text.find((text) => text.language === language)?.text.join(' ');
}

function reportMissing(node: ast.LocalizedProperty, language: Language, scope: Scope): void {
  const name = languageNames[language];
  scope.report(
    'type.missing-language',
    {
      en: `\`${node.keyword}\` has no text in ${name.en}: add \`"…" ${language}\`.`,
      sv: `\`${node.keyword}\` saknar text på ${name.sv}: lägg till \`"…" ${language}\`.`,
    },
    rangeIn(node, 'keyword'),
    'warning',
  );
}

/** A message in both languages, with its placeholders. */
export function compileMessage(node: ast.LocalizedProperty, scope: Scope): LocalizedTemplate | undefined {
  if (!compileText(node, scope)) return undefined;
  const [en, sv] = languages.map((language) => {
    const text = node.text.find((candidate) => candidate.language === language);
    return text && compileTemplate(text, node.keyword === 'silent', scope);
  });
  const first = en ?? sv;
  return first && { en: en ?? first, sv: sv ?? first };
}

function compileTemplate(node: ast.LocalizedText, maySaySilent: boolean, scope: Scope): Template {
  const { pieces, broken } = splitTemplate(node.text.join(' '));
  for (const { at, kind } of broken)
    scope.report('type.broken-placeholder', brokenMessages[kind], rangeOfText(node, at, 1));
  return pieces.flatMap((piece): Template => {
    if ('text' in piece) return [piece.text];
    const inside = piece.inside.trim();
    if (inside === '') return [];
    if (inside === 'silent' && maySaySilent) return [{ node: 'silent' }];
    return [compilePlaceholder(inside, scope, rangeOfText(node, piece.at, piece.inside.length)) ?? ''];
  });
}

const brokenMessages: Readonly<Record<'unclosed' | 'unopened' | 'empty', Localized>> = {
  unclosed: {
    en: 'This brace is not closed. A brace that is meant as such is doubled: `{{`.',
    sv: 'Klammern stängs aldrig. En klammer som ska synas skrivs dubbelt: `{{`.',
  },
  unopened: {
    en: 'This brace closes nothing. A brace that is meant as such is doubled: `}}`.',
    sv: 'Klammern stänger ingenting. En klammer som ska synas skrivs dubbelt: `}}`.',
  },
  empty: {
    en: 'What is to be shown here? Write a path of the study: `{participants.planned}`.',
    sv: 'Vad ska visas här? Skriv en sökväg i studien: `{participants.planned}`.',
  },
};

const aPath = /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;
const aCount = /^count\(\s*([^()]+?)\s*\)$/;

function compilePlaceholder(inside: string, scope: Scope, range: Range): Operand | undefined {
  const counted = aCount.exec(inside)?.[1];
  const words = counted ?? inside;
  if (!aPath.test(words)) {
    scope.report(
      'type.broken-placeholder',
      {
        en: `\`{${inside}}\` is no path of the study. A placeholder holds a path, a parameter, or \`count(path)\`.`,
        sv: `\`{${inside}}\` är ingen sökväg i studien. Här kan stå en sökväg, en parameter eller \`count(sökväg)\`.`,
      },
      range,
    );
    return undefined;
  }
  if (!counted && !scope.variables.has(words) && scope.parameters.has(words)) {
    scope.used.add(words);
    return { node: 'parameter', name: words };
  }
  const resolved = resolvePath(words.split('.'), scope.variables);
  if (!resolved.ok) {
    const names = resolved.at === 0 ? [...scope.variables.keys(), ...scope.parameters.keys(), 'silent'] : [];
    scope.report('type.unknown-path', unknownWord(words.split('.'), resolved, names), range);
    return undefined;
  }
  if (counted) return { node: 'count', list: resolved.path };
  // A thing is shown by its own name; the design, which has none, by what it is.
  const isThing = resolved.denoted.type.kind === 'object' && 'name' in resolved.denoted.type.schema.shape;
  return isThing ? resolved.path : toValue(resolved.path, resolved.denoted).path;
}

/** Where a stretch of a text stands in the file, whatever strings and escapes it is put together from. */
function rangeOfText(node: ast.LocalizedText, at: number, length: number): Range {
  let start = 0;
  for (const [index, part] of node.text.entries()) {
    const leaf = GrammarUtils.findNodeForProperty(node.$cstNode, 'text', index);
    if (leaf && at <= start + part.length) {
      const from = columnIn(leaf.text, at - start);
      const to = columnIn(leaf.text, Math.min(at - start + length, part.length));
      const { line, character } = leaf.range.start;
      return { start: { line, character: character + from }, end: { line, character: character + to } };
    }
    start += part.length + 1;
  }
  return rangeIn(node);
}

/** The column of a sign of a string's value in the string as it is written, with quotation mark and escapes. */
function columnIn(image: string, index: number): number {
  let column = 1;
  for (let passed = 0; passed < index && column < image.length; passed++) column += image[column] === '\\' ? 2 : 1;
  return column;
}
