import {
  add,
  type Claim,
  compare,
  type Finding,
  type JudgedStudy,
  type Property,
  type Quantity,
  wordOf,
} from '@rtw-protocol/model';
import { isKindOf } from '../facts/terms.ts';
import { contradiction, inBoth, shown } from './contradiction.ts';
import { comparable, statusOf } from './same-circumstances.ts';

/** Numbers of the arms that do not add up to the number of the whole study. */
export function unevenSum(study: JudgedStudy): Finding[] {
  // Where everybody passes through several arms, the arms overlap.
  const overlaps = study.design?.kinds?.claims.some(({ value }) => isKindOf(value, 'crossover', 'stepped-wedge'));
  if (overlaps || study.arms.length < 2) return [];
  const { flow, design, sampleSizes } = study;
  const { attrition: _, rate: __, declined: ___, range: ____, ...counted } = (flow ?? {}) as Record<string, unknown>;
  const numbers: [string, Property<Quantity> | undefined][] = [
    ...(Object.entries(counted) as [string, Property<Quantity> | undefined][]),
    ['clusters', design?.clusters],
    ...sampleSizes.flatMap(({ required, participants, clusters }): [string, Property<Quantity> | undefined][] => [
      ['required', required],
      ['participants', participants],
      ['clusters', clusters],
    ]),
  ];
  return numbers.flatMap(([field, property]) =>
    property ? groupsOf(study, property).flatMap((group) => sumOf(study, field, group)) : [],
  );
}

/** Numbers that belong together: all planned or all observed, at one time, of one source. */
interface Group {
  parts: Claim<Quantity>[];
  totals: readonly Claim<Quantity>[];
}

function groupsOf(study: JudgedStudy, { claims }: Property<Quantity>): Group[] {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    if (claim.arm === undefined || claim.of !== undefined) continue;
    const key = JSON.stringify([statusOf(study, claim), claim.at, claim.citation?.key]);
    const group = groups.get(key);
    if (group) group.parts.push(claim);
    else {
      const totals = claims.filter(({ arm, at, of }) => arm === undefined && at === claim.at && of === undefined);
      groups.set(key, { parts: [claim], totals: comparable(study, claim, totals) });
    }
  }
  return [...groups.values()];
}

function sumOf(study: JudgedStudy, field: string, { parts, totals }: Group): Finding[] {
  const [total] = totals;
  const [first, ...rest] = parts;
  const arms = new Set(parts.map(({ arm }) => arm));
  // Two numbers of one arm contradict each other; which of them is to be added nobody can tell.
  if (!total || !first || arms.size < parts.length) return [];
  const sum = rest.reduce((sofar, { value }) => add(sofar, value), first.value);
  const isWhole = !study.open.includes('arms') && study.arms.every(({ name }) => arms.has(name));
  const isWrong = ({ value }: Claim<Quantity>) => compare(sum, isWhole ? '!=' : '>', value) === true;
  if (!totals.every(isWrong)) return [];
  const addends = inBoth((language) => parts.map(({ value }) => shown(value)[language]).join(' + '));
  const [made, told, word] = [shown(sum), shown(total.value), wordOf(field)];
  return [
    contradiction(
      'uneven-sum',
      total.range,
      {
        en: `The arms add up to ${made.en} (${addends.en}), but \`${word}\` tells ${told.en} in all. Mend one of the numbers, or name the source of each in brackets.`,
        sv: `Grupperna blir tillsammans ${made.sv} (${addends.sv}), men \`${word}\` anger ${told.sv} totalt. Rätta något av talen, eller ange källan till vart och ett inom hakparentes.`,
      },
      parts.map(({ range, arm }) => ({ range, says: { en: `In ${arm}`, sv: `I ${arm}` } })),
    ),
  ];
}
