import type { Localized } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import type { Draft, FixRequest, JudgedFinding } from '../criteria/index.ts';
import * as ast from '../generated/ast.ts';
import { extendedBy, prescribedIn } from '../references/prescribed.ts';
import { readTerm } from '../study/read-term.ts';
import { joined } from '../wording/joined.ts';

/**
 * Findings as they are told where a template prescribes outcomes: a protocol refers to these and may not define them
 * anew, so neither the fixes nor what to write may say that it should.
 */
export function asPrescribed(judged: readonly JudgedFinding[], protocol: ast.Protocol): readonly JudgedFinding[] {
  const outcomes = prescribedIn(extendedBy(protocol.template?.ref)).filter(ast.isOutcome);
  if (outcomes.length === 0) return judged;
  const named = new Set(namedBy(protocol));
  return judged.map((one) => withReferences(one, outcomes, named));
}

/** The outcomes of the template that a protocol refers to. */
function namedBy({ statements }: ast.Protocol): string[] {
  return statements
    .filter(ast.isProperty)
    .flatMap(({ claims }) => claims.filter(ast.isPrescribedClaim).map(({ outcome }) => outcome.$refText));
}

function withReferences(
  { finding, fixes }: JudgedFinding,
  outcomes: readonly ast.Outcome[],
  named: ReadonlySet<string>,
): JudgedFinding {
  const own = draftsOf(fixes);
  const found = own.map((draft) => answering(draft, outcomes));
  const prescribed = found.filter((outcome) => outcome !== undefined);
  const mentioned = mentionedIn(finding.write, outcomes).filter(({ name }) => !named.has(name));
  // What is said of a particular outcome is no advice to write another.
  const isOfOne = finding.lack?.extent === 'parts';
  const write =
    own.length > 0 && prescribed.length === own.length
      ? referring(prescribed, own)
      : isOfOne
        ? finding.write
        : beside(finding.write, prescribed.length > 0 ? prescribed : mentioned);
  return {
    finding: write && finding.write ? { ...finding, write } : finding,
    fixes: prescribed.length > 0 ? fixes.map((fix) => referringFix(fix, outcomes)) : fixes,
  };
}

/** What fixes write whole: outcomes that the protocol lacks. */
function draftsOf(fixes: readonly FixRequest[]): Draft[] {
  return fixes.flatMap((fix) =>
    fix.kind === 'insert' ? fix.ways.filter(({ inside }) => !inside).flatMap(({ drafts }) => drafts) : [],
  );
}

/** The outcome of the template that is of the kind that a draft is to be. */
function answering({ word, value }: Draft, outcomes: readonly ast.Outcome[]): ast.Outcome | undefined {
  if (word !== 'outcome' || value === undefined) return undefined;
  const isOf = ({ concept }: ast.Outcome) => readTerm(concept).name === value;
  const isKindOf = ({ concept }: ast.Outcome) => readTerm(concept).lineage.includes(value);
  return outcomes.find(isOf) ?? outcomes.find(isKindOf);
}

function referringFix(fix: FixRequest, outcomes: readonly ast.Outcome[]): FixRequest {
  if (fix.kind !== 'insert') return fix;
  const ways = fix.ways.map((way) =>
    way.inside ? way : { ...way, drafts: way.drafts.map((draft) => reference(draft, answering(draft, outcomes))) },
  );
  return { ...fix, ways };
}

/** `outcomes: NewSpells { role: secondary }` in place of `outcome NewSpells: new-spells { role: secondary }`. */
function reference(draft: Draft, outcome: ast.Outcome | undefined): Draft {
  return outcome ? { word: 'outcomes', value: outcome.name, block: leftOpen(draft, outcome) } : draft;
}

function leftOpen({ block }: Draft, { statements }: ast.Outcome): Draft[] {
  const said = new Set(statements.filter(ast.isProperty).map(({ keyword }) => keyword));
  return block.filter(({ word }) => !said.has(word));
}

// What to write

function referring(outcomes: readonly ast.Outcome[], drafts: readonly Draft[]): Localized {
  const names = outcomes.map(({ name }) => name).join(', ');
  const open = outcomes.flatMap((outcome, index) => {
    const draft = drafts[index];
    return draft ? leftOpen(draft, outcome).map(({ word }) => `\`${word}\``) : [];
  });
  const isOne = outcomes.length === 1;
  const en = `\`outcomes: ${names}\`: the template ${templatesOf(outcomes)} defines ${isOne ? 'this outcome' : 'these outcomes'}, so refer to ${isOne ? 'it in place of one' : 'them in place of some'} of your own.`;
  const sv = `\`outcomes: ${names}\`: mallen ${templatesOf(outcomes)} definierar ${isOne ? 'utfallet' : 'utfallen'}, så hänvisa till ${isOne ? 'det i stället för att skriva ett eget' : 'dem i stället för att skriva egna'}.`;
  if (open.length === 0) return { en, sv };
  return {
    en: `${en} It leaves open, and you write in braces behind the name: ${joined(open, 'and', 'en')}.`,
    sv: `${sv} Mallen lämnar detta öppet, och du skriver det inom klamrar efter namnet: ${joined(open, 'and', 'sv')}.`,
  };
}

/** Beside what a criterion says for every protocol, which of it the template has already. */
function beside(write: Localized | undefined, outcomes: readonly ast.Outcome[]): Localized | undefined {
  if (!write || outcomes.length === 0) return write;
  const names = [...new Set(outcomes.map(({ name }) => name))].join(', ');
  const isOne = outcomes.length === 1;
  return {
    en: `${write.en} The template ${templatesOf(outcomes)} defines such ${isOne ? 'an outcome: refer to it' : 'outcomes: refer to them'} (\`outcomes: ${names}\`) in place of ${isOne ? 'one' : 'outcomes'} of your own.`,
    sv: `${write.sv} Mallen ${templatesOf(outcomes)} definierar ${isOne ? 'ett sådant utfall: hänvisa till det' : 'sådana utfall: hänvisa till dem'} (\`outcomes: ${names}\`) i stället för att skriva ${isOne ? 'ett eget' : 'egna'}.`,
  };
}

/** The outcomes of the template whose kind a text names as a word of the language. */
function mentionedIn(write: Localized | undefined, outcomes: readonly ast.Outcome[]): ast.Outcome[] {
  const words = new Set((write?.en ?? '').match(/(?<=`)[\w-]+(?=`)/g));
  return outcomes.filter(({ concept }) => words.has(readTerm(concept).name ?? ''));
}

function templatesOf(outcomes: readonly ast.Outcome[]): string {
  return [...new Set(outcomes.map((outcome) => AstUtils.getContainerOfType(outcome, ast.isTemplate)?.name ?? ''))].join(
    ', ',
  );
}
