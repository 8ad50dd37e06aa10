import {
  type Finding,
  type Language,
  type Localized,
  languages,
  severities,
  study,
  type TextEdit,
  wordsOf,
} from '@rtw-protocol/model';
import type { CstNode } from 'langium';
import { closingBrace } from '../check/closing-brace.ts';
import { endOfStatement } from '../check/end-of-statement.ts';
import type { ProtocolJudgement } from '../check/judgements.ts';
import { namedThingsIn } from '../check/named-things.ts';
import { statementPath } from '../check/statement-path.ts';
import { statementBefore } from '../check/write-drafts.ts';
import type { JudgedFinding } from '../criteria/index.ts';
import { resolvePath } from '../criteria/paths.ts';
import * as ast from '../generated/ast.ts';
import { extendedBy, prescribedIn } from '../references/prescribed.ts';
import type { AskedPart } from '../templates/effective.ts';
import { joined } from '../wording/joined.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import { commentLines } from './comment-lines.ts';
import { allUnfilled, type Unfilled, unfilledFor } from './fill-in-places.ts';
import { prescribedDrafts } from './prescribed-outcomes.ts';
import { type ThingsAsked, thingsAsked, thingWords } from './things-asked.ts';

/** Comments that tell, at each statement of a new protocol that says nothing yet, what to write there. */
export function guidance({ node: protocol, judged, template }: ProtocolJudgement, language: Language): TextEdit[] {
  const prescribed = prescribedIn(extendedBy(protocol.template?.ref));
  const taken = new Set([...namedThingsIn(protocol).names, ...prescribed.map(({ name }) => name)]);
  const asking = new Map<Unfilled, Finding[]>();
  const elsewhere: JudgedFinding[] = [];
  for (const one of judged) {
    const places = unfilledFor(one, protocol);
    if (places.length === 0) elsewhere.push(one);
    for (const place of places) asking.set(place, [...(asking.get(place) ?? []), one.finding]);
  }
  // Of comments at one place, those about what comes before stand before.
  return [
    ...thingsAsked(elsewhere, { taken, prescribed: prescribedDrafts(protocol) }).flatMap((asked) =>
      amongStatements(asked, protocol, language),
    ),
    ...sectionHeadings(protocol, language),
    ...advice(asking, { protocol, parts: template?.parts ?? [] }, language),
    ...elsewhere.flatMap(({ finding }) => inSection(finding, protocol, language)),
    ...(template?.parts ?? []).flatMap((part) => ruledOut(part, protocol, language)),
  ];
}

// At a statement that says nothing yet

interface Asked {
  protocol: ast.Protocol;
  parts: readonly AskedPart[];
}

function advice(asking: ReadonlyMap<Unfilled, Finding[]>, { protocol, parts }: Asked, language: Language): TextEdit[] {
  const told = new Set<string>();
  // Advice that names the statement goes before what is advised on others, however grave these are.
  const rank = (finding: Finding, place: Unfilled) => {
    const advice = ownAdvice(finding, place, parts);
    const kind = advice === undefined ? 2 : isNamedIn(advice.en, place) ? 0 : 1;
    return severities.indexOf(finding.severity) + kind * severities.length;
  };
  return allUnfilled(protocol).flatMap((place) => {
    const findings = (asking.get(place) ?? []).toSorted((a, b) => rank(a, place) - rank(b, place));
    const advised = findings.map((finding) => {
      const advice = ownAdvice(finding, place, parts) ?? decides(place) ?? finding.title ?? finding.message;
      return { code: finding.code, text: advice[language] };
    });
    if (hasOwnComment(place)) {
      for (const { code, text } of advised) told.add(`${code} ${text}`);
      return [];
    }
    if (findings.length === 0) {
      const label = labelled(place);
      return label ? above(place, label[language]) : [];
    }
    // What a criterion advises on several statements is told at the first.
    const first = advised.find(({ code, text }) => !told.has(`${code} ${text}`));
    if (!first) return [];
    told.add(`${first.code} ${first.text}`);
    const codes = joined([first.code, ...findings.map(({ code }) => code)], 'and', language, mostNamed);
    const isOptional = findings.every(({ severity }) => severity === 'info');
    return above(place, `${isOptional ? optional[language] : ''}${first.text} (${codes})`);
  });
}

/** What a criterion says to write at a place, or a template asks for there; nothing where it is in doubt whether it applies. */
function ownAdvice({ write, code }: Finding, place: Unfilled, parts: readonly AskedPart[]): Localized | undefined {
  const part = parts.find(({ id }) => id === code);
  const isAbout = part?.statements.includes((statementPath(place) ?? []).join('.'));
  return write ?? (isAbout ? (part?.text ?? part?.allows) : undefined);
}

/** Whether a text names a statement, as the language writes it: `compare: means { … }`. */
function isNamedIn(text: string, place: Unfilled): boolean {
  const word = statementPath(place)?.at(-1) ?? '';
  return new RegExp(`[\`{ ]${word}:`).test(text);
}

/** Whether the skeleton of the template tells by itself what to write. */
function hasOwnComment({ $cstNode: cst }: Unfilled): boolean {
  return cst !== undefined && lineAbove(cst) < cst.range.start.line;
}

/** What a statement is about that is asked for because it decides what else is. */
function decides(place: Unfilled): Localized | undefined {
  const label = labelled(place);
  return (
    label && {
      en: `${label.en} It decides whether what these criteria ask for concerns the study.`,
      sv: `${label.sv} Det avgör om det som dessa kriterier frågar efter gäller studien.`,
    }
  );
}

/** What a statement is about, and the words that it takes where it takes words of the language. */
function labelled(place: Unfilled): Localized | undefined {
  const path = statementPath(place);
  const resolved = path && resolvePath(path, new Map());
  if (!resolved?.ok) return undefined;
  const { label } = resolved.path;
  const { type } = resolved.denoted;
  const own = type.kind === 'word' ? Object.entries(type.words) : [];
  const [en, sv] = languages.map((language) => {
    const words = own.map(([word, { [language]: meant }]) => {
      const isItself = meant.replaceAll(' ', '-') === word;
      return isItself ? `\`${word}\`` : `\`${word}\` (${meant})`;
    });
    return `${label[language]}${words.length > 0 ? `: ${words.join(', ')}` : ''}.`;
  });
  return { en: en ?? '', sv: sv ?? '' };
}

const mostNamed = 3;

const optional: Localized = { en: 'Optional. ', sv: 'Valfritt. ' };

/** Among the statements of the protocol itself, each with a comment stands apart. */
function above(place: Unfilled, text: string): TextEdit[] {
  const { $cstNode: cst, $container: container, $containerIndex: index } = place;
  if (!cst) return [];
  const { line, character } = cst.range.start;
  const isApart = ast.isProtocol(container) && ast.isProperty(place) && index !== 0;
  return [linesAt(line, [...(isApart ? [''] : []), ...commentLines(text, character)])];
}

// At a section

/** What a section is about stands above it, with an empty line before. */
function sectionHeadings({ statements }: ast.Protocol, language: Language): TextEdit[] {
  return statements.flatMap((statement) => {
    const word = ast.isSampleSize(statement) ? 'sample-size' : ast.isSection(statement) ? statement.keyword : undefined;
    const cst = statement.$cstNode;
    if (word === undefined || !cst) return [];
    const label = labels.get(word);
    const heading = label ? commentLines(label[language], cst.range.start.character) : [];
    return [linesAt(lineAbove(cst), ['', ...heading])];
  });
}

/** Where what stands above a statement begins: comments of the template's skeleton belong to it. */
function lineAbove({ root, range }: CstNode): number {
  const lines = root.fullText.split('\n');
  let { line } = range.start;
  while (/^\s*\/\//.test(lines[line - 1] ?? '')) line--;
  return line;
}

const labels: ReadonlyMap<string, Localized> = new Map([
  ...wordsOf(study).map(({ word, meta }) => [word, meta.description] as const),
  ['sample-size', { en: 'How many participants are needed', sv: 'Hur många deltagare som behövs' }],
  ['design', { en: 'How the study is designed', sv: 'Hur studien är upplagd' }],
]);

/** What a fix cannot write, such as who tells what to whom, is told at the end of its section. */
function inSection(finding: Finding, protocol: ast.Protocol, language: Language): TextEdit[] {
  const { lack, write, code } = finding;
  const [word] = lack?.statement ?? [];
  const section = protocol.statements.find((statement) => ast.isSection(statement) && statement.keyword === word);
  const text = section ? write : toTheProtocol(finding);
  const cst = (section ?? protocol).$cstNode;
  const brace = cst && closingBrace(cst);
  if (!text || !brace) return [];
  const { line, character } = brace.range.start;
  return [linesAt(line, [...(section ? [] : ['']), ...commentLines(`${text[language]} (${code})`, character + 2)])];
}

/** Advice that no statement can be written for; nothing where other statements decide whether it concerns the study. */
function toTheProtocol({ lack, write, message }: Finding): Localized | undefined {
  const isInDoubt = lack?.parts.length === 0;
  const isOfThing = (lack?.statement ?? []).some((word) => thingWords.has(word));
  return isInDoubt || isOfThing ? undefined : (write ?? message);
}

// What must not be there

/** What the template does not allow is told where it would stand: no finding tells it before somebody has written it. */
function ruledOut(
  { id, kind, statements, text, title }: AskedPart,
  protocol: ast.Protocol,
  language: Language,
): TextEdit[] {
  if (kind !== 'may-not') return [];
  const words = new Set(statements.map((path) => path.split('.')[0]));
  const section = protocol.statements.find((one) => ast.isSection(one) && words.has(one.keyword));
  const cst = (section ?? protocol).$cstNode;
  const brace = cst && closingBrace(cst);
  if (!brace) return [];
  const { line, character } = brace.range.start;
  const named = statements.map((path) => `\`${path}\``).join(', ');
  const told = `${notAllowed[language]}${named && ` (${named})`}: ${(text ?? title)[language]} (${id})`;
  return [linesAt(line, [...(section ? [] : ['']), ...commentLines(told, character + 2)])];
}

const notAllowed: Localized = { en: 'May not be here', sv: 'Får inte stå här' };

// Among the statements of the protocol

function amongStatements(asked: ThingsAsked, protocol: ast.Protocol, language: Language): TextEdit[] {
  const before = statementBefore(protocol, asked.word);
  if (!before) return [];
  const { line } = endOfStatement(before);
  const lines = [
    ...commentLines(invitation(asked)[language], 2),
    ...asked.offered.flatMap((draft) => draft.split('\n').map((text) => `// ${text}`)),
  ];
  return [linesAt(line + 1, ['', ...lines, ''])];
}

function invitation({ kinds, offered, ofTemplate, write }: ThingsAsked): Localized {
  const [en, sv] = languages.map((language) =>
    kinds
      .map(({ word, label, criteria }, index) => {
        const text = index === 0 ? label[language] : withinSentence(label[language]);
        return `${text} (\`${word}\`, ${criteria === 1 ? oneCriterion[language] : `${criteria} ${several[language]}`})`;
      })
      .join('; '),
  );
  const defined = ofTemplate > 0 ? definedByTemplate : undefined;
  const advice = offered.length > 0 ? offering : (write ?? forEach);
  const sentences = [{ en: en && `${en}.`, sv: sv && `${sv}.` }, defined, advice].filter((text) => text?.en);
  return {
    en: sentences.map((text) => text?.en).join(' '),
    sv: sentences.map((text) => text?.sv).join(' '),
  };
}

const definedByTemplate: Localized = {
  en: 'What stands behind `outcomes` is defined by the template: refer to it as it is, and add what the template leaves open.',
  sv: 'Det som står efter `outcomes` definieras av mallen: hänvisa till det som det är, och lägg till det som mallen lämnar öppet.',
};

const oneCriterion: Localized = { en: 'one criterion', sv: 'ett kriterium' };
const several: Localized = { en: 'criteria', sv: 'kriterier' };

const forEach: Localized = {
  en: 'Write one for each that your study has.',
  sv: 'Skriv ett för var och en som finns i studien.',
};

const offering: Localized = {
  en: 'Take away the // before those that your study has, complete them, and write those that are not here:',
  sv: 'Ta bort // framför det som finns i studien, komplettera det, och skriv till det som inte står här:',
};

function linesAt(line: number, lines: readonly string[]): TextEdit {
  const position = { line, character: 0 };
  return { range: { start: position, end: position }, newText: lines.map((text) => `${text}\n`).join('') };
}
