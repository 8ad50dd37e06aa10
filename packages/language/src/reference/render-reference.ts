import type { Language, Localized } from '@rtw-protocol/model';
import { AstUtils, GrammarAST } from 'langium';
import { wordMeanings } from '../wording/word-meanings.ts';
import { introduction } from './introduction.ts';
import { labels } from './labels.ts';
import { readFacts } from './read-facts.ts';
import { isWord, readSections } from './read-sections.ts';
import { code, exampleBlock, rowCells, wordList } from './render-statement.ts';
import type { Section, Word } from './section.ts';
import { sectionTexts } from './section-texts.ts';
import { anchorOf, table } from './table.ts';
import { expressions, type ValueGroup, valueGroups } from './value-groups.ts';

/** What is known while a page is written. */
interface Page {
  readonly language: Language;
  readonly sections: ReadonlyMap<string, Section>;
  /** The words of each rule of the grammar. */
  readonly words: ReadonlyMap<string, readonly Word[]>;
  /** The headings under which each word is told. */
  readonly told: Map<string, Set<string>>;
}

interface Part {
  readonly title: Localized;
  readonly chapters: readonly { readonly title: string; readonly text: string }[];
}

/** Every word of the language with its meaning, what it takes and where it may stand, as one page of Markdown. */
export function renderReference(grammar: GrammarAST.Grammar, language: Language): string {
  const sections = readSections(grammar);
  const page: Page = {
    language,
    sections: new Map(sections.map((section) => [section.rule, section])),
    words: wordsByRule(grammar),
    told: new Map(),
  };
  const parts = partsOf(page, sections);
  const lines = parts.flatMap(({ title, chapters }) => [
    `## ${title[language]}`,
    ...chapters.flatMap((chapter) => [`### ${chapter.title}`, chapter.text]),
  ]);
  return `${[introduction[language].trim(), contents(page, parts), ...lines, ...index(page)].join('\n\n')}\n`;
}

function partsOf(page: Page, sections: readonly Section[]): Part[] {
  const inPart = (part: string) => sections.filter((section) => partOf(page, section) === part);
  const common = (section: Section) => (section.rule === 'CommonStatement' ? 0 : 1);
  const told = (list: readonly Section[]) => list.map((section) => sectionChapter(page, section));
  return [
    { title: labels.values, chapters: valueGroups.map((group) => groupChapter(page, group)) },
    { title: labels.files, chapters: told(inPart('files')) },
    { title: labels.study, chapters: told(inPart('study')) },
    {
      title: labels.vocabulary,
      chapters: told(inPart('vocabulary').sort((a, b) => common(a) - common(b))),
    },
    {
      title: labels.criteria,
      chapters: [...told(inPart('criteria')), groupChapter(page, expressions), factsChapter(page)],
    },
    { title: labels.templates, chapters: told(inPart('templates')) },
  ];
}

function partOf(page: Page, section: Section): string {
  if (section.rule === 'File') return 'files';
  if (section.rule === 'CriteriaSet') return 'criteria';
  if (section.rule === 'Template') return 'templates';
  if (section.rule === 'CommonStatement' || section.sameAs.includes('CommonStatement')) return 'vocabulary';
  const parent = page.sections.get(section.parents[0] ?? '');
  return parent && parent.rule !== 'File' ? partOf(page, parent) : 'study';
}

function contents(page: Page, parts: readonly Part[]): string {
  const lines = parts.map(
    ({ title, chapters }) => `- **${title[page.language]}**: ${chapters.map((it) => link(it.title)).join(', ')}`,
  );
  return [...lines, `- ${link(labels.index[page.language])}`].join('\n');
}

function sectionChapter(page: Page, section: Section) {
  const { language } = page;
  const text = sectionTexts[section.rule];
  const title = titleOf(page, section);
  const say = (label: Localized, told: string | undefined) => (told ? `${label[language]}: ${told}.` : undefined);
  const parents = section.parents.map((rule) => linkTo(page, rule));
  const head = [...section.takes.map((kind) => kind[language]), wordList(section.words, language)].filter(
    (it) => it !== '',
  );
  const facts = [
    section.word?.meaning && `${code(section.word.keyword.value)}: ${section.word.meaning.text[language]}.`,
    say(labels.standsIn, parents.join(', ')),
    say(labels.behind, head.join('; ')),
    say(labels.same, section.sameAs.map((rule) => linkTo(page, rule)).join(', ')),
  ];
  for (const { keyword } of section.words) tell(page, keyword.value, title);
  for (const row of section.rows) {
    for (const { keyword } of [row, ...row.words]) tell(page, keyword.value, title);
  }
  const rows = section.rows.map((row) =>
    rowCells(row, language, row.section === undefined ? undefined : linkTo(page, row.section)),
  );
  return {
    title,
    text: paragraphs(
      facts.filter((it) => it).join(' '),
      text?.about?.[language],
      text?.example && exampleBlock(text.example),
      rows.length > 0 &&
        table(
          [labels.word, labels.meaning, labels.takes].map((it) => it[language]),
          rows,
        ),
    ),
  };
}

function groupChapter(page: Page, group: ValueGroup) {
  const { language } = page;
  const title = group.title[language];
  const words = new Map(
    group.rules
      .flatMap((rule) => page.words.get(rule) ?? [])
      .map(({ keyword, meaning }) => [`${keyword.value} ${meaning?.text.en}`, { keyword, meaning }]),
  );
  for (const { keyword } of words.values()) tell(page, keyword.value, title);
  const rows = [...words.values()].map(({ keyword, meaning }) => [code(keyword.value), meaning?.text[language] ?? '']);
  return {
    title,
    text: paragraphs(
      group.about[language],
      exampleBlock(group.examples.join('\n')),
      table([labels.word[language], labels.meaning[language]], rows),
    ),
  };
}

function factsChapter({ language }: Page) {
  const rows = readFacts().map(({ path, meaning }) => [code(path), meaning[language]]);
  return {
    title: labels.facts[language],
    text: paragraphs(labels.aboutFacts[language], table([labels.fact[language], labels.meaning[language]], rows)),
  };
}

/** Every word, with the places where it may stand. */
function index(page: Page): string[] {
  const { language } = page;
  const rows = [...page.told]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([word, titles]) => [code(word), [...titles].map(link).join(', ')]);
  return [`## ${labels.index[language]}`, table([labels.word[language], labels.where[language]], rows)];
}

function wordsByRule(grammar: GrammarAST.Grammar): Map<string, Word[]> {
  const meanings = wordMeanings(grammar);
  const words = new Map<string, Word[]>();
  for (const keyword of AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword).filter(isWord)) {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isAbstractRule)?.name ?? '';
    words.set(rule, [...(words.get(rule) ?? []), { keyword, meaning: meanings.get(keyword) }]);
  }
  return words;
}

function tell(page: Page, word: string, title: string): void {
  page.told.set(word, (page.told.get(word) ?? new Set()).add(title));
}

function titleOf(page: Page, section: Section): string {
  return sectionTexts[section.rule]?.title[page.language] ?? section.word?.keyword.value ?? section.rule;
}

function linkTo(page: Page, rule: string): string {
  const section = page.sections.get(rule);
  return section ? link(titleOf(page, section)) : rule;
}

const link = (title: string) => `[${title}](#${anchorOf(title)})`;

const paragraphs = (...parts: (string | false | undefined)[]) => parts.filter((part) => part).join('\n\n');
