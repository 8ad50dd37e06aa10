import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import type { Calculation, Missing, Parameter, StatedNumber, Step, Way } from '../calculation/index.ts';
import { comparisonTexts, missingOf, neededInAll, neededText } from '../wording/needed-text.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';

const words = {
  recomputed: { en: 'Recomputed', sv: 'Omräknat' },
  notRecomputed: { en: 'Not recomputed', sv: 'Inte omräknat' },
  ways: { en: 'The parameters can be read in several ways', sv: 'Parametrarna kan läsas på flera sätt' },
  method: { en: 'Method', sv: 'Metod' },
  ownMethod: {
    en: 'A method of its own, which is not recomputed',
    sv: 'En egen metod, som inte räknas om',
  },
  parameters: { en: 'Rests on', sv: 'Bygger på' },
  steps: { en: 'Step by step', sv: 'Steg för steg' },
  power: { en: 'Power', sv: 'Styrka' },
  detectable: { en: 'Smallest effect that can be shown', sv: 'Minsta effekt som kan påvisas' },
  missing: {
    en: 'Nothing can be recomputed before these are stated',
    sv: 'Inget kan räknas om innan detta är angivet',
  },
  refused: { en: 'Has no answer', sv: 'Har inget svar' },
  // Where a parameter is from.
  elsewhere: { en: 'told elsewhere in the protocol', sv: 'anges på annat ställe i protokollet' },
  derived: { en: 'follows from the others', sv: 'följer av de andra' },
  convention: { en: 'not told; the custom', sv: 'anges inte; det brukliga' },
  assumed: { en: 'assumed', sv: 'antagande' },
  // Where a missing statement belongs.
  compare: { en: 'in the block of `compare`', sv: 'i blocket för `compare`' },
  design: { en: 'in `design`', sv: 'i `design`' },
} satisfies Record<string, Localized>;

/**
 * The worked calculation of a sample size, as Markdown: what is needed, what is stated, the way from the parameters to
 * the number, and what the study can show. Of several ways to read the parameters the first is worked out.
 *
 * @param first a stated number that the reader points at: it comes before the others
 */
export function describeCalculation(calculation: Calculation, language: Language, first?: StatedNumber): string {
  const { ways, stated } = calculation;
  const [way] = ways;
  const inOrder = [...stated].sort((a, b) => Number(b === first) - Number(a === first));
  return paragraphs(
    headline(calculation, language),
    bullets(inOrder.flatMap((number) => comparisonTexts(number, language)).map(escapeMarkdown)),
    ways.length > 1 ? section('ways', bullets(ways.map((one) => readingOf(one, ways, language))), language) : undefined,
    missingIn(ways, language),
    way.refused && `*${words.refused[language]}:* ${escapeMarkdown(way.refused[language])}`,
    methodOf(way, language),
    section('steps', numbered(way.steps, language), language),
    way.method &&
      section('parameters', bullets(way.parameters.map((parameter) => parameterLine(parameter, language))), language),
    section('power', bullets(powers(way, language)), language),
    section('detectable', bullets(detectable(way, language)), language),
  );
}

/** The shortest form of it, for beside the text: the steps, and by which method. */
export function calculationInShort({ ways: [way] }: Calculation, language: Language): string {
  return paragraphs(
    way.method && `*${words.method[language]}:* ${escapeMarkdown(way.method.label[language])}`,
    numbered(way.steps, language),
  );
}

function headline(calculation: Calculation, language: Language): string {
  const { outcomes, among } = calculation;
  const whom = [...outcomes, ...(among ? [among[language]] : [])].map(escapeMarkdown).join(', ');
  const needed = neededInAll(calculation);
  const result =
    needed.length > 0
      ? `${words.recomputed[language]}: ${neededText(needed, language)}`
      : words.notRecomputed[language];
  return `**${escapeMarkdown(result)}**${whom ? ` · ${whom}` : ''}`;
}

/** One way to read the parameters, told by those that others have otherwise: `sd` 40 days: needed 240. */
function readingOf(way: Way, ways: readonly Way[], language: Language): string {
  const differing = way.parameters.filter((parameter) => ways.some((other) => !hasSame(other, parameter)));
  const told = differing.map(
    ({ name, quantity }) => `${inlineCode(name)} ${escapeMarkdown(showQuantity(quantity, language))}`,
  );
  const { needed } = way;
  const result = needed && neededText([(needed.recruited ?? needed.analysed).total], language);
  const reason = way.refused?.[language];
  return [told.join(', '), escapeMarkdown(result ?? reason ?? '')].filter((part) => part).join(': ');
}

function hasSame({ parameters }: Way, { name, arm, value }: Parameter): boolean {
  return parameters.some((other) => other.name === name && other.arm === arm && other.value === value);
}

function missingIn(ways: readonly Way[], language: Language): string | undefined {
  const missing = missingOf(ways);
  return section('missing', bullets(missing.map((one) => missingLine(one, language))), language);
}

function missingLine({ label, write, block }: Missing, language: Language): string {
  const where = block === 'sample-size' ? '' : ` ${words[block][language]}`;
  return `${inlineCode(write)}${where}: ${escapeMarkdown(label[language])}`;
}

function methodOf({ method, ownMethod }: Way, language: Language): string | undefined {
  if (ownMethod) return `*${words.ownMethod[language]}:* ${escapeMarkdown(ownMethod.text)}`;
  if (!method) return undefined;
  const { label, why, source } = method;
  return `*${words.method[language]}:* ${escapeMarkdown(`${label[language]} (${source}). ${why[language]}`)}`;
}

function numbered(steps: readonly Step[], language: Language): string | undefined {
  const lines = steps.map(({ title, working, result }, index) => {
    const shown = working[language] ? ` ${escapeMarkdown(working[language])} =` : '';
    return `${index + 1}. ${escapeMarkdown(title[language])}:${shown} **${escapeMarkdown(result[language])}**`;
  });
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function parameterLine({ name, arm, quantity, from, assumed }: Parameter, language: Language): string {
  const notes = [
    ...(from === 'stated' ? [] : [words[from][language]]),
    ...(assumed === undefined ? [] : [`${words.assumed[language]}: ${assumed}`]),
  ];
  const whose = arm === undefined ? '' : ` (${arm})`;
  const told = `${whose} ${showQuantity(quantity, language)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  return `${inlineCode(name)}${escapeMarkdown(told)}`;
}

function powers({ powers }: Way, language: Language): string[] {
  return powers.map(({ label, told, analysed, power }) =>
    at(label, told, analysed, showQuantity({ dimension: 'share', min: power, max: power }, language), language),
  );
}

function detectable({ detectable }: Way, language: Language): string[] {
  const or = { en: ' or ', sv: ' eller ' }[language];
  return detectable.map(({ label, told, analysed, effects }) =>
    at(label, told, analysed, effects.map(({ text }) => text[language]).join(or), language),
  );
}

function at(label: Localized, told: number, analysed: number, what: string, language: Language): string {
  const [all, left] = [told, analysed].map((value) =>
    showQuantity({ dimension: 'number', min: value, max: value }, language),
  );
  const after = { en: ` (${left} after attrition)`, sv: ` (${left} efter bortfall)` }[language];
  return escapeMarkdown(`${label[language]}, ${all}${told === analysed ? '' : after}: ${what}`);
}

function section(name: keyof typeof words, content: string | undefined, language: Language): string | undefined {
  return content && `*${words[name][language]}:*\n\n${content}`;
}
