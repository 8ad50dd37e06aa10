import type { IToken } from 'chevrotain';
import {
  type AstNodeDescription,
  AstUtils,
  EMPTY_STREAM,
  GrammarAST,
  GrammarUtils,
  type LangiumDocument,
  type MaybePromise,
  type ReferenceInfo,
  type Stream,
  stream,
  TextDocument,
} from 'langium';
import {
  type CompletionAcceptor,
  type CompletionContext,
  type CompletionValueItem,
  DefaultCompletionProvider,
  type LangiumServices,
  type NextFeature,
} from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver-protocol';
import {
  type AskedOfStatements,
  askedOfStatements,
  isAskedAbout,
  isAskedItself,
} from '../check/asked-of-statements.ts';
import { fromProtocol } from '../check/statement-path.ts';
import { type File, isEvidence, isReference_, isTarget, isWaiver } from '../generated/ast.ts';
import { typeOfCategory } from '../study/entry-category.ts';
import type { Meaning } from '../wording/word-meanings.ts';
import { asksForMore, cursorPlace, endOf } from './cursor-place.ts';
import { requiredBy } from './describe-asked.ts';
import { describeWord } from './describe-word.ts';
import { type Expression, expressionAtEnd, testedBy, variablesIn } from './expression-context.ts';
import { expressionItems } from './expression-items.ts';
import { importItems } from './import-items.ts';
import { awaitedFigure, knownFigures } from './known-figures.ts';
import { placeholderItems } from './placeholder-completion.ts';
import { bareStatement, withoutClosedBlocks, wordsAround, wordsOfBlock } from './prefix-tokens.ts';
import { referenceItem } from './reference-item.ts';
import type { RtwServices } from './services.ts';
import { statementForms } from './statement-snippet.ts';
import { partsOfTemplate } from './template-parts.ts';
import { mayBeWaived, waiverItems } from './waiver-items.ts';
import { wordForms } from './word-forms.ts';

/**
 * Offers what may stand at the cursor by the grammar and the scopes, in the order in which protocols are written:
 * statements as snippets, terms with their definitions, words with their meanings, the paths of criteria by type.
 */
export class RtwCompletionProvider extends DefaultCompletionProvider {
  override readonly completionOptions = { triggerCharacters: [' ', '.', '[', '{'] };
  readonly #services: RtwServices;
  readonly #statementWords: ReadonlySet<string>;
  /** Worked out once per request: every word that is offered asks for it. */
  readonly #beside = new WeakMap<CompletionContext, Set<string>>();
  readonly #asked = new WeakMap<CompletionContext, AskedInBlock>();

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
    this.#services = services;
    const words = [...services.lsp.StatementWords].filter(GrammarAST.isKeyword);
    this.#statementWords = new Set(words.map((word) => word.value));
  }

  override async getCompletion(
    document: LangiumDocument,
    params: CompletionParams,
  ): Promise<CompletionList | undefined> {
    const offset = document.textDocument.offsetAt(params.position);
    const place = cursorPlace(this.lexer.tokenize(document.textDocument.getText()), offset);
    if (place.in === 'comment') return undefined;
    if (place.in === 'text') {
      const items =
        importItems(document, place.token, this.#services) ??
        placeholderItems(document, offset, place.token, this.#services);
      return items && CompletionList.create(items, false);
    }
    if (params.context?.triggerCharacter && !asksForMore(params.context.triggerCharacter, place.before))
      return undefined;
    return super.getCompletion(document, params);
  }

  /**
   * What may follow the text before a place. Only what decides is parsed, so that neither mistakes elsewhere nor the
   * length of the file matter.
   */
  protected override findFeaturesAt(document: TextDocument, offset: number): NextFeature[] {
    const { tokens } = this.lexer.tokenize(document.getText().slice(0, offset), { mode: 'partial' });
    const before = tokens.at(-1);
    const bare = () => this.#featuresAfter(bareStatement(tokens, this.#statementWords));
    const whole = () => this.#featuresAfter(withoutClosedBlocks(tokens));
    const endsStatement = !before || '{};'.includes(before.image);
    const [first, second] = endsStatement ? [whole, bare] : [bare, whole];
    let features = first();
    if (features.length === 0) features = second();
    if (endsStatement) return features;
    const isNewLine = document.positionAt(offset).line > document.positionAt(endOf(before)).line;
    const hasStatements = features.some(({ feature }) => this.#services.lsp.StatementWords.has(feature));
    if (!hasStatements) return features;
    // Both would parse, but nobody begins a statement in the middle of a line, or goes on with a value on a new one.
    return features.filter(
      ({ feature }) => this.#services.lsp.StatementWords.has(feature) === isNewLine || isOfExpression(feature),
    );
  }

  #featuresAfter(tokens: readonly IToken[]): NextFeature[] {
    const text = tokens.map((token) => token.image).join('\n');
    return super.findFeaturesAt(TextDocument.create('', 'rtw', 0, text), text.length);
  }

  protected override completionFor(
    context: CompletionContext,
    next: NextFeature,
    acceptor: CompletionAcceptor,
  ): MaybePromise<void> {
    const { feature } = next;
    const rule = ruleOf(feature);
    const property = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature;
    if (rule === 'Path' && (property === 'binding' || property === 'segments')) {
      const items = expressionItems(this.#expressionBefore(context), this.#services.check.Settings.language);
      for (const item of items) acceptor(context, item);
    }
    if (rule === 'Waiver' && property === 'set') {
      for (const { snippet, ...item } of waiverItems(context.node, this.#services)) {
        acceptor(context, { ...item, ...this.#insert(context, item.label, snippet) });
      }
      return;
    }
    if (GrammarAST.isRuleCall(feature) && feature.rule.ref?.name === 'STRING' && rule !== 'Literal') {
      return this.#completeText(context, acceptor);
    }
    if (rule === 'Count' && property === 'from') return this.#completeFigure(context, acceptor);
    return super.completionFor(context, typed(next, context), acceptor);
  }

  protected override completionForKeyword(
    context: CompletionContext,
    keyword: GrammarAST.Keyword,
    acceptor: CompletionAcceptor,
  ): void {
    if (!this.filterKeyword(context, keyword)) return;
    const { language } = this.#services.check.Settings;
    const meaning = this.#services.lsp.WordMeanings.get(keyword);
    const documentation = meaning && {
      documentation: { kind: 'markdown' as const, value: describeWord(keyword.value, meaning, language) },
    };
    const isStatement = this.#services.lsp.StatementWords.has(keyword);
    const missing = isStatement ? this.#missingIn(context, keyword.value, meaning) : undefined;
    for (const { label, snippet, text } of isStatement ? statementForms(keyword, meaning) : wordForms(keyword)) {
      const told = (text ?? meaning?.text)?.[language];
      const detail = missing ? requiredBy(missing, told ?? '', language) : told;
      acceptor(context, {
        label,
        kind: kindOfWord(keyword, isStatement, meaning),
        sortText: this.#rankOf(keyword, isStatement, meaning, context, missing),
        ...(detail ? { detail } : {}),
        ...(text ? {} : documentation),
        ...this.#insert(context, label, snippet),
      });
    }
  }

  /** Words come in the order of the grammar, which is that of protocols; what the block has already comes last. */
  #rankOf(
    keyword: GrammarAST.Keyword,
    isStatement: boolean,
    meaning: Meaning | undefined,
    context: CompletionContext,
    missing: AskedOfStatements | undefined,
  ): string {
    const order = context.features.findIndex(({ feature }) => feature === keyword);
    const rank = String(order).padStart(4, '0');
    if (!isStatement) return `3${isValueWord(keyword) ? 0 : 1}${rank}`;
    if (missing) return `${missing.severity === 'error' ? 38 : 39}${rank}`;
    return `${this.#isThere(context, keyword.value, meaning) ? 6 : 4}${rank}`;
  }

  #isThere(context: CompletionContext, word: string, meaning: Meaning | undefined): boolean {
    return meaning?.group?.form !== 'things' && this.#wordsBeside(context).has(word);
  }

  /** What the template of the protocol waits for that a statement would say, if the block does not have it yet. */
  #missingIn(context: CompletionContext, word: string, meaning: Meaning | undefined): AskedOfStatements | undefined {
    if (this.#isThere(context, word, meaning)) return undefined;
    const { around, asked } = this.#askedAt(context);
    const path = fromProtocol([...around, word]);
    // Another arm does not help where the arms that are there lack something.
    const isAnother = this.#wordsBeside(context).has(word);
    const found = asked.filter((one) => (isAnother ? isAskedItself(one, path) : isAskedAbout(one, path)));
    return found.find(({ severity }) => severity === 'error') ?? found[0];
  }

  #askedAt(context: CompletionContext): AskedInBlock {
    let found = this.#asked.get(context);
    if (!found) {
      found = this.#readAsked(context);
      this.#asked.set(context, found);
    }
    return found;
  }

  #readAsked({ document, textDocument, offset }: CompletionContext): AskedInBlock {
    const { tokens } = this.lexer.tokenize(textDocument.getText());
    const [outermost, ...around] = wordsAround(tokens, offset, this.#statementWords);
    if (outermost !== 'protocol') return { around, asked: [] };
    const judged = this.#services.check.Judgements.of(document as LangiumDocument<File>);
    const protocol = judged.findLast(({ node }) => (node.$cstNode?.offset ?? 0) <= offset);
    const asked = protocol ? askedOfStatements(protocol) : [];
    return {
      around,
      asked: asked.filter(({ state, kind, severity }) => state === 'open' && kind !== 'may-not' && severity !== 'info'),
    };
  }

  /** A snippet where the line goes on with nothing else, and where the editor understands snippets; else the word. */
  #insert(context: CompletionContext, word: string, snippet: string | undefined): Partial<CompletionItem> {
    const rest =
      context.textDocument
        .getText()
        .slice(context.tokenEndOffset)
        .match(/^[^\n\r]*/)?.[0]
        .trim() ?? '';
    const isFree = rest === '' || /^([};]|\/\/)/.test(rest);
    if (!snippet || !isFree || !this.clientCapabilities?.completionItem?.snippetSupport) return { insertText: word };
    // The first place to fill in has words to choose from, unless it is a text or a name.
    const awaitsWord = /^[^"$]*\$1/.test(snippet);
    return {
      insertText: snippet,
      insertTextFormat: InsertTextFormat.Snippet,
      ...(awaitsWord ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    };
  }

  #wordsBeside(context: CompletionContext): Set<string> {
    let words = this.#beside.get(context);
    if (!words) {
      const { tokens } = this.lexer.tokenize(context.textDocument.getText());
      words = wordsOfBlock(tokens, context.offset, this.#statementWords);
      this.#beside.set(context, words);
    }
    return words;
  }

  // Names

  protected override getReferenceCandidates(
    refInfo: ReferenceInfo,
    context: CompletionContext,
  ): Stream<AstNodeDescription> {
    const all = super.getReferenceCandidates(refInfo, context);
    // An alias finds its term, and the term is what is written.
    const named = all.filter(({ node, name }) => !node || this.nameProvider.getName(node) === name);
    // The variables of an expression are read from its words, since a half-written one has no tree.
    if (refInfo.property === 'binding') return named.filter(({ type }) => type === 'Parameter');
    if (refInfo.property === 'part') return this.#partsAt(context, refInfo, named);
    if (isWaiver(refInfo.container)) return named.filter(({ node }) => mayBeWaived(node, context.node, this.#services));
    if (!isReference_(refInfo.container)) return named;
    const { tokens } = this.#expressionBefore(context);
    const tested = testedBy(tokens, variablesIn(tokens));
    if (tested?.type.kind !== 'term') return tested ? EMPTY_STREAM : named;
    const { category } = tested.type;
    const types = category === 'unit' ? ['Party', 'Setting'] : [typeOfCategory(category)];
    return named.filter(({ type }) => types.includes(type));
  }

  /** The requirements of the template before the cursor, which a half-written statement takes for a set of criteria. */
  #partsAt(
    { document, node, textDocument, tokenOffset }: CompletionContext,
    { container }: ReferenceInfo,
    named: Stream<AstNodeDescription>,
  ): Stream<AstNodeDescription> {
    const before = textDocument.getText().slice(0, tokenOffset);
    const [, waived, name] = /\b(waive\s+)?template\s*\.\s*([^\s.]+)\s*\.\s*$/.exec(before) ?? [];
    const isRead = (isTarget(container) || isWaiver(container)) && container.template?.ref;
    const parts = isRead || !name ? named : stream(partsOfTemplate(name, node, document, this.#services));
    return waived ? parts.filter((part) => mayBeWaived(part.node, node, this.#services)) : parts;
  }

  protected override createReferenceCompletionItem(description: AstNodeDescription): CompletionValueItem {
    return {
      nodeDescription: description,
      kind: this.nodeKindProvider.getCompletionItemKind(description),
      ...referenceItem(description, this.#services),
    };
  }

  // Expressions

  /** The expression that the cursor stands in, as far as it is written before the token at the cursor. */
  #expressionBefore(context: CompletionContext): Expression {
    const text = context.textDocument.getText().slice(0, context.tokenOffset);
    return expressionAtEnd(this.lexer.tokenize(text, { mode: 'partial' }).tokens);
  }

  // Items

  protected override fillCompletionItem(
    context: CompletionContext,
    item: CompletionValueItem,
  ): CompletionItem | undefined {
    const typed = context.textDocument.getText().slice(context.tokenOffset, context.offset);
    const label = item.label ?? ('nodeDescription' in item ? item.nodeDescription.name : undefined);
    if (label === undefined || !this.#isMeant(typed, label, item.filterText)) return undefined;
    const start = context.textDocument.positionAt(context.tokenOffset);
    const range = { start, end: context.position };
    const end = context.textDocument.positionAt(Math.max(context.tokenEndOffset, context.offset));
    const replace = { start, end };
    const newText = item.insertText ?? label;
    const textEdit = this.clientCapabilities?.completionItem?.insertReplaceSupport
      ? { newText, insert: range, replace }
      : { newText, range };
    return super.fillCompletionItem(context, { ...item, textEdit });
  }

  /** A text in quotation marks, where a value has to follow. */
  #completeText(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const before = context.textDocument.getText().slice(0, context.tokenOffset).trimEnd();
    if (!/[:,]$|\b(because|import)$/.test(before)) return;
    acceptor(context, {
      label: '"…"',
      detail: 'text',
      kind: CompletionItemKind.Text,
      sortText: '2',
      ...this.#insert(context, '""', '"$1"$0'),
    });
  }

  /** A figure that evidence tells, where a sample size has to assume one. */
  #completeFigure(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const word = awaitedFigure(context.textDocument.getText().slice(0, context.tokenOffset));
    if (!word || AstUtils.getContainerOfType(context.node, isEvidence)) return;
    for (const item of knownFigures(word, context.document, this.#services)) acceptor(context, item);
  }

  #isMeant(typed: string, label: string, others = ''): boolean {
    return [label, ...others.split(/\s+/)].some((text) => this.fuzzyMatcher.match(typed, text));
  }
}

/** What the template of a protocol waits for, and the words of the blocks around the cursor. */
interface AskedInBlock {
  around: readonly string[];
  asked: readonly AskedOfStatements[];
}

const expressionRules = new Set([
  'Infix',
  'Test',
  'Quantified',
  'CountOf',
  'Grade',
  'GradeCase',
  'ConditionalSeverity',
]);
const valueProperties = new Set(['word', 'kind', 'yes', 'severity', 'answer', 'list']);

/**
 * A name that is asked for belongs to the rule it stands in. Where the tree has something else at the cursor, since
 * it took a half-written statement for the beginning of the next, the rule is right.
 */
function typed(next: NextFeature, { node }: CompletionContext): NextFeature {
  const rule = AstUtils.getContainerOfType(next.feature, GrammarAST.isParserRule);
  if (next.type || !rule || rule.fragment || !GrammarAST.isCrossReference(next.feature)) return next;
  const type = GrammarUtils.getExplicitRuleType(rule) ?? rule.name;
  return type === node?.$type ? next : { ...next, type };
}

const ruleOf = (feature: GrammarAST.AbstractElement): string | undefined =>
  AstUtils.getContainerOfType(feature, GrammarAST.isAbstractRule)?.name;

const isOfExpression = (feature: GrammarAST.AbstractElement): boolean => expressionRules.has(ruleOf(feature) ?? '');

function kindOfWord(
  keyword: GrammarAST.Keyword,
  isStatement: boolean,
  meaning: Meaning | undefined,
): CompletionItemKind {
  if (isStatement) return meaning?.property ? CompletionItemKind.Property : CompletionItemKind.Module;
  return isValueWord(keyword) ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword;
}

function isValueWord(keyword: GrammarAST.Keyword): boolean {
  return valueProperties.has(AstUtils.getContainerOfType(keyword, GrammarAST.isAssignment)?.feature ?? '');
}
