import {
  contentOf,
  evidence,
  fieldOf,
  type GroupMeta,
  type Localized,
  type PropertyMeta,
  propertyMeta,
  study,
  type TermCategory,
  valueMeta,
  vocabularyEntries,
} from '@rtw-protocol/model';
import { AstUtils, GrammarAST } from 'langium';
import { otherWords } from './other-words.ts';

/** What a word of the language means at the place of the grammar where it stands. */
export interface Meaning {
  text: Localized;
  /** Where the word begins a property: what its values are. */
  property?: PropertyMeta;
  /** Where the word begins a section or a thing. */
  group?: GroupMeta | undefined;
  /** Where the word is a value: the property it answers. */
  answers?: Localized;
}

export type WordMeanings = ReadonlyMap<GrammarAST.Keyword, Meaning>;

type Schema = NonNullable<ReturnType<typeof contentOf>>;

/**
 * The meaning of every word of the grammar. Properties, sections and their values take it from the schemas of the
 * study model, found by walking grammar and schemas side by side; the few words that the model does not know have a
 * table of their own. A word may mean different things in different places, hence the key is the grammar's own node.
 */
export function wordMeanings(grammar: GrammarAST.Grammar): WordMeanings {
  const meanings = new Map<GrammarAST.Keyword, Meaning>();
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  readStatements(rules.get('StudyStatement'), study, meanings);
  readEntries(rules.get('Entry'), meanings);
  const known = rules.get('Evidence');
  if (known) readBlock(known.definition, evidence, meanings);
  readOthers(grammar, meanings);
  return meanings;
}

/** The field of the model where it is not the word itself: lists of things are plural. */
const fields: Readonly<Record<string, string>> = {
  arm: 'arms',
  component: 'components',
  outcome: 'outcomes',
  'sample-size': 'sampleSizes',
};

/** The category of a vocabulary entry where it is not the word itself. */
const categories: Readonly<Record<string, TermCategory>> = { 'setting-kind': 'setting' };

function readStatements(
  rule: GrammarAST.ParserRule | undefined,
  schema: Schema,
  meanings: Map<GrammarAST.Keyword, Meaning>,
): void {
  for (const form of rule ? alternatives(rule.definition) : []) {
    if (GrammarAST.isRuleCall(form)) {
      readStatements(parserRule(form), schema, meanings);
    } else {
      for (const word of firstWords(form)) readStatement(word, form, schema, meanings);
    }
  }
}

function readStatement(
  word: GrammarAST.Keyword,
  form: GrammarAST.AbstractElement,
  schema: Schema,
  meanings: Map<GrammarAST.Keyword, Meaning>,
): void {
  const part = schema.shape[fields[word.value] ?? fieldOf(word.value)] as Parameters<typeof contentOf>[0] | undefined;
  if (!part) return;
  const meta = propertyMeta.get(part);
  const property = meta && 'value' in meta ? meta : undefined;
  if (meta && !meanings.has(word)) {
    meanings.set(word, {
      text: meta.description,
      ...(property ? { property } : { group: meta as GroupMeta }),
    });
  }
  const content = property ? property.about : contentOf(part);
  if (content) readBlock(form, content, meanings);
  if (property) readClaims(form, property, meanings);
}

/** Goes into the block of a section or thing, and gives the words that tell the kind of a thing their meaning. */
function readBlock(form: GrammarAST.AbstractElement, content: Schema, meanings: Map<GrammarAST.Keyword, Meaning>) {
  for (const assignment of assignments(form)) {
    if (assignment.feature === 'statements') {
      for (const call of ruleCalls(assignment)) readStatements(parserRule(call), content, meanings);
    }
    if (assignment.feature === 'kind') readWords(assignment, content.shape.kind, undefined, meanings);
    if (assignment.feature === 'kinds' && content.shape.kinds) {
      const meta = propertyMeta.get(content.shape.kinds);
      if (meta && 'value' in meta) readClaims(form, meta, meanings);
    }
  }
}

function readClaims(
  form: GrammarAST.AbstractElement,
  property: PropertyMeta,
  meanings: Map<GrammarAST.Keyword, Meaning>,
): void {
  for (const assignment of assignments(form).filter((it) => it.feature === 'claims')) {
    for (const call of ruleCalls(assignment)) {
      const claim = parserRule(call);
      if (!claim) continue;
      for (const part of assignments(claim)) {
        if (part.feature === 'word') readWords(part, property.value, property.description, meanings);
        if (part.feature === 'statements' && property.about) {
          for (const inner of ruleCalls(part)) readStatements(parserRule(inner), property.about, meanings);
        }
      }
    }
  }
}

function readWords(
  assignment: GrammarAST.Assignment,
  schema: unknown,
  answers: Localized | undefined,
  meanings: Map<GrammarAST.Keyword, Meaning>,
): void {
  const meta = valueMeta.get(schema as PropertyMeta['value']);
  if (meta?.kind !== 'word') return;
  for (const word of AstUtils.streamAst(assignment).filter(GrammarAST.isKeyword)) {
    const text = meta.words[word.value];
    if (text) meanings.set(word, { text, ...(answers ? { answers } : {}) });
  }
}

function readEntries(rule: GrammarAST.ParserRule | undefined, meanings: Map<GrammarAST.Keyword, Meaning>): void {
  for (const call of rule ? AstUtils.streamAst(rule).filter(GrammarAST.isRuleCall) : []) {
    const entry = parserRule(call);
    const word = entry && firstWords(entry.definition)[0];
    const schema = word && vocabularyEntries[categories[word.value] ?? (word.value as TermCategory)];
    if (entry && schema) readBlock(entry.definition, schema, meanings);
  }
}

function readOthers(grammar: GrammarAST.Grammar, meanings: Map<GrammarAST.Keyword, Meaning>): void {
  for (const word of AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword)) {
    const rule = AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule);
    const text = otherWords[`${rule?.name}/${word.value}`] ?? otherWords[word.value];
    if (text && !meanings.has(word)) meanings.set(word, { text: { en: text[0], sv: text[1] } });
  }
}

const alternatives = (element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] =>
  GrammarAST.isAlternatives(element) ? element.elements.flatMap(alternatives) : [element];

const assignments = (node: GrammarAST.AbstractElement | GrammarAST.ParserRule): GrammarAST.Assignment[] =>
  AstUtils.streamAst(node).filter(GrammarAST.isAssignment).toArray();

const ruleCalls = (node: GrammarAST.Assignment): GrammarAST.RuleCall[] =>
  AstUtils.streamAst(node).filter(GrammarAST.isRuleCall).toArray();

function parserRule(call: GrammarAST.RuleCall): GrammarAST.ParserRule | undefined {
  return GrammarAST.isParserRule(call.rule.ref) ? call.rule.ref : undefined;
}

/** The words that a statement of this form may begin with. */
function firstWords(form: GrammarAST.AbstractElement): GrammarAST.Keyword[] {
  const first = GrammarAST.isGroup(form) ? form.elements[0] : form;
  if (!first) return [];
  if (GrammarAST.isKeyword(first)) return [first];
  if (GrammarAST.isAction(first) && GrammarAST.isGroup(form)) {
    return form.elements.slice(1, 2).filter(GrammarAST.isKeyword);
  }
  return GrammarAST.isAssignment(first) && first.feature === 'keyword'
    ? AstUtils.streamAst(first).filter(GrammarAST.isKeyword).toArray()
    : [];
}
