import type { Arm, ArmFacts, Evidence, EvidenceFacts, JudgedStudy, Term } from '@rtw-protocol/model';
import { evidenceText } from '../wording/evidence-text.ts';
import { showValue } from '../wording/show-value.ts';
import { withAssumedChange } from './assumed-change.ts';
import { answerOf, isAbout, isAboutPeople, isMeasured } from './evidence-match.ts';
import { fact, present, yesNoFact } from './fact.ts';
import { some } from './terms.ts';

/**
 * The study with what is known of what it does. Of a kind that the vocabulary does not have, nothing can be told;
 * of one that nothing is known of, the list is empty.
 */
export function withEvidence(study: JudgedStudy, known: readonly Evidence[]): JudgedStudy {
  const arms = study.arms.map((arm) => armWithEvidence(study, arm, known));
  const evidence = evidenceOfStudy(arms.filter(({ kind }) => kind.word === 'experimental'));
  const sampleSizes = study.sampleSizes.map((size) => withAssumedChange(size, study, known));
  return { ...study, arms, sampleSizes, ...present({ evidence }) };
}

function armWithEvidence(study: JudgedStudy, arm: ArmFacts, known: readonly Evidence[]): ArmFacts {
  const tell = (part: Arm['components'][number] | Arm['workplace'][number], all: readonly Term[], own: Evidence[]) => {
    const isKnown = all.every(({ lineage }) => lineage.length > 0);
    return isKnown ? { ...part, evidence: own.map((one) => factsAbout(one, part, study, arm)) } : part;
  };
  return {
    ...arm,
    components: arm.components.map((part) =>
      tell(
        part,
        [part.kind],
        known.filter(({ interventions, except }) => isAbout(part.kind, interventions, except)),
      ),
    ),
    workplace: arm.workplace.map((part) => {
      const done = [part.kind, ...(part.changes?.claims.map(({ value }) => value) ?? [])];
      return tell(
        part,
        done,
        known.filter(({ actions }) => done.some((term) => isAbout(term, actions))),
      );
    }),
  };
}

function factsAbout(
  whole: Evidence,
  { kind, range }: { kind: Term; range: EvidenceFacts['range'] },
  study: JudgedStudy,
  arm: ArmFacts,
): EvidenceFacts {
  const { source, effect: _, note: __, ...evidence } = whole;
  const tell = (language: 'en' | 'sv') => `${showValue(kind, language)}: ${evidenceText(whole, language)}`;
  return {
    ...evidence,
    ...present({
      source: source && fact([{ value: source.key, range }]),
      applies: yesNoFact(isAboutPeople(whole, study, answerOf(arm.involvesWorkplace)), range),
      measured: yesNoFact(isMeasured(whole, study), range),
      told: fact([{ value: { en: tell('en'), sv: tell('sv') }, range }]),
    }),
    range,
  };
}

/** What is known of anything that the arms receive, each once: it applies where it does for one of them. */
function evidenceOfStudy(arms: readonly ArmFacts[]): EvidenceFacts[] | undefined {
  const parts = arms.flatMap(({ components, workplace }) => [...components, ...workplace]);
  if (parts.length === 0 || parts.some(({ evidence }) => evidence === undefined)) return undefined;
  const byName = Map.groupBy(
    parts.flatMap(({ evidence }) => evidence ?? []),
    ({ name }) => name,
  );
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const applies = yesNoFact(some(same.map((one) => answerOf(one.applies))), first.range);
    const { applies: _, ...rest } = first;
    return [{ ...rest, ...present({ applies }) }];
  });
}
