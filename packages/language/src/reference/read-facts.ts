import {
  arm,
  armFacts,
  contentOf,
  evidenceFacts,
  judgedStudy,
  type Localized,
  outcome,
  outcomeFacts,
  propertyMeta,
  sampleSize,
  sampleSizeFacts,
  study,
  wordOf,
} from '@rtw-protocol/model';

/** Something that follows from a study and that a condition can ask for, such as `follow-up.after-intervention`. */
export interface Fact {
  readonly path: string;
  readonly meaning: Localized;
}

type Shape = Readonly<Record<string, unknown>>;
type Described = Parameters<typeof propertyMeta.get>[0];

/** What follows from a study, from an outcome (`o.`) and from an arm (`a.`), beside what the protocol says itself. */
export function readFacts(): Fact[] {
  return [
    ...factsIn(judgedStudy.shape, study.shape, ''),
    ...factsIn(outcomeFacts.shape, outcome.shape, 'o.'),
    ...factsIn(armFacts.shape, arm.shape, 'a.'),
    ...factsIn(evidenceFacts.shape, {}, 'e.'),
    ...factsIn(sampleSizeFacts.shape, sampleSize.shape, 's.'),
  ];
}

function factsIn(judged: Shape, written: Shape, before: string): Fact[] {
  return Object.entries(judged).flatMap(([field, schema]) => {
    const meta = propertyMeta.get(schema as Described);
    const path = `${before}${wordOf(field)}`;
    if (schema === written[field] || !meta) return [];
    if (meta.form === 'section') return factsIn(shapeOf(schema), shapeOf(written[field]), `${path}.`);
    // A list that only follows from the study; what its things have is told where the study has such lists itself.
    if (meta.form === 'things') return field in written ? [] : [{ path, meaning: meta.description }];
    if (!('value' in meta)) return [];
    const own = field in written ? [] : [{ path, meaning: meta.description }];
    return [...own, ...(meta.about ? factsIn(meta.about.shape, {}, `${path}.`) : [])];
  });
}

function shapeOf(section: unknown): Shape {
  return contentOf(section as Described)?.shape ?? {};
}
