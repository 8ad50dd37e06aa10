import type { Arms, Calculation, Needed } from '@rtw-protocol/language/calculation';
import { exactly, type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import type { Table } from '../text/markdown-table.ts';
import { whole } from './figures.ts';
import { waysText } from './ways-text.ts';

const titles = {
  needed: { en: 'Needed', sv: 'Antal som behövs' },
  way: { en: 'Way', sv: 'Sätt' },
  perArm: { en: 'Per arm', sv: 'Per grupp' },
  control: { en: 'Control arm', sv: 'Kontrollgrupp' },
  intervention: { en: 'Experimental arm', sv: 'Interventionsgrupp' },
  total: { en: 'In all', sv: 'Totalt' },
} satisfies Record<string, Localized>;

interface Row {
  title: Localized;
  arms: Partial<Arms>;
}

/** How many persons, clusters and events are needed, from those to analyse to those to recruit. */
export function neededTable({ ways }: Pick<Calculation, 'ways'>, language: Language): Table {
  const rows = ways.flatMap(({ needed }, index) =>
    needed ? stages(needed).map((row) => ({ ...row, way: waysText([index], ways.length, language) })) : [],
  );
  // Arms of equal size need one column between them.
  const isEqual = rows.every(({ arms: { control, intervention } }) => control === intervention);
  const figure = (value: number | undefined) => (value === undefined ? '' : whole(value, language));
  return {
    columns: [
      { title: titles.needed[language] },
      { title: titles.way[language] },
      { title: titles[isEqual ? 'perArm' : 'control'][language], figures: true },
      { title: isEqual ? '' : titles.intervention[language], figures: true },
      { title: titles.total[language], figures: true },
    ],
    rows: rows.map(({ title, way, arms: { control, intervention, total } }) => [
      title[language],
      way,
      figure(control),
      isEqual ? '' : figure(intervention),
      figure(total),
    ]),
  };
}

function stages({ events, individual, designEffect, clusters, clusterSize, analysed, recruited }: Needed): Row[] {
  const isClustered = clusters !== undefined || designEffect !== undefined;
  return [
    ...(events === undefined ? [] : [{ title: texts.events, arms: { total: events } }]),
    { title: isClustered ? texts.individual : texts.analysed, arms: individual },
    ...(isClustered ? [{ title: texts.inClusters(designEffect), arms: analysed }] : []),
    ...(clusters === undefined
      ? []
      : [
          {
            title: texts.clusters(clusterSize),
            arms: { control: clusters.perArm, intervention: clusters.perArm, total: clusters.total },
          },
        ]),
    ...(recruited === undefined ? [] : [{ title: texts.recruited, arms: recruited }]),
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
