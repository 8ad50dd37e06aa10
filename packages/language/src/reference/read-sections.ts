import type { Localized } from '@rtw-protocol/model';
import { AstUtils, GrammarAST } from 'langium';
import { firstPlaces, framesOf, keywordOf, type Place, placesAfter, ruleName } from '../parser/place.ts';
import { kindOf } from '../parser/value-kinds.ts';
import { type WordMeanings, wordMeanings } from '../wording/word-meanings.ts';
import type { Row, Section } from './section.ts';

/** What every entry of the vocabulary may say stands in one section, and not in that of each category. */
const commonOfEntries = 'CommonStatement';

const statementLists: ReadonlySet<string> = new Set(['imports', 'elements', 'statements']);

/** Every block of the language, in the order of the grammar. */
export function readSections(grammar: GrammarAST.Grammar): Section[] {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule;
  const reader = { meanings: wordMeanings(grammar), sections: new Map(), owners: new Map() };
  const file = openSection(reader, entry, undefined);
  for (const keyword of ownKeywords(entry.definition)) {
    file.rows.push({
      ...rowOf(reader, keyword, entry.name, []),
      takes: kinds(placesAfter({ element: keyword, frame: undefined }).places),
    });
  }
  readLists(reader, entry.definition, file, []);
  return [...reader.sections.values()];
}

interface Reader {
  readonly meanings: WordMeanings;
  readonly sections: Map<string, Section>;
  /** The section that holds the statements of a rule. */
  readonly owners: Map<string, string>;
}

function openSection(reader: Reader, rule: GrammarAST.ParserRule, word: GrammarAST.Keyword | undefined): Section {
  const header = word ? headOf(rule.definition, word) : [];
  const section: Section = {
    rule: rule.name,
    word: word && { keyword: word, meaning: reader.meanings.get(word) },
    takes: kinds(header.filter((element) => !GrammarAST.isKeyword(element)).flatMap((it) => firstPlaces(it).places)),
    words: header.filter(GrammarAST.isKeyword).map((keyword) => ({ keyword, meaning: reader.meanings.get(keyword) })),
    rows: [],
    parents: [],
    sameAs: [],
  };
  reader.sections.set(rule.name, section);
  return section;
}

/** Reads the lists of statements that an element of the grammar holds itself. */
function readLists(reader: Reader, element: GrammarAST.AbstractElement, section: Section, inside: string[]): void {
  for (const list of assignmentsOf(element).filter(({ feature }) => statementLists.has(feature))) {
    for (const call of formsOf(list.terminal)) readForm(reader, call, '', section, inside);
  }
}

function readForm(
  reader: Reader,
  form: GrammarAST.AbstractElement,
  rule: string,
  section: Section,
  inside: string[],
): void {
  const called = GrammarAST.isRuleCall(form) ? parserRule(form) : undefined;
  if (!called) {
    for (const word of firstWords(form)) readStatement(reader, word, form, rule, section, inside);
    return;
  }
  const word = firstWords(called.definition)[0];
  if (word && hasBlock(called.definition) && !assignmentsOf(called.definition).some((it) => it.feature === 'claims')) {
    readBlock(reader, called, word, section);
  } else if (called.name === commonOfEntries) {
    readCommon(reader, called, section);
  } else {
    const owner = reader.owners.get(called.name);
    // What stands in braces behind a name, and is told in a section of its own.
    if (inside.length > 0 && owner !== undefined && owner !== section.rule) return;
    if (inside.length === 0 && owner !== undefined && owner !== section.rule && !word) add(section.sameAs, owner);
    else {
      if (inside.length === 0 && !reader.owners.has(called.name)) reader.owners.set(called.name, section.rule);
      for (const next of formsOf(called.definition)) readForm(reader, next, called.name, section, inside);
    }
  }
}

/** A statement with a block of its own gets a section, however many others it may stand in. */
function readBlock(reader: Reader, rule: GrammarAST.ParserRule, word: GrammarAST.Keyword, parent: Section): void {
  parent.rows.push({ ...rowOf(reader, word, rule.name, []), section: rule.name });
  const known = reader.sections.get(rule.name);
  const section = known ?? openSection(reader, rule, word);
  add(section.parents, parent.rule);
  if (!known) readLists(reader, rule.definition, section, []);
}

function readCommon(reader: Reader, rule: GrammarAST.ParserRule, user: Section): void {
  if (!reader.sections.has(rule.name)) {
    const section = openSection(reader, rule, undefined);
    for (const form of formsOf(rule.definition)) readForm(reader, form, rule.name, section, []);
  }
  add(user.sameAs, rule.name);
}

/** A statement that is told in the table of its section, with what may stand in the braces behind its values. */
function readStatement(
  reader: Reader,
  word: GrammarAST.Keyword,
  form: GrammarAST.AbstractElement,
  rule: string,
  section: Section,
  inside: string[],
): void {
  const colon = placesAfter({ element: word, frame: undefined }).places.filter((place) => keywordOf(place) === ':');
  const claims = claimRules(form);
  const words = claims.length > 0 ? claims.flatMap(choicesOf) : headOf(form, word).filter(GrammarAST.isKeyword);
  section.rows.push({
    ...rowOf(reader, word, rule, inside),
    takes: kinds(colon.flatMap((place) => placesAfter(place).places)),
    words: words.map((keyword) => ({ keyword, meaning: reader.meanings.get(keyword) })),
  });
  const within = [...inside, word.value];
  for (const claim of claims) readLists(reader, claim.definition, section, within);
  readLists(reader, form, section, within);
}

function rowOf(reader: Reader, keyword: GrammarAST.Keyword, rule: string, inside: readonly string[]): Row {
  return { keyword, meaning: reader.meanings.get(keyword), inside, rule, takes: [], words: [] };
}

/** What may stand at places, each kind once; silence and bounds, which may stand before any value, are left out. */
function kinds(places: readonly Place[]): Localized[] {
  const aside = new Set(['Silence', 'Bound']);
  const found = new Map<string, Localized>();
  for (const place of places) {
    if (framesOf(place).some((frame) => aside.has(ruleName(frame)))) continue;
    const kind = GrammarAST.isKeyword(place.element) ? yesOrNo(place) : kindOf(place);
    if (kind) found.set(kind.en, kind);
  }
  return [...found.values()];
}

const yesOrNo = (place: Place): Localized | undefined =>
  framesOf(place).some((frame) => ruleName(frame) === 'YesNoClaim')
    ? { en: '`yes` or `no`', sv: '`yes` eller `no`' }
    : undefined;

/** The rules of the values of a property. */
function claimRules(form: GrammarAST.AbstractElement): GrammarAST.ParserRule[] {
  const calls = assignmentsOf(form)
    .filter(({ feature }) => feature === 'claims')
    .flatMap(({ terminal }) => formsOf(terminal).filter(GrammarAST.isRuleCall));
  // The first value and those behind a comma are called by the same rule.
  return [...new Set(calls.map(parserRule).filter((rule) => rule !== undefined))];
}

/** The words that a claim may be: `primary`, `secondary`. */
function choicesOf(claim: GrammarAST.ParserRule): GrammarAST.Keyword[] {
  return assignmentsOf(claim.definition)
    .filter(({ feature }) => feature === 'word')
    .flatMap((assignment) => AstUtils.streamAst(assignment).filter(GrammarAST.isKeyword).toArray());
}

/** What stands in a statement behind its first word and outside its braces: words, and places for names. */
function headOf(definition: GrammarAST.AbstractElement, first: GrammarAST.Keyword): GrammarAST.AbstractElement[] {
  return AstUtils.streamAst(definition)
    .filter((node) => node !== first)
    .filter((node) => !AstUtils.getContainerOfType(node, isAside))
    .flatMap((node): GrammarAST.AbstractElement[] => {
      if (GrammarAST.isKeyword(node)) return isWord(node) ? [node] : [];
      if (GrammarAST.isCrossReference(node)) return [node];
      return GrammarAST.isRuleCall(node) && !GrammarAST.isCrossReference(node.$container) ? wordsBehind(node) : [];
    })
    .toArray();
}

/** The words of a rule that holds nothing but words, such as the severity of a criterion; else the place itself. */
function wordsBehind(call: GrammarAST.RuleCall): GrammarAST.AbstractElement[] {
  const rule = parserRule(call);
  const forms = rule ? formsOf(rule.definition) : [];
  return forms.length > 0 && forms.every(GrammarAST.isKeyword) ? (forms as GrammarAST.Keyword[]) : [call];
}

/** Whether an assignment holds the first words of the statement, or the statements in its braces. */
const isAside = (node: unknown): node is GrammarAST.Assignment =>
  isStatementList(node) || (GrammarAST.isAssignment(node) && node.feature === 'keyword');

const isStatementList = (node: unknown): node is GrammarAST.Assignment =>
  GrammarAST.isAssignment(node) && statementLists.has(node.feature);

/** Whether a keyword is a word and no sign. */
export const isWord = ({ value }: GrammarAST.Keyword) => /^\p{L}/u.test(value);

const ownKeywords = (element: GrammarAST.AbstractElement) =>
  AstUtils.streamAst(element).filter(GrammarAST.isKeyword).filter(isWord).toArray();

const hasBlock = (element: GrammarAST.AbstractElement) =>
  !GrammarAST.isAlternatives(element) && assignmentsOf(element).some(isStatementList);

const assignmentsOf = (element: GrammarAST.AbstractElement): GrammarAST.Assignment[] =>
  AstUtils.streamAst(element).filter(GrammarAST.isAssignment).toArray();

const formsOf = (element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] =>
  GrammarAST.isAlternatives(element) ? element.elements.flatMap(formsOf) : [element];

const parserRule = (call: GrammarAST.RuleCall): GrammarAST.ParserRule | undefined =>
  GrammarAST.isParserRule(call.rule.ref) ? call.rule.ref : undefined;

/** The words that a statement of this form may begin with. */
function firstWords(form: GrammarAST.AbstractElement): GrammarAST.Keyword[] {
  const parts = GrammarAST.isGroup(form) ? form.elements : [form];
  const first = parts.find((part) => !GrammarAST.isAction(part));
  if (!first) return [];
  if (GrammarAST.isKeyword(first)) return [first];
  return GrammarAST.isAssignment(first) && first.feature === 'keyword' ? ownKeywords(first) : [];
}

function add(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
