import type { Language, Localized } from '@rtw-protocol/model';
import type { TrialSize } from '@rtw-protocol/statistics/trial';
import type { Arms, ChosenMethod, Needed, Step } from './calculation.ts';
import { figure, inBoth, percent } from './figures.ts';
import { formulaOf } from './formula.ts';
import type { TrialPlan } from './trial-plan.ts';

/** The calculation step by step, with the figures in it. */
export function stepsOf(plan: TrialPlan, method: ChosenMethod, size: TrialSize, needed: Needed): Step[] {
  const { trial, parameters } = plan;
  if (!trial) return [];
  const { clusters, designEffect, clusterSize } = size;
  const inClusters = clusters !== undefined && designEffect !== undefined && clusterSize !== undefined;
  const sharing = parameters.find(({ name }) => name === 'sharing-alpha')?.value ?? 1;
  const steps: Step[] = [];
  if (sharing > 1) {
    steps.push({
      kind: 'alpha',
      title: { en: 'Type I error of each test', sv: 'Signifikansnivå per test' },
      working: inBoth((language) => `${percent(trial.alpha * sharing, language)} / ${sharing}`),
      result: inBoth((language) => percent(trial.alpha, language)),
      unrounded: trial.alpha,
    });
  }
  for (const { name, label, value, from } of plan.comparison.derived) {
    if (from !== 'derived' || (name !== 'hazard-ratio' && name !== 'rate-ratio')) continue;
    const result = inBoth((language) => figure(value, language, 3));
    steps.push({ kind: 'effect', title: label, working: { en: '', sv: '' }, result, unrounded: value });
  }
  if (size.events !== undefined && needed.events !== undefined) {
    const { events } = size;
    steps.push({
      kind: 'events',
      title: { en: 'Events in both arms', sv: 'Händelser i båda grupperna' },
      working: formulaOf(plan, method, size, 'events'),
      result: inBoth((language) => whole(needed.events ?? 0, events, language)),
      unrounded: events,
    });
  }
  steps.push({
    kind: 'individual',
    title: inClusters
      ? {
          en: 'Per arm, if persons were randomised one by one',
          sv: 'Per grupp, om personer randomiserades var för sig',
        }
      : { en: 'Per arm', sv: 'Per grupp' },
    working: formulaOf(plan, method, size, 'persons'),
    result: inBoth((language) => perArm(needed.individual, language, size.individual.control)),
    unrounded: size.individual.control,
  });
  if (inClusters) {
    const { icc, variation } = trial.clusters ?? { icc: 0, variation: 0 };
    const counted = (language: Language) =>
      variation === 0
        ? figure(clusterSize, language)
        : `(${figure(variation, language)}² + 1) × ${figure(clusterSize, language)}`;
    const each = { control: clusters.control, intervention: clusters.intervention, total: needed.clusters?.total ?? 0 };
    const unrounded = clusters.unrounded.control;
    steps.push(
      {
        kind: 'design-effect',
        title: { en: 'Design effect', sv: 'Designeffekt' },
        working: inBoth((language) => `1 + (${counted(language)} − 1) × ${figure(icc, language)}`),
        result: inBoth((language) => figure(designEffect, language, 3)),
        unrounded: designEffect,
      },
      {
        kind: 'clusters',
        title: { en: 'Clusters per arm', sv: 'Kluster per grupp' },
        working: clusters.byMeans
          ? formulaOf(plan, method, size, 'clusters')
          : inBoth(
              (language) =>
                `${figure(size.individual.control, language, 1)} × ${figure(designEffect, language, 3)} / ${figure(clusterSize, language)}`,
            ),
        result: inBoth((language) => `${perArm(each, language, unrounded)}, ${inAll(each.total, language)}`),
        unrounded,
      },
      {
        kind: 'analysed',
        title: { en: 'Persons per arm, in clusters', sv: 'Personer per grupp, i kluster' },
        working: inBoth((language) => `${figure(clusters.control, language)} × ${figure(clusterSize, language)}`),
        result: inBoth((language) => perArm(needed.analysed, language)),
        unrounded: clusters.control * clusterSize,
      },
    );
  }
  steps.push({
    kind: 'total',
    title: { en: 'To be analysed, in all arms', sv: 'Att analysera, i alla grupper' },
    working: { en: '', sv: '' },
    result: inBoth((language) => figure(needed.analysed.total, language)),
    unrounded: needed.analysed.total,
  });
  const { attrition } = trial;
  if (needed.recruited && attrition !== undefined) {
    const { recruited } = needed;
    steps.push({
      kind: 'attrition',
      title: { en: 'To be recruited, so that those are left', sv: 'Att rekrytera, så att de blir kvar' },
      working: inBoth(
        (language) => `${figure(needed.analysed.control, language)} / (1 − ${percent(attrition, language)})`,
      ),
      result: inBoth((language) => `${perArm(recruited, language)}, ${inAll(recruited.total, language)}`),
      unrounded: needed.analysed.control / (1 - attrition),
    });
  }
  return steps;
}

const both: Readonly<Record<Language, (control: string, intervention: string) => string>> = {
  en: (control, intervention) => `${control} in the control arm, ${intervention} in the intervention arm`,
  sv: (control, intervention) => `${control} i kontrollgruppen, ${intervention} i interventionsgruppen`,
};

/** One number where the arms have the same; with what it was before rounding. */
function perArm({ control, intervention }: Arms, language: Language, unrounded?: number): string {
  const first = whole(control, unrounded, language);
  return control === intervention ? first : both[language](first, figure(intervention, language));
}

function whole(rounded: number, unrounded: number | undefined, language: Language): string {
  const shown = figure(rounded, language);
  const before = unrounded === undefined ? shown : figure(unrounded, language, 1);
  return before === shown ? shown : `${shown} (${before})`;
}

function inAll(total: number, language: Language): string {
  const texts: Localized = { en: `${figure(total, 'en')} in all`, sv: `${figure(total, 'sv')} totalt` };
  return texts[language];
}
