import {
  type Claim,
  compare,
  type Finding,
  type JudgedStudy,
  type Property,
  type Quantity,
  type Term,
} from '@rtw-protocol/model';
import { contradiction, type Other, shown } from './contradiction.ts';

/** A range of scores, and where it is told: of an instrument in the vocabulary, or of the outcome itself. */
interface Scale {
  of: string;
  range: Quantity;
  told?: Other;
}

/** Scales and cut-offs that the instrument cannot give. */
export function outsideScale(study: JudgedStudy): Finding[] {
  const people = [...(study.population ? [study.population] : []), ...study.otherParticipants];
  const screenings = people.flatMap(({ screening }) => screening?.claims ?? []);
  return [
    ...study.outcomes.flatMap(({ instrument, scale, cutOff }) => [
      ...aboutScale(instrument, scale?.claims ?? []),
      ...aboutCutOff(scalesFor(instrument, scale?.claims ?? []), cutOff?.claims ?? []),
    ]),
    ...screenings.flatMap((claim) =>
      aboutCutOff(scaleOf(claim.value), (claim.about?.cutOff as Property<Quantity> | undefined)?.claims ?? []),
    ),
  ];
}

/** A scale is told beside the instrument's: it may be a part of it that somebody names, but no other range. */
function aboutScale(instrument: Property<Term> | undefined, scales: readonly Claim<Quantity>[]): Finding[] {
  const known = knownScales(instrument);
  if (known.length === 0) return [];
  const hasOwnVersion = instrument?.claims.some(({ about }) => (about as { version?: unknown } | undefined)?.version);
  return scales.flatMap(({ value, range, citation }) => {
    if (known.some((scale) => isSame(value, scale.range) || (hasOwnVersion && isWithin(value, scale.range)))) return [];
    const { of, range: its } = known[0] as Scale;
    const [own, right] = [shown(value), shown(its)];
    return contradiction(
      'outside-scale',
      range,
      {
        en: `The scale is told as ${own.en}, but ${of} goes from ${right.en} in the vocabulary. Write \`scale: ${its.min}..${its.max}\`, or the version of the instrument that has the other scale: \`instrument: ${of} { version: "…" }\`.`,
        sv: `Skalan anges som ${own.sv}, men ${of} går ${right.sv} enligt ordlistan. Skriv \`scale: ${its.min}..${its.max}\`, eller den version av instrumentet som har den andra skalan: \`instrument: ${of} { version: "…" }\`.`,
      },
      (instrument?.claims ?? []).map((claim) => ({
        range: claim.range,
        says: { en: 'The instrument', sv: 'Instrumentet' },
      })),
      // What a source prints is kept as it prints it.
      citation
        ? []
        : [
            {
              title: { en: `Change to ${its.min}..${its.max}`, sv: `Ändra till ${its.min}..${its.max}` },
              edits: [{ range, newText: `${its.min}..${its.max}` }],
            },
          ],
    );
  });
}

function aboutCutOff(scales: readonly Scale[], cutOffs: readonly Claim<Quantity>[]): Finding[] {
  const [first] = scales;
  if (!first) return [];
  return cutOffs.flatMap(({ value, range }) => {
    if (value.dimension !== 'number' || scales.some((scale) => touches(value, scale.range))) return [];
    const [cut, its] = [shown(value), shown(first.range)];
    return contradiction(
      'outside-scale',
      range,
      {
        en: `The cut-off ${cut.en} lies outside the scale of ${first.of}, which is ${its.en}. Write a score of that scale.`,
        sv: `Gränsen ${cut.sv} ligger utanför skalan för ${first.of}, som är ${its.sv}. Skriv ett värde på den skalan.`,
      },
      first.told ? [first.told] : [],
    );
  });
}

/** What a cut-off is held against: the outcome's own scale, else its instrument's. */
function scalesFor(instrument: Property<Term> | undefined, own: readonly Claim<Quantity>[]): Scale[] {
  const [name = 'the outcome'] = instrument?.claims.flatMap(({ value }) => value.name ?? []) ?? [];
  const told = own.filter(({ value }) => isClosed(value));
  if (told.length === 0) return knownScales(instrument);
  return told.map(({ value, range }) => ({
    of: name,
    range: value,
    told: { range, says: { en: 'The scale', sv: 'Skalan' } },
  }));
}

/** The scales of the instruments; none where one of them is not known, since it may be meant. */
function knownScales(instrument: Property<Term> | undefined): Scale[] {
  const found = instrument?.claims.map(({ value }) => scaleOf(value)) ?? [];
  return found.some((scales) => scales.length === 0) ? [] : found.flat();
}

function scaleOf({ name, entry }: Term): Scale[] {
  const scale = entry?.scale as Property<Quantity> | undefined;
  return (scale?.claims ?? []).flatMap(({ value }) =>
    name !== undefined && isClosed(value) ? [{ of: name, range: value }] : [],
  );
}

function isClosed({ min, max }: Quantity): boolean {
  return min !== undefined && max !== undefined;
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.min === b.min && a.max === b.max;
}

function isWithin(inner: Quantity, outer: Quantity): boolean {
  return (inner.min ?? -Infinity) >= (outer.min ?? -Infinity) && (inner.max ?? Infinity) <= (outer.max ?? Infinity);
}

/** Whether some score of the scale is one that the cut-off speaks of. */
function touches(cutOff: Quantity, scale: Quantity): boolean {
  return compare(cutOff, '<', scale) !== true && compare(cutOff, '>', scale) !== true;
}
