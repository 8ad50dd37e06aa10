import type { TermCategory } from '@rtw-protocol/model';
import type * as ast from '../generated/ast.ts';
import { categoryOf } from '../study/entry-category.ts';
import { readTerm } from '../study/read-term.ts';
import { anyOf } from '../wording/category-words.ts';
import { checkThroughList } from './compile-operand.ts';
import { compilePath } from './compile-path.ts';
import { toValue } from './paths.ts';
import { rangeIn } from './problem.ts';
import type { Scope } from './scope.ts';
import type { AskedTerm, Condition } from './tree.ts';
import { typeName } from './type-names.ts';
import type { Denoted } from './types.ts';

/** `is stated`, and `is register`: whether a value is an entry of the vocabulary or a kind of it. */
export function compileIs(node: ast.Is, scope: Scope): Condition | undefined {
  if (node.operand?.$type !== 'Path' || scope.isGrade) {
    if (node.operand) notAPath(node, scope);
    return undefined;
  }
  const compiled = compilePath(node.operand, scope);
  if (!compiled || !checkThroughList(node.operand, compiled.denoted, compiled.path.words, scope)) return undefined;
  const condition = node.stated
    ? compileStated(node, compiled, scope)
    : compileTerms(node, node.operand, compiled, scope);
  return condition && node.negated ? { node: 'not', part: condition } : condition;
}

type Compiled = NonNullable<ReturnType<typeof compilePath>>;

function notAPath(node: ast.Is, scope: Scope): void {
  scope.report(
    'type.not-a-path',
    {
      en: 'Before `is` stands a part of the study: `design.sequence is stated`.',
      sv: 'Före `is` står en del av studien: `design.sequence is stated`.',
    },
    rangeIn(node.operand),
  );
}

function compileStated(node: ast.Is, { path, denoted }: Compiled, scope: Scope): Condition {
  if (node.negated) {
    scope.report(
      'type.never-met',
      {
        en: '`is not stated` is never met: what is silent is not reported, and that is no answer.',
        sv: '`is not stated` blir aldrig uppfyllt: det som inte framgår är inte rapporterat, och det är inget svar.',
      },
      rangeIn(node),
      'warning',
    );
  }
  return { node: 'stated', value: toValue(path, denoted).path };
}

function compileTerms(node: ast.Is, operand: ast.Path, compiled: Compiled, scope: Scope): Condition | undefined {
  const { path, denoted } = toValue(compiled.path, compiled.denoted);
  const categories = categoriesOf(denoted);
  if (!categories) {
    notATerm(node, operand, denoted, scope);
    return undefined;
  }
  const terms = node.terms.flatMap((reference) => askedTerm(reference, categories, scope) ?? []);
  return terms.length === node.terms.length && terms.length > 0 ? { node: 'is', value: path, terms } : undefined;
}

/** The categories of the vocabulary that a value may be of. A moment may be told by where it is counted from. */
function categoriesOf({ type }: Denoted): readonly TermCategory[] | undefined {
  if (type.kind === 'moment') return ['anchor'];
  if (type.kind !== 'term') return undefined;
  return type.category === 'unit' ? ['party', 'setting'] : [type.category];
}

function notATerm(node: ast.Is, operand: ast.Path, { type }: Denoted, scope: Scope): void {
  if (type.kind === 'unknown') return;
  const word = node.terms[0]?.term?.$refText ?? '';
  const name = typeName(type);
  const path = [operand.binding.$refText, ...operand.segments].join('.');
  scope.report(
    'type.not-a-term',
    type.kind === 'word' && Object.hasOwn(type.words, word)
      ? {
          en: `A word of the language is compared with \`=\`: \`${path} = ${word}\`.`,
          sv: `Ett ord i språket jämförs med \`=\`: \`${path} = ${word}\`.`,
        }
      : {
          en: `\`${path}\` is ${name.en}, not a term of the vocabulary.`,
          sv: `\`${path}\` är ${name.sv}, ingen term ur ordlistan.`,
        },
    rangeIn(operand),
  );
}

function askedTerm(
  reference: ast.Reference_,
  categories: readonly TermCategory[],
  scope: Scope,
): AskedTerm | undefined {
  const term = reference.term;
  if (!term?.$refText) return undefined;
  const entry = term.ref;
  // A name that leads nowhere has been complained about by the linker.
  if (!entry) return undefined;
  const category = categoryOf[entry.$type];
  if (category && !categories.includes(category)) {
    const [found, wanted] = [anyOf(category), anyOf(categories[0] ?? category)];
    scope.report(
      'type.wrong-category',
      {
        en: `\`${term.$refText}\` is ${found.en}; ${wanted.en} is needed here.`,
        sv: `\`${term.$refText}\` är ${found.sv}; här behövs ${wanted.sv}.`,
      },
      rangeIn(reference),
    );
    return undefined;
  }
  const { name, label, lineage } = readTerm(term);
  if (!category || name === undefined) return undefined;
  return { name, category, generals: lineage.slice(1), ...(label ? { label } : {}) };
}
