import {
  type Claim,
  compare,
  type Finding,
  fieldOf,
  type JudgedStudy,
  type Localized,
  type Property,
  type Quantity,
} from '@rtw-protocol/model';
import { contradiction, shown } from './contradiction.ts';
import { comparable } from './same-circumstances.ts';

/** The path to participation: who is counted at a step is among those counted at the steps before. */
const path = ['identified', 'eligible', 'invited', 'responded', 'consented', 'randomised'] as const;

/** What those who take part do; these have no order among themselves. */
const afterwards = ['started', 'completed', 'followed', 'analysed'] as const;

/** Each of these is a part of the one before. */
const sites = ['sites-identified', 'sites-invited', 'sites-accepted'] as const;

const called: Readonly<Record<string, Localized>> = {
  identified: { en: 'identified', sv: 'identifierades' },
  eligible: { en: 'were eligible', sv: 'uppfyllde kriterierna' },
  invited: { en: 'were invited', sv: 'tillfrågades' },
  responded: { en: 'responded', sv: 'svarade' },
  consented: { en: 'consented', sv: 'samtyckte' },
  randomised: { en: 'were randomised', sv: 'randomiserades' },
  started: { en: 'started', sv: 'började' },
  completed: { en: 'completed the intervention', sv: 'fullföljde insatsen' },
  followed: { en: 'were followed', sv: 'följdes' },
  analysed: { en: 'were analysed', sv: 'analyserades' },
  'sites-identified': { en: 'sites could take part', sv: 'verksamheter kunde komma i fråga' },
  'sites-invited': { en: 'sites were invited', sv: 'verksamheter tillfrågades' },
  'sites-accepted': { en: 'sites accepted', sv: 'verksamheter tackade ja' },
};

/** Numbers of the flow that rise on the way. */
export function risingFlow(study: JudgedStudy): Finding[] {
  // Where groups are drawn before anybody is asked, those who are asked are a part of those who were drawn.
  const isDrawnFirst = study.arms.some(({ invited }) => invited?.claims.some(({ value }) => !value.yes));
  const way: readonly string[] = isDrawnFirst ? path.filter((step) => step === 'randomised') : path;
  return [
    ...way.flatMap((step, index) => risesAbove(study, step, way.slice(0, index))),
    ...afterwards.flatMap((step) => risesAbove(study, step, way)),
    ...sites.flatMap((step, index) => risesAbove(study, step, sites.slice(0, index))),
  ];
}

function risesAbove(study: JudgedStudy, step: string, before: readonly string[]): Finding[] {
  return claimsOf(study, step).flatMap((claim) => {
    // The nearest step that tells a number of the same people; what is wrong further back is told there.
    for (const earlier of before.toReversed()) {
      const those = claimsOf(study, earlier).filter(({ arm }) => arm === claim.arm);
      const held = comparable(study, claim, those);
      const [first] = held;
      if (!first) continue;
      return held.every(({ value }) => compare(claim.value, '>', value) === true)
        ? rises(step, claim, earlier, first)
        : [];
    }
    return [];
  });
}

function rises(step: string, claim: Claim<Quantity>, earlier: string, before: Claim<Quantity>): Finding {
  const [more, less] = [shown(claim.value), shown(before.value)];
  const where = claim.arm === undefined ? { en: '', sv: '' } : { en: ` in ${claim.arm}`, sv: ` i ${claim.arm}` };
  const verb = (word: string) => called[word] as Localized;
  return contradiction(
    'rising-flow',
    claim.range,
    {
      en: `${more.en} ${verb(step).en}${where.en}, but only ${less.en} ${verb(earlier).en}. Mend one of the numbers, or name the source of each in brackets.`,
      sv: `${more.sv} ${verb(step).sv}${where.sv}, men bara ${less.sv} ${verb(earlier).sv}. Rätta något av talen, eller ange källan till vart och ett inom hakparentes.`,
    },
    [{ range: before.range, says: { en: `${less.en} ${verb(earlier).en}`, sv: `${less.sv} ${verb(earlier).sv}` } }],
  );
}

function claimsOf({ flow }: JudgedStudy, step: string): readonly Claim<Quantity>[] {
  return (
    ((flow as Record<string, unknown> | undefined)?.[fieldOf(step)] as Property<Quantity> | undefined)?.claims ?? []
  );
}
