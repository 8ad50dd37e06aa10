import { type Finding, type Language, type Localized, type Severity, severities } from '@rtw-protocol/model';
import { joined } from '../wording/joined.ts';
import type { ToldTogether } from './told-together.ts';

/** What one of the findings that are told as one asks for. */
export interface AskedFor {
  severity: Severity;
  text: Localized;
}

/** So many missing parts, and so many things that lack them, are named in a line, and the rest counted. */
const mostNamed = 4;

/**
 * What each of the findings that are told as one asks for, the gravest first: the title of its criterion, its code, and
 * what is not stated. What a line above names is not named again.
 */
export function askedFor({ finding: { lack }, members }: ToldTogether): AskedFor[] {
  const isOfParts = lack?.extent === 'parts';
  const known = { en: new Set<string>(), sv: new Set<string>() };
  return severities
    .flatMap((severity) => members.filter((member) => member.severity === severity))
    .map((member) => {
      const textIn = (language: Language) =>
        [headingOf(member, language), ...(isOfParts ? [detailOf(member, known[language], language)] : [])]
          .filter((text) => text !== '')
          .join(': ');
      return { severity: member.severity, text: { en: textIn('en'), sv: textIn('sv') } };
    });
}

function headingOf({ title, code }: Finding, language: Language): string {
  return title ? `${title[language]} (${code})` : code;
}

/** What is not stated, and of which things; what no statement says by itself is told in the criterion's own words. */
function detailOf(member: Finding, known: Set<string>, language: Language): string {
  const { parts = [], things = [], thing } = member.lack ?? {};
  if (parts.length === 0) return withoutTitle(member, language);
  const missing = parts.map(({ text }) => text[language]).filter((text) => !known.has(text));
  for (const text of missing.slice(0, mostNamed)) known.add(text);
  const others = things.filter((name) => name !== thing);
  return [
    joined(missing, 'and', language, mostNamed) || above[language],
    concerning(others, thing !== undefined, language),
  ]
    .filter((text) => text !== '')
    .join('; ');
}

const above: Localized = { en: 'what is named above', sv: 'det som nämns ovan' };

function concerning(names: readonly string[], isBeside: boolean, language: Language): string {
  if (names.length === 0) return '';
  const listed = joined(names, 'and', language, mostNamed);
  if (language === 'sv') return isBeside ? `det gäller även ${listed}` : `det gäller ${listed}`;
  return isBeside ? `this also concerns ${listed}` : `this concerns ${listed}`;
}

function withoutTitle({ title, message }: Finding, language: Language): string {
  const heading = `${title?.[language]}: `;
  const text = message[language];
  return text.startsWith(heading) ? text.slice(heading.length) : text;
}
