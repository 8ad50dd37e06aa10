import {
  type Claim,
  isExact,
  type JudgedStudy,
  type Moment,
  negate,
  type Property,
  type Quantity,
  showQuantity,
  type Term,
  type Window,
} from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from '../../../packages/language/src/facts/facts-of.ts';
import { formatText } from '../../../packages/language/src/format/format-text.ts';
import { isProtocol } from '../../../packages/language/src/generated/ast.ts';
import { readStudy } from '../../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../../packages/language/src/testing/language.ts';

/** What researchers say of their study, how they write it, and what the study model must hold of it as data. */
export interface Construct {
  says: string;
  /** What stands within the braces of a protocol. */
  written: string;
  /**
   * By the path to a property, its claims: numbers and times with their units, terms and words by their names, and
   * text in quotation marks. A path goes through things by their names and into the block behind a value.
   */
  told: Readonly<Record<string, readonly string[]>>;
}

/** Tests that each construct is read as data, without a finding of the language itself, and has a canonical form. */
export function testConstructs(constructs: readonly Construct[]): void {
  const language = languageOver();
  test.each(constructs)('$says', async ({ written, told }) => {
    const text = `protocol P {\n${written}\n}\n`;
    const { findings } = await language.checkText(text);
    const mistakes = findings.filter(({ code, severity }) => isMistake.test(code) && severity !== 'info');
    expect(mistakes.map(({ message }) => message.en)).toEqual([]);
    const { parseResult } = await language.document(text, `construct-${++documents}.rtw`);
    const node = parseResult.value.elements.find(isProtocol);
    if (!node) throw new Error('no protocol');
    const study = factsOf(readStudy(node));
    expect(Object.fromEntries(Object.keys(told).map((path) => [path, claimsAt(study, path)]))).toEqual(told);
    const once = formatText(text);
    expect(once).toBeDefined();
    expect(formatText(once as string)).toBe(once);
  });
}

let documents = 0;

/** Findings of the language, not of any set of criteria. */
const isMistake = /^(syntax|link|kind|type|name|value|study)\./;

function claimsAt(study: JudgedStudy, path: string): string[] {
  return path
    .split('.')
    .reduce<unknown[]>((found, segment) => found.flatMap((value) => within(value, segment)), [study])
    .flatMap(shown);
}

/** What a segment of a path leads to: a field, a thing of a list by its name, or the block behind a value. */
function within(value: unknown, segment: string): unknown[] {
  if (Array.isArray(value)) return inList(value, segment);
  if (typeof value !== 'object' || value === null) return [];
  if (!isProperty(value)) return optional((value as Record<string, unknown>)[segment]);
  const fields = value as unknown as Record<string, unknown>;
  // Terms hold what the vocabulary says of them; a property holds blocks, its own and one behind each value.
  const blocks = [...value.claims.map(({ about }) => about), value.about, fields];
  return blocks.flatMap((block) => optional((block as Record<string, unknown> | undefined)?.[segment]));
}

/** The thing with this name; of things without names, that field of each. */
function inList(things: readonly unknown[], segment: string): unknown[] {
  const named = things.filter((item) => (item as { name?: string }).name !== undefined);
  if (named.length === 0) return things.flatMap((item) => within(item, segment));
  return named.filter((item) => (item as { name?: string }).name === segment);
}

const optional = (value: unknown): unknown[] => (value === undefined ? [] : [value]);

function isProperty(value: unknown): value is Property {
  return typeof value === 'object' && value !== null && 'claims' in value;
}

function shown(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shown);
  if (!isProperty(value)) return [plain(value)];
  const { silence, claims } = value;
  if (silence) return [[silence.kind, silence.because && `"${silence.because}"`].filter(Boolean).join(' ')];
  return claims.map(showClaim);
}

function showClaim({ value, of, status, arm, at, citation }: Claim): string {
  const place = citation && `[${[citation.key, citation.section].filter(Boolean).join(', ')}]`;
  const parts = [plain(value), of && `"${of}"`, status, arm && `in ${arm}`, at && `at ${at}`, place];
  return parts.filter(Boolean).join(' ');
}

function plain(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.join(':');
  if ('dimension' in value) return quantity(value as Quantity);
  if ('word' in value) return withText(String(value.word), value as { text?: string });
  if ('yes' in value) return withText(value.yes ? 'yes' : 'no', value as { text?: string });
  if ('lineage' in value) return withText((value as Term).name ?? '', value as Term);
  if ('from' in value && typeof value.from === 'object') return window(value as Window);
  if ('text' in value || 'system' in value || 'to' in value) return diagnosis(value as Diagnosis);
  return moment(value as Moment);
}

interface Diagnosis {
  from: string;
  to?: string;
  text?: string;
  system?: string;
}

function diagnosis({ from, to, text, system }: Diagnosis): string {
  return withText([system, to ? `${from}..${to}` : from].filter(Boolean).join(' '), { ...(text ? { text } : {}) });
}

function withText(name: string, { text }: { text?: string | undefined }): string {
  return [name, text && `"${text}"`].filter(Boolean).join(' ');
}

function quantity(value: Quantity): string {
  return value.dimension === 'date' && isExact(value)
    ? new Date((value.min ?? 0) * 86_400_000).toISOString().slice(0, 10)
    : showQuantity(value, 'en');
}

function moment({ from, edge, offset }: Moment): string {
  const place = [edge && `${edge} of`, from].filter(Boolean).join(' ');
  if (!offset) return place;
  if (!place) return quantity(offset);
  const isBefore = (offset.max ?? 0) < 0;
  return `${quantity(isBefore ? negate(offset) : offset)} ${isBefore ? 'before' : 'after'} ${place}`;
}

function window({ from, to }: Window): string {
  return to ? `${moment(from)} to ${moment(to)}` : moment(from);
}
