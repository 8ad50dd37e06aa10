import type { Arms, Calculation, Needed } from '@rtw-protocol/language/calculation';
import { exactly, type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import type { Table } from '../text/markdown-table.ts';
import { whole } from './figures.ts';
import { rowsWithWays, wayTitle } from './ways.ts';

const titles = {
  needed: { en: 'Needed', sv: 'Antal som behövs' },
  perArm: { en: 'Per arm', sv: 'Per grupp' },
  control: { en: 'Control arm', sv: 'Kontrollgrupp' },
  intervention: { en: 'Experimental arm', sv: 'Interventionsgrupp' },
  total: { en: 'In all', sv: 'Totalt' },
} satisfies Record<string, Localized>;

interface Stage {
  topic: string;
  title: Localized;
  arms: Partial<Arms>;
}

/** How many persons, clusters and events are needed, from those to analyse to those to recruit. */
export function neededTable({ ways }: Pick<Calculation, 'ways'>, language: Language): Table {
  const stages = ways.flatMap(({ needed }, way) =>
    needed ? stagesOf(needed).map((stage) => ({ ...stage, way })) : [],
  );
  // Arms of equal size need one column between them.
  const isEqual = stages.every(({ arms: { control, intervention } }) => control === intervention);
  const figure = (value: number | undefined) => (value === undefined ? '' : whole(value, language));
  return {
    columns: [
      { title: titles.needed[language] },
      { title: wayTitle[language] },
      { title: titles[isEqual ? 'perArm' : 'control'][language], figures: true },
      { title: isEqual ? '' : titles.intervention[language], figures: true },
      { title: titles.total[language], figures: true },
    ],
    rows: rowsWithWays(
      stages.map(({ topic, title, way, arms: { control, intervention, total } }) => ({
        topic,
        way,
        cells: [title[language], figure(control), isEqual ? '' : figure(intervention), figure(total)],
      })),
      ways.length,
      language,
    ),
  };
}

function stagesOf({ events, individual, designEffect, clusters, clusterSize, analysed, recruited }: Needed): Stage[] {
  const isClustered = clusters !== undefined || designEffect !== undefined;
  return [
    ...(events === undefined ? [] : [{ topic: 'events', title: texts.events, arms: { total: events } }]),
    { topic: 'individual', title: isClustered ? texts.individual : texts.analysed, arms: individual },
    ...(isClustered ? [{ topic: 'analysed', title: texts.inClusters(designEffect), arms: analysed }] : []),
    ...(clusters === undefined
      ? []
      : [
          {
            topic: 'clusters',
            title: texts.clusters(clusterSize),
            arms: { control: clusters.perArm, intervention: clusters.perArm, total: clusters.total },
          },
        ]),
    ...(recruited === undefined ? [] : [{ topic: 'recruited', title: texts.recruited, arms: recruited }]),
  ];
}

const texts = {
  events: { en: 'Events in the two arms compared', sv: 'Händelser i de två grupper som jämförs' },
  individual: { en: 'Analysed, if persons were randomised', sv: 'Analyserade, om individer randomiserades' },
  analysed: { en: 'Analysed', sv: 'Analyserade' },
  inClusters: (designEffect: number | undefined): Localized => ({
    en: `Analysed, in clusters${ofEffect(designEffect, 'en', 'design effect')}`,
    sv: `Analyserade, i kluster${ofEffect(designEffect, 'sv', 'designeffekt')}`,
  }),
  clusters: (size: number | undefined): Localized => ({
    en: size === undefined ? 'Clusters' : `Clusters of ${number(size, 'en')} persons`,
    sv: size === undefined ? 'Kluster' : `Kluster om ${number(size, 'sv')} personer`,
  }),
  recruited: { en: 'To recruit, attrition included', sv: 'Att rekrytera, bortfallet inräknat' },
};

const number = (value: number, language: Language) => showQuantity(exactly('number', value), language);

function ofEffect(effect: number | undefined, language: Language, word: string): string {
  return effect === undefined ? '' : ` (${word} ${number(effect, language)})`;
}
