import type { Claim, Evidence, JudgedStudy, Quantity, SampleSize } from '@rtw-protocol/model';
import { isUnknown, largest, negate, ratioOf, subtract } from '@rtw-protocol/model';
import { isAbout } from './evidence-match.ts';
import { fact, present } from './fact.ts';
import { entryWords } from './terms.ts';

type Facts = JudgedStudy['sampleSizes'][number];

/**
 * A calculation of the sample size with the effect that it assumes, in per cent, beside the largest that the known
 * evidence tells of the same outcome. Absent where effects cannot be held against each other.
 */
export function withAssumedChange(size: SampleSize, study: JudgedStudy, known: readonly Evidence[]): Facts {
  return { ...size, ...present({ assumedChange: assumedChange(size), largestSeen: largestSeen(size, study, known) }) };
}

function assumedChange({ compare }: SampleSize): Facts['assumedChange'] {
  const about = compare?.about ?? compare?.claims[0]?.about;
  const [difference, control, intervention] = [about?.difference, about?.control, about?.intervention].map(only);
  if (!control || control.value.min === 0) return undefined;
  if (difference) return asShare(difference, difference.value, control.value);
  return intervention && asShare(intervention, subtract(intervention.value, control.value), control.value);
}

function asShare({ range }: Claim, change: Quantity, whole: Quantity): Facts['assumedChange'] {
  if (change.dimension !== whole.dimension) return undefined;
  const share = ratioOf((change.max ?? 0) < 0 ? negate(change) : change, whole);
  return isUnknown(share) ? undefined : fact([{ value: share, range }]);
}

/** The value of a property that has one, and no range of values. */
function only(property: { claims: Claim<Quantity>[] } | undefined): Claim<Quantity> | undefined {
  const [claim, ...others] = property?.claims ?? [];
  return claim && others.length === 0 && claim.value.min === claim.value.max && !isUnknown(claim.value)
    ? claim
    : undefined;
}

/**
 * Changes for the better alone, where the vocabulary tells which they are: that is what a calculation assumes. One
 * for outcomes of several kinds has no effect of one kind to hold it against.
 */
function largestSeen(
  { outcomes, range }: SampleSize,
  study: JudgedStudy,
  known: readonly Evidence[],
): Facts['largestSeen'] {
  const own = study.outcomes.filter(({ name }) => outcomes.includes(name));
  if (own.length === 0) return undefined;
  const seen = known
    .filter((one) => own.every(({ concept }) => isAbout(concept, one.outcomes)))
    .flatMap((one) =>
      forTheBetter(
        one,
        own.flatMap(({ concept }) => entryWords(concept, 'better')),
      ),
    )
    .map(({ value }) => value)
    .filter(({ dimension }) => dimension === 'share');
  const [first, ...rest] = seen;
  return first && fact([{ value: largest([first, ...rest]), range }]);
}

function forTheBetter({ increase, decrease }: Evidence, better: readonly string[]) {
  const [more, less] = [increase?.claims ?? [], decrease?.claims ?? []];
  return [...(better.includes('lower') ? [] : more), ...(better.includes('higher') ? [] : less)];
}
