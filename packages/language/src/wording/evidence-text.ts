import {
  certainty,
  type Evidence,
  type Language,
  type Localized,
  type Property,
  showQuantity,
  strength,
  valueMeta,
} from '@rtw-protocol/model';
import { joined } from './joined.ts';
import { showValue } from './show-value.ts';
import { withinSentence } from './within-sentence.ts';

type Change = NonNullable<Evidence['increase']>['claims'][number];

const words = {
  standardError: { en: 'standard error', sv: 'standardfel' },
  icc: { en: 'intracluster correlation', sv: 'intraklasskorrelation' },
  clusterSizeVariation: {
    en: 'coefficient of variation of the cluster size',
    sv: 'variationskoefficient för klusterstorleken',
  },
} satisfies Record<string, Localized>;

/** What every reader of weak evidence should know. */
export const tooWeakToJudge: Localized = {
  en: 'That an effect cannot be judged, or has not been studied, does not mean that there is none.',
  sv: 'Att en effekt inte går att bedöma, eller inte har studerats, betyder inte att effekt saknas.',
};

/** Whether evidence is too weak to tell whether there is an effect. */
export function isTooWeak({ certainty, strength }: Evidence): boolean {
  const told = [...(certainty?.claims ?? []), ...(strength?.claims ?? [])].map(({ value }) => value.word);
  return told.some((word) => word === 'very-low' || word === 'no-studies' || word === 'missing');
}

/** "return to work: possibly more return to work for up to 12 months (low certainty)" */
export function evidenceText(evidence: Evidence, language: Language): string {
  const outcomes = (evidence.outcomes?.claims ?? []).map(({ value }) => showValue(value, language));
  const effect = withinSentence(evidence.effect?.[language] ?? '').replace(/\.$/, '');
  const aside = [
    ...changes(evidence, language),
    ...ofClusters(evidence, language),
    ...howSure(evidence, language),
  ].join('; ');
  const told = [effect, aside && `(${aside})`].filter((part) => part).join(' ');
  return outcomes.length > 0 ? `${joined(outcomes, 'and', language)}: ${told}` : told;
}

function changes({ increase, decrease }: Evidence, language: Language): string[] {
  return [
    ...(increase?.claims ?? []).map((claim) => change('+', claim, language)),
    ...(decrease?.claims ?? []).map((claim) => change('−', claim, language)),
  ];
}

function change(sign: string, { value, about }: Change, language: Language): string {
  const { standardError } = (about ?? {}) as { standardError?: Property<Change['value']> };
  const error = standardError?.claims[0]?.value;
  const size = `${value.min === 0 && value.max === 0 ? '' : sign}${showQuantity(value, language)}`;
  return error ? `${size}, ${words.standardError[language]} ${showQuantity(error, language)}` : size;
}

function ofClusters(evidence: Evidence, language: Language): string[] {
  return (['icc', 'clusterSizeVariation'] as const).flatMap((field) =>
    (evidence[field]?.claims ?? []).map(({ value }) => `${words[field][language]} ${showQuantity(value, language)}`),
  );
}

function howSure(evidence: Evidence, language: Language): string[] {
  return [
    ...(evidence.certainty?.claims ?? []).map(({ value }) => label(certainty, value.word, language)),
    ...(evidence.strength?.claims ?? []).map(({ value }) => label(strength, value.word, language)),
  ];
}

function label(schema: typeof certainty | typeof strength, word: string, language: Language): string {
  const meta = valueMeta.get(schema);
  return meta?.kind === 'word' ? (meta.words[word]?.[language] ?? word) : word;
}
