import type { Finding, Range } from '@rtw-protocol/model';
import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { unclosedAround } from './brace-mistakes.ts';
import { explain } from './explain.ts';
import { lexicalFindings, refusalFinding } from './lexical-findings.ts';
import { framesOf, isStatement, keywordOf } from './place.ts';
import type { RtwLexingReport } from './rtw-lexer.ts';
import type { Mistake } from './rtw-parser.ts';
import {
  blockWord,
  fits,
  hasMissingBraces,
  hasSurplusBraces,
  openBraces,
  type Situation,
  situationOf,
  withMissing,
} from './situation.ts';
import { mostSyntaxFindings } from './size-limits.ts';
import { isSlip, tokenFindings } from './token-findings.ts';
import { isKnownUnit } from './unit-mistakes.ts';

/** A text after the parse. */
export interface Parsed {
  readonly text: string;
  readonly report: RtwLexingReport;
  readonly lexerErrors: readonly ILexingError[];
  readonly mistakes: readonly Mistake[];
}

export interface ParsedWithGrammar extends Parsed {
  readonly grammar: GrammarAST.Grammar;
  readonly types: Readonly<Record<string, TokenType>>;
}

/** Whether there is anything to say about a text; quick, since nearly every text is right. */
export function needsFindings({ text, report, lexerErrors, mistakes }: Parsed): boolean {
  return (
    report.refusal !== undefined ||
    lexerErrors.length > 0 ||
    report.unclosedComment !== undefined ||
    mistakes.length > 0 ||
    report.tokens.some((token, index) => isSlip(token, report.tokens[index + 1])) ||
    strange.test(text)
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const strange = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** What there is to say about a text, in its order: one finding for one mistake. */
export function findingsAbout(parsed: ParsedWithGrammar): Finding[] {
  const { report } = parsed;
  if (report.refusal && report.refusal.kind !== 'too-deep') return [refusalFinding(report.refusal, parsed.text)];
  const lexical = [...lexicalFindings(parsed), ...tokenFindings(parsed)];
  if (report.refusal) lexical.push(refusalFinding(report.refusal, parsed.text));
  const ofParser = parserFindings(parsed, lexical);
  const wholes = ofParser.filter(isWhole);
  const ofSigns = lexical.filter((finding) => !wholes.some((whole) => isWithin(finding, whole)));
  const findings = [...ofSigns, ...ofParser].sort(inOrder);
  return cutShort(findings);
}

/**
 * One finding for one mistake of the parser. Recovery stumbles on after a mistake: what it finds at the same token,
 * at the next, on the same line, or in the same statement, belongs to the mistake before.
 */
function parserFindings(parsed: ParsedWithGrammar, lexical: readonly Finding[]): Finding[] {
  const { text, report, grammar, types, mistakes } = parsed;
  const { tokens } = report;
  const findings: Finding[] = [];
  const surplus = mistakes.length > 1 && hasSurplusBraces(tokens);
  let lastIndex: number | undefined;
  for (const mistake of mistakes) {
    if (findings.length > mostSyntaxFindings) break;
    const situation = situationOf({ text, tokens, grammar, types }, mistake);
    const { index, token, previous } = situation;
    const follows = lastIndex !== undefined && isFollowUp(situation, mistake, lastIndex);
    const before = lastIndex;
    lastIndex = Math.max(lastIndex ?? 0, index);
    if (follows) continue;
    if ((report.refusal || report.unclosedComment) && token === undefined) continue;
    const finding = explain(situation);
    const said = explaining(lexical, previous, token);
    if (said.length > 0 && !(isWhole(finding) && said.every((other) => isWithin(other, finding)))) continue;
    const misplaced = finding.code === 'syntax.misplaced-statement';
    // Where an opening brace is missing, all that follows seems to stand in the wrong block.
    if (!(surplus && misplaced && before !== undefined)) findings.push(...anew(finding, findings, situation));
    if (finding.code === 'syntax.missing-unit') findings.push(...onNextLine(situation));
    if (surplus && misplaced) break;
  }
  return findings;
}

/** Of a block that is told already not to be closed, the one around it is not closed either. */
function anew(finding: Finding, before: readonly Finding[], situation: Situation): Finding[] {
  const isTold = ({ code, range }: Finding) =>
    before.some((other) => other.code === code && compare(other.range, range) === 0);
  if (finding.code !== 'syntax.missing-brace') return [finding];
  let outer: Finding | undefined = finding;
  while (outer && isTold(outer)) outer = unclosedAround(outer, situation);
  return outer ? [outer] : [];
}

/** A word at the beginning of the next line, where the parser looked for a unit, may be a mistake of its own. */
function onNextLine(situation: Situation): Finding[] {
  const { token, sameLine } = situation;
  if (!token || sameLine) return [];
  const next = withMissing(situation, (place) => isKnownUnit(keywordOf(place) ?? ''));
  if (next.starts.length === 0 || next.expected.some((place) => fits(situation, token, place))) return [];
  const finding = explain(next);
  return ['syntax.unknown-statement', 'syntax.misplaced-statement'].includes(finding.code) ? [finding] : [];
}

/** Whether a mistake comes of the one before, at the token `lastIndex`. */
function isFollowUp(situation: Situation, mistake: Mistake, lastIndex: number): boolean {
  const { index, token, tokens, statement, previous } = situation;
  const last = tokens[lastIndex];
  const near = index <= lastIndex + 1 || token?.startLine === last?.startLine;
  const skipped = mistake.standstill.lastIndex < lastIndex;
  // Nothing has begun or ended since, or only where recovery made a statement of the rest of the line.
  const begun = statement > lastIndex && tokens[statement]?.startLine !== last?.startLine;
  const within = !begun && previous?.image !== '}';
  // With a brace twice, its block seems unclosed in the end.
  const doubled = last?.image === '{' && hasMissingBraces(tokens);
  return near || skipped || within || doubled || isLost(situation, mistake);
}

/** Whether the parser is in another block than the text, since it put in a brace or passed one over. */
function isLost(situation: Situation, { standstill }: Mistake): boolean {
  const { tokens, index, token } = situation;
  const open = openBraces(tokens, index).length;
  if (token === undefined) return open === 0;
  const word = parsedBlock(situation);
  return open !== standstill.depth || (word !== undefined && word !== blockWord(situation));
}

/** The word whose block the parser believes to be in, where it waits for a statement. */
function parsedBlock({ tokens, starts }: Situation): string | undefined {
  const [start] = starts;
  if (!start) return undefined;
  const around = framesOf(start).find((frame) => isStatement(frame) && frame.start !== undefined);
  return around ? tokens[around.start as number]?.image : '';
}

/** What is said already of something on the way from the token before to this one, so that the rest is its doing. */
function explaining(
  lexical: readonly Finding[],
  previous: IToken | undefined,
  token: IToken | undefined,
): readonly Finding[] {
  const from = (previous?.endLine ?? 1) - 1;
  const to = (token?.startLine ?? previous?.endLine ?? 1) - 1;
  return lexical.filter(({ range }) => range.start.line >= from && range.start.line <= to);
}

/** Whether a finding is about several tokens as a whole: what looks wrong with the signs in it is not. */
function isWhole({ code }: Finding): boolean {
  return ['syntax.missing-quotation-marks', 'syntax.date', 'syntax.bound'].includes(code);
}

function isWithin({ range }: Finding, { range: whole }: Finding): boolean {
  return (
    range.start.line === whole.start.line &&
    range.start.character >= whole.start.character &&
    range.end.line === whole.end.line &&
    range.end.character <= whole.end.character
  );
}

function cutShort(findings: Finding[]): Finding[] {
  if (findings.length <= mostSyntaxFindings) return findings;
  const shown = findings.slice(0, mostSyntaxFindings);
  const range = (shown.at(-1) as Finding).range;
  shown.push({
    code: 'syntax.too-many',
    severity: 'error',
    message: {
      en: 'There are more mistakes in how this file is written. Mend these first.',
      sv: 'Det finns fler fel i hur filen är skriven. Rätta de här först.',
    },
    range: { start: range.end, end: range.end },
    fixes: [],
  });
  return shown;
}

function inOrder(a: Finding, b: Finding): number {
  return compare(a.range, b.range);
}

function compare(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
