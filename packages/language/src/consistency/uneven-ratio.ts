import { type Claim, type Finding, isExact, type JudgedStudy, type Quantity } from '@rtw-protocol/model';
import { isKindOf } from '../facts/terms.ts';
import { contradiction } from './contradiction.ts';
import { statusOf } from './same-circumstances.ts';

/** So many standard errors, and so large a share, may chance take the sizes of arms from the ratio. */
const chance = { errors: 4, share: 0.05 };

/** A ratio of which the parts are not as many as the arms, or which the sizes of the arms do not follow. */
export function unevenRatio(study: JudgedStudy): Finding[] {
  const [ratio, ...others] = study.design?.ratio?.claims ?? [];
  // A ratio that changes says nothing of the sizes in the end; and a group that nobody asks may be drawn apart.
  const isPlain = ratio && others.length === 0 && !ratio.about && !study.arms.some(isUninvited);
  if (!isPlain || study.open.includes('arms') || study.arms.length < 2) return [];
  if (ratio.value.length !== study.arms.length) return [otherNumber(study, ratio)];
  return sizesOf(study).flatMap((sizes) => otherSizes(study, ratio, sizes));
}

function isUninvited({ invited }: JudgedStudy['arms'][number]): boolean {
  return invited?.claims.some(({ value }) => !value.yes) === true;
}

function otherNumber({ arms }: JudgedStudy, ratio: Claim<number[]>): Finding {
  const written = ratio.value.join(':');
  const example = arms.map(() => 1).join(':');
  return contradiction(
    'uneven-ratio',
    ratio.range,
    {
      en: `The ratio ${written} has ${ratio.value.length} parts, but the study has ${arms.length} arms. Write one part for each arm, in the order of the arms: \`ratio: ${example}\`.`,
      sv: `Fördelningen ${written} har ${ratio.value.length} delar, men studien har ${arms.length} grupper. Skriv en del för varje grupp, i gruppernas ordning: \`ratio: ${example}\`.`,
    },
    arms.map(({ range, name }) => ({ range, says: { en: `The arm ${name}`, sv: `Gruppen ${name}` } })),
  );
}

/** The sizes of all arms, planned and observed; of clusters where these are what is randomised. */
function sizesOf(study: JudgedStudy): Claim<Quantity>[][] {
  const isByCluster = study.design?.kinds?.claims.some(({ value }) => isKindOf(value, 'cluster-randomised'));
  const claims = isByCluster
    ? [...(study.design?.clusters?.claims ?? []), ...(study.flow?.clusters?.claims ?? [])]
    : (study.flow?.randomised?.claims ?? []);
  return (['planned', 'observed'] as const).flatMap((status) => {
    const sizes = study.arms.map(({ name }) =>
      claims.filter((claim) => claim.arm === name && statusOf(study, claim) === status),
    );
    const only = sizes.flatMap(([first]) => (first && isExact(first.value) ? first : []));
    return only.length === study.arms.length && sizes.every(({ length }) => length === 1) ? [only] : [];
  });
}

function otherSizes(study: JudgedStudy, ratio: Claim<number[]>, sizes: Claim<Quantity>[]): Finding[] {
  const numbers = sizes.map(({ value }) => value.min ?? 0);
  const whole = numbers.reduce((sum, size) => sum + size, 0);
  const parts = ratio.value.reduce((sum, part) => sum + part, 0);
  if (whole === 0 || parts === 0) return [];
  const isPlanned = sizes[0] !== undefined && statusOf(study, sizes[0]) === 'planned';
  const isFar = numbers.some((size, index) => {
    const share = (ratio.value[index] ?? 0) / parts;
    const away = Math.abs(size - share * whole);
    // A plan is rounded to whole persons, or to a round number of them.
    if (isPlanned) return away > Math.max(1, 0.02 * whole);
    return away > Math.max(2, chance.share * whole, chance.errors * Math.sqrt(whole * share * (1 - share)));
  });
  const [first] = sizes;
  if (!isFar || !first) return [];
  const [written, told] = [ratio.value.join(':'), numbers.join(', ')];
  return [
    contradiction(
      'uneven-ratio',
      first.range,
      {
        en: `The arms hold ${told}, in the order of the arms, which is far from the ratio ${written}. Mend the numbers, or write the ratio that they follow.`,
        sv: `Grupperna har ${told}, i gruppernas ordning, vilket är långt från fördelningen ${written}. Rätta talen, eller skriv den fördelning de följer.`,
      },
      [{ range: ratio.range, says: { en: 'The ratio', sv: 'Fördelningen' } }],
    ),
  ];
}
