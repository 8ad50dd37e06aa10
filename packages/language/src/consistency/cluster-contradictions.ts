import { compare, type Finding, type JudgedStudy, multiply, type Property, type Quantity } from '@rtw-protocol/model';
import { isKindOf } from '../facts/terms.ts';
import { contradiction, type Other, shown } from './contradiction.ts';

type Design = NonNullable<JudgedStudy['design']>;

/**
 * Statements about clusters that do not fit the design or each other. That a number or a unit is missing altogether
 * is for the criteria to tell.
 */
export function clusterContradictions(study: JudgedStudy): Finding[] {
  const { design } = study;
  if (!design) return [];
  return [
    ...clustersOfPersons(study, design),
    ...personsAsClusters(design),
    ...tooFewClusters(study, design),
    ...pairs(design),
    ...steps(design),
  ];
}

const hasKind = ({ kinds }: Design, name: string) => kinds?.claims.some(({ value }) => isKindOf(value, name)) === true;

const theDesign = ({ kinds }: Design): Other[] =>
  kinds ? [{ range: kinds.range, says: { en: 'The design', sv: 'Designen' } }] : [];

/** Numbers of clusters, and units that hold several persons, where each person is randomised. */
function clustersOfPersons({ sampleSizes }: JudgedStudy, design: Design): Finding[] {
  if (!hasKind(design, 'individually-randomised') || hasKind(design, 'cluster-randomised')) return [];
  const numbers: [string, Property | undefined][] = [
    ['clusters', design.clusters],
    ['cluster-size', design.clusterSize],
    ['pairs', design.pairs],
    ...sampleSizes.flatMap(({ clusters, clusterSize }): [string, Property | undefined][] => [
      ['clusters', clusters],
      ['cluster-size', clusterSize],
    ]),
  ];
  const told = numbers.flatMap(([word, property]) =>
    property && property.claims.length > 0
      ? contradiction(
          'clusters-of-persons',
          property.range,
          {
            en: `\`${word}\` belongs to a study that randomises groups, but this one is individually randomised. Write \`design: cluster-randomised\`, or leave the statement out.`,
            sv: `\`${word}\` hör till en studie som randomiserar grupper, men den här är individrandomiserad. Skriv \`design: cluster-randomised\`, eller ta bort uppgiften.`,
          },
          theDesign(design),
        )
      : [],
  );
  const units = (design.unit?.claims ?? []).flatMap(({ value, range }) =>
    isKindOf(value, 'participants') === false
      ? contradiction(
          'clusters-of-persons',
          range,
          {
            en: `The study is individually randomised, but what is randomised is ${value.name}. Write \`unit: person\`, or \`design: cluster-randomised\`.`,
            sv: `Studien är individrandomiserad, men det som randomiseras är ${value.name}. Skriv \`unit: person\`, eller \`design: cluster-randomised\`.`,
          },
          theDesign(design),
        )
      : [],
  );
  return [...told, ...units];
}

function personsAsClusters(design: Design): Finding[] {
  if (!hasKind(design, 'cluster-randomised') || hasKind(design, 'individually-randomised')) return [];
  return (design.unit?.claims ?? []).flatMap(({ value, range }) =>
    isKindOf(value, 'person') === true
      ? contradiction(
          'persons-as-clusters',
          range,
          {
            en: 'The study is cluster-randomised, but its unit is one person. Write what holds the persons of a cluster together, such as `unit: physician`, or `design: individually-randomised`.',
            sv: 'Studien är klusterrandomiserad, men enheten är en person. Skriv vad som håller ihop personerna i ett kluster, till exempel `unit: physician`, eller `design: individually-randomised`.',
          },
          theDesign(design),
        )
      : [],
  );
}

/** Fewer clusters than arms: an arm without any. */
function tooFewClusters({ arms }: JudgedStudy, design: Design): Finding[] {
  const least = Math.max(2, arms.filter(({ invited }) => !invited?.claims.some(({ value }) => !value.yes)).length);
  if (!hasKind(design, 'cluster-randomised')) return [];
  return (design.clusters?.claims ?? []).flatMap(({ value, range, arm }) =>
    arm === undefined && compare(value, '<', number(least)) === true
      ? contradiction('too-few-clusters', range, {
          en: `${shown(value).en} clusters are too few for ${least} arms: each needs at least one. Write how many clusters are randomised in all.`,
          sv: `${shown(value).sv} kluster räcker inte till ${least} grupper: varje grupp behöver minst ett. Skriv hur många kluster som randomiseras totalt.`,
        })
      : [],
  );
}

function pairs({ pairs, clusters }: Design): Finding[] {
  if (!pairs || pairs.claims.length === 0) return [];
  if (!clusters)
    return [
      contradiction('pairs-without-clusters', pairs.range, {
        en: `Pairs of clusters are told, but no clusters. Write \`clusters:\` with how many there are, or \`clusters: not reported\`.`,
        sv: `Par av kluster anges, men inga kluster. Skriv \`clusters:\` med antalet, eller \`clusters: not reported\`.`,
      }),
    ];
  const whole = clusters.claims.filter(({ arm }) => arm === undefined);
  const doubled = pairs.claims.filter(({ arm }) => arm === undefined).map(({ value }) => multiply(value, 2));
  const fits = whole.some(({ value }) => doubled.some((both) => compare(value, '=', both) !== false));
  const [first] = whole;
  const [both] = doubled;
  if (!first || !both || fits) return [];
  return [
    contradiction(
      'pairs-without-clusters',
      pairs.range,
      {
        en: `${shown(pairs.claims[0]?.value as Quantity).en} pairs make ${shown(both).en} clusters, but ${shown(first.value).en} are told. Mend one of the numbers.`,
        sv: `${shown(pairs.claims[0]?.value as Quantity).sv} par blir ${shown(both).sv} kluster, men ${shown(first.value).sv} anges. Rätta något av antalen.`,
      },
      [{ range: first.range, says: { en: 'The number of clusters', sv: 'Antalet kluster' } }],
    ),
  ];
}

function steps(design: Design): Finding[] {
  const isStepped = hasKind(design, 'stepped-wedge');
  const { steps, kinds } = design;
  if (isStepped && !steps)
    return [
      contradiction('stepped-wedge-steps', kinds?.range ?? design.range, {
        en: 'A stepped wedge has steps, and none are told. Write `steps:` with how many there are, or `steps: not reported`.',
        sv: 'En design som införs stegvis har steg, men inga anges. Skriv `steps:` med antalet, eller `steps: not reported`.',
      }),
    ];
  const isKnown = (kinds?.claims.length ?? 0) > 0;
  if (isStepped || !isKnown || !steps || steps.claims.length === 0) return [];
  return [
    contradiction(
      'stepped-wedge-steps',
      steps.range,
      {
        en: 'Steps belong to a stepped wedge, and the design is not said to be one. Add `stepped-wedge` to `design`, or leave the steps out.',
        sv: 'Steg hör till en design som införs stegvis, men designen sägs inte vara en sådan. Lägg till `stepped-wedge` i `design`, eller ta bort stegen.',
      },
      theDesign(design),
    ),
  ];
}

const number = (value: number): Quantity => ({ dimension: 'number', min: value, max: value });
