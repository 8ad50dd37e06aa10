import type { Fix, Localized } from '@rtw-protocol/model';
import { GrammarUtils } from 'langium';
import type { Missing, StatedNumber } from '../calculation/index.ts';
import { type Draft, draftOf, placeholder } from '../criteria/index.ts';
import { isProperty, isQuantityClaim, type QuantityClaim, type SampleSize } from '../generated/ast.ts';
import { isInOrder, missingOf, neededFor, neededInAll } from '../wording/needed-text.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import type { CalculatedSize } from './calculations.ts';
import { lackingIn } from './lacking-in.ts';
import { writeDrafts, writeLacking } from './write-drafts.ts';

/**
 * The changes that bring a sample size in line with what its parameters give: a number that is too small or another,
 * a number that is not told, and the parameters without which nothing can be recomputed, one by one.
 */
export function sizeFixes(size: CalculatedSize): Fix[] {
  const { calculation } = size;
  return [
    ...calculation.stated.flatMap((number) => numberFixes(number, size)),
    ...totalFixes(size),
    ...missingOf(calculation.ways).flatMap((missing) => parameterFix(missing, size) ?? []),
  ];
}

// Numbers that are told

const names: Readonly<Record<StatedNumber['word'], Localized>> = {
  participants: { en: 'planned', sv: 'planerat antal' },
  'participants-per-arm': { en: 'planned per arm', sv: 'planerat antal per grupp' },
  required: { en: 'required', sv: 'antalet som krävs' },
  'required-per-arm': { en: 'required per arm', sv: 'antalet som krävs per grupp' },
  clusters: { en: 'clusters', sv: 'antalet kluster' },
  events: { en: 'events', sv: 'antalet händelser' },
};

/** Where the parameters can be read in several ways, there is one change for the least number and one for the most. */
function numberFixes(number: StatedNumber, { calculation, node }: CalculatedSize): Fix[] {
  const claim = isInOrder(number) ? undefined : statedNumberIn(node, number);
  const place = claim && onlyNumberOf(claim);
  if (!place) return [];
  const { min } = number.claim.value;
  const wanted = neededFor(number).filter((needed) => number.stage !== 'recruited' || needed > (min ?? 0));
  const ends = [...new Set([Math.min(...wanted), Math.max(...wanted)])].filter(Number.isSafeInteger);
  const { en, sv } = names[number.word];
  // Of several numbers that are told, it has to be said which is meant.
  const isOnly = calculation.stated.filter(({ word }) => word === number.word).length === 1;
  const [from, since] = isOnly ? ['', ''] : [` from ${place.text}`, ` från ${place.text}`];
  return ends.map((needed) => ({
    title: { en: `Set ${en}${from} to ${needed}`, sv: `Ändra ${sv}${since} till ${needed}` },
    edits: [{ range: place.range, newText: `${needed}` }],
  }));
}

/** The claim of a sample size that tells a number. */
export function statedNumberIn({ statements }: SampleSize, { word, claim }: StatedNumber): QuantityClaim | undefined {
  const { line, character } = claim.range.start;
  return statements
    .filter(isProperty)
    .filter(({ keyword }) => keyword === word)
    .flatMap(({ claims }) => claims.filter(isQuantityClaim))
    .find(({ $cstNode }) => $cstNode?.range.start.line === line && $cstNode.range.start.character === character);
}

/** The number of a claim that is neither a range nor a bound, nor what has been observed. */
function onlyNumberOf({ quantity, status }: QuantityClaim) {
  const isAlone = quantity && quantity.to === undefined && quantity.bound === undefined && status !== 'observed';
  return isAlone ? GrammarUtils.findNodeForProperty(quantity.$cstNode, 'from') : undefined;
}

// Numbers that are not told

function totalFixes({ calculation, node, protocol }: CalculatedSize): Fix[] {
  const [required, ...others] = [...new Set(calculation.ways.map(({ needed }) => needed?.analysed.total))];
  const [recruited, ...more] = neededInAll(calculation);
  const has = (word: string) => node.statements.some((one) => isProperty(one) && one.keyword.startsWith(word));
  const drafts = [
    ...(required === undefined || others.length > 0 || has('required') ? [] : [value('required', `${required}`)]),
    ...(recruited === undefined || more.length > 0 || has('participants')
      ? []
      : [value('participants', `${recruited} planned`)]),
  ];
  return drafts.flatMap((draft) => {
    const written = writeLacking(protocol, [{ owner: node, drafts: [draft] }]);
    const title = `"${draft.word}: ${draft.value}"`;
    return written ? [{ title: { en: `Write ${title}`, sv: `Skriv ${title}` }, edits: written.edits }] : [];
  });
}

const value = (word: string, text: string): Draft => ({ word, value: text, block: [] });

// Parameters

/** Writes a parameter that is not told, for the author to fill in: no figure is made up. */
function parameterFix(missing: Missing, { protocol, node }: CalculatedSize): Fix | undefined {
  const word = missing.write.split(':')[0]?.trim() ?? missing.name;
  const written =
    missing.block === 'design'
      ? writeDrafts(protocol, [draftOf(['design', word])])
      : ownersOf(missing, node)
          .map((owner) => lackingIn(owner, [value(word, placeholder)]))
          .filter((lacking) => lacking.length > 0)
          .map((lacking) => writeLacking(protocol, lacking))
          .find((found) => found !== undefined);
  if (!written) return undefined;
  const { en, sv } = missing.label;
  return {
    title: {
      en: `Add ${word} (${inShort(en)}), to fill in`,
      sv: `Lägg till ${word} (${inShort(sv)}), att fylla i`,
    },
    edits: written.edits,
  };
}

/** What a statement means, without what is said of its forms. */
function inShort(label: string): string {
  return withinSentence(label.split(/[:;,]/)[0] ?? label);
}

/** Whose block a parameter belongs in: the sample size's own, or that of what is compared. */
function ownersOf({ block }: Missing, node: SampleSize) {
  if (block !== 'compare') return [node];
  return node.statements
    .filter(isProperty)
    .filter(({ keyword }) => keyword === 'compare')
    .flatMap(({ claims }) => claims);
}
