import {
  type Claim,
  compare,
  type Finding,
  fieldOf,
  type JudgedStudy,
  type Property,
  type Quantity,
} from '@rtw-protocol/model';
import { contradiction, shown } from './contradiction.ts';
import { comparable } from './same-circumstances.ts';

/** What cannot come after what. When a study is registered is a matter of quality, which a criterion judges. */
const order: readonly (readonly [first: string, then: string])[] = [
  ['project-start', 'project-end'],
  ['recruitment-start', 'recruitment-end'],
  ['recruitment-start', 'last-follow-up'],
  ['recruitment-end', 'last-follow-up'],
  ['recruitment-start', 'primary-completion'],
  ['recruitment-start', 'completion'],
  ['recruitment-end', 'completion'],
  ['primary-completion', 'completion'],
  ['recruitment-start', 'results-published'],
];

/** Dates of the study in an order that cannot be. */
export function dateOrder(study: JudgedStudy): Finding[] {
  return order.flatMap(([first, then]) =>
    claimsOf(study, then).flatMap((claim): Finding[] => {
      const held = comparable(study, claim, claimsOf(study, first));
      const [earlier] = held;
      if (!earlier || !held.every(({ value }) => compare(value, '>', claim.value) === true)) return [];
      const [late, early] = [shown(earlier.value), shown(claim.value)];
      return [
        contradiction(
          'date-order',
          claim.range,
          {
            en: `\`${then}\` is ${early.en}, before \`${first}\`, which is ${late.en}. Mend one of the dates.`,
            sv: `\`${then}\` är ${early.sv}, före \`${first}\`, som är ${late.sv}. Rätta något av datumen.`,
          },
          [{ range: earlier.range, says: { en: `\`${first}\` is ${late.en}`, sv: `\`${first}\` är ${late.sv}` } }],
        ),
      ];
    }),
  );
}

function claimsOf({ dates }: JudgedStudy, word: string): readonly Claim<Quantity>[] {
  return (
    ((dates as Record<string, unknown> | undefined)?.[fieldOf(word)] as Property<Quantity> | undefined)?.claims ?? []
  );
}
