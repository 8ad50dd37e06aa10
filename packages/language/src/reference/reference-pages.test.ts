import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { RtwGrammar } from '../generated/grammar.ts';
import { languageOver } from '../testing/language.ts';
import { wordMeanings } from '../wording/word-meanings.ts';
import { isWord, readSections } from './read-sections.ts';
import { referencePages } from './reference-pages.ts';
import { sectionTexts } from './section-texts.ts';
import { statementExamples } from './statement-examples.ts';
import { anchorOf } from './table.ts';
import { expressions, valueGroups } from './value-groups.ts';

const grammar = RtwGrammar();
const meanings = wordMeanings(grammar);
const keywords = AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword).filter(isWord).toArray();
const ruleOf = (keyword: GrammarAST.Keyword) => AstUtils.getContainerOfType(keyword, GrammarAST.isAbstractRule)?.name;

describe.each(referencePages(grammar))('$file', ({ file, language, text }) => {
  const lines = text.split('\n');

  test('is what the grammar and the model say (npm run generate)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs', file), 'utf8')).toBe(text);
  });

  test('tells every word of the language with each of its meanings', () => {
    const untold = keywords.filter((keyword) => {
      const meaning = meanings.get(keyword)?.text[language].toLowerCase() ?? '';
      const saysNoMore = meaning === keyword.value.replaceAll('-', ' ');
      return !lines.some(
        (line) =>
          line.includes(`\`${keyword.value}\``) &&
          (saysNoMore || line.toLowerCase().includes(meaning)) &&
          meaning !== '',
      );
    });
    expect(untold.map((keyword) => `${ruleOf(keyword)}: ${keyword.value}`)).toEqual([]);
  });

  test('links only to its own headings, each of which is there once', () => {
    const anchors = lines.filter((line) => /^#+ /.test(line)).map((line) => anchorOf(line.replace(/^#+ /, '')));
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1]);
    expect(links.filter((link) => !anchors.includes(link as string))).toEqual([]);
  });
});

describe('the examples of the reference', () => {
  const { checkText } = languageOver();
  // An example may name an arm or a citation that stands elsewhere, but no term that the vocabulary does not have.
  const isMistake = /^(syntax\.|kind\.|type\.(unknown|not-a)|link\.unknown-(?!name|arm|outcome|time|period|citation))/;
  const mistakes = async (text: string) => {
    const { findings } = await checkText(text);
    return findings.filter(({ code }) => isMistake.test(code)).map(({ message }) => message.en);
  };
  const sections = readSections(grammar);

  /** The braces around what stands in a block: `protocol P { population {` for a statement about the participants. */
  const around = (rule: string): string[] => {
    const section = sections.find((candidate) => candidate.rule === rule);
    const outer = section?.parents[0] === undefined ? [] : around(section.parents[0]);
    const start = starts[rule] ?? (section?.word && `${section.word.keyword.value} {`);
    return start === undefined ? outer : [...outer, start];
  };
  const starts: Readonly<Record<string, string>> = {
    Protocol: 'protocol P {',
    Design: 'design: factorial {',
    Arm: 'arm A: control {',
    Component: 'component C: care-as-usual {',
    Workplace: 'workplace W: workplace-meeting {',
    Outcome: 'outcome O: work-ability {',
    CommonStatement: 'data-source d {',
    Instrument: 'instrument I {',
    Condition: 'condition c {',
    CriteriaSet: 'criteria s {',
    Criterion: 'criterion c: error {',
    Template: 'template t {',
    Requirement: 'requirement r: must {',
    Adjustment: 'judge rehsam.power {',
    Limit: 'limit l: at most 4 years {',
    PrescribedOutcome: 'outcome O: work-ability {',
  };
  /** A value to stand before the braces of what is told about it. */
  const values: Readonly<Record<string, string>> = { compare: 'compare: means' };
  const within = (rule: string, text: string) => {
    const braces = around(rule);
    return `${braces.join('\n')}\n${text}\n${'}'.repeat(braces.length)}`;
  };

  test.each(Object.entries(sectionTexts).filter(([, { example }]) => example))(
    'of %s can be read',
    async (rule, { example }) => {
      const parent = sections.find((section) => section.rule === rule)?.parents[0];
      const whole =
        rule === 'File' || rule === 'Disclosure'
          ? within(rule === 'File' ? '' : 'Protocol', example as string)
          : within(parent ?? '', example as string);
      expect(await mistakes(whole)).toEqual([]);
    },
  );

  test.each(Object.entries(statementExamples))('for %s can be read', async (key, example) => {
    const [rule, word] = key.split('/');
    const section = sections.find(({ rows }) => rows.some((row) => row.rule === rule && row.keyword.value === word));
    expect(section, `no such statement: ${key}`).toBeDefined();
    expect(example.startsWith(word as string)).toBe(true);
    const row = section?.rows.find((candidate) => candidate.rule === rule && candidate.keyword.value === word);
    const inner = row?.inside.length ? `${values[row.inside.join(' ')]} { ${example} }` : example;
    expect(await mistakes(within(section?.rule ?? '', inner))).toEqual([]);
  });

  test.each([...valueGroups, expressions].flatMap(({ examples }) => examples))('%s can be read', async (example) => {
    const word = example.match(/^[a-z-]+/)?.[0];
    const owners = sections.filter(({ rows }) =>
      rows.some(({ inside, keyword }) => inside.length === 0 && keyword.value === word),
    );
    const tried: string[][] = [];
    for (const { rule } of owners) tried.push(await mistakes(within(rule, example)));
    expect(tried).toContainEqual([]);
  });
});
