import { compare, exactly, type Finding, isExact, type JudgedStudy } from '@rtw-protocol/model';
import type { Calculation } from '../calculation/calculation.ts';
import { calculationsOf } from '../calculation/calculations-of.ts';
import { contradiction, inBoth, shown } from './contradiction.ts';

/** Clusters that the design plans, held against those that the calculation of the sample size rests on. */
export function plannedClusters(study: JudgedStudy): Finding[] {
  return [...tooFewForTheCalculation(study), ...otherSize(study)];
}

/** Fewer clusters than the calculation asks for, however its parameters are read. What was observed cannot be mended. */
function tooFewForTheCalculation(study: JudgedStudy): Finding[] {
  const planned = (study.design?.clusters?.claims ?? []).filter(
    ({ status, arm }) => status !== 'observed' && arm === undefined,
  );
  return calculationsOf(study)
    .filter(({ deciding }) => deciding)
    .flatMap((calculation) => {
      const needed = clustersNeeded(calculation);
      if (needed === undefined) return [];
      return planned.flatMap(({ value, range }) =>
        compare(value, '<', exactly('number', needed)) === true
          ? contradiction(
              'too-few-planned-clusters',
              range,
              inBoth((language) => {
                const [told, asked] = [shown(value)[language], shown(exactly('number', needed))[language]];
                return {
                  en: `${told} clusters are planned, but the calculation of the sample size needs ${asked}: more persons in the same clusters do not make up for clusters that are missing. Plan ${asked} clusters, or calculate with the number that there is (\`clusters: ${told}\` in \`sample-size\`).`,
                  sv: `${told} kluster planeras, men beräkningen av urvalsstorleken kräver ${asked}: fler personer i samma kluster ersätter inte de kluster som saknas. Planera ${asked} kluster, eller räkna med det antal som finns (\`clusters: ${told}\` i \`sample-size\`).`,
                }[language];
              }),
              [{ range: calculation.range, says: { en: 'The calculation', sv: 'Beräkningen' } }],
            )
          : [],
      );
    });
}

/** The least number of clusters by any way to read the calculation; none where a way has no answer. */
function clustersNeeded({ ways }: Calculation): number | undefined {
  const numbers = ways.map(({ needed }) => needed?.clusters?.total);
  return numbers.every((number) => number !== undefined) ? Math.min(...numbers) : undefined;
}

/** One size of the clusters in the design, and another in the calculation that the study rests on. */
function otherSize({ design, sampleSizes }: JudgedStudy): Finding[] {
  const told = (design?.clusterSize?.claims ?? []).filter(({ status }) => status !== 'observed');
  const [first] = told;
  if (!first || !told.every(({ value }) => isExact(value))) return [];
  return sampleSizes.flatMap(({ clusterSize }) =>
    (clusterSize?.claims ?? [])
      .filter(({ value }) => isExact(value) && told.every((own) => compare(own.value, '=', value) === false))
      .flatMap(({ value, range }) =>
        contradiction(
          'cluster-size-differs',
          range,
          {
            en: `The calculation counts with ${shown(value).en} persons in a cluster, but the design tells ${shown(first.value).en}. The larger the clusters, the more persons are needed in all. Write the same number in both.`,
            sv: `Beräkningen räknar med ${shown(value).sv} personer i varje kluster, men enligt designen är de ${shown(first.value).sv}. Ju större kluster, desto fler personer behövs totalt. Ange samma antal på båda ställena.`,
          },
          [{ range: first.range, says: { en: 'The size in the design', sv: 'Storleken i designen' } }],
        ),
      ),
  );
}
