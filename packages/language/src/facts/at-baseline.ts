import type { JudgedStudy, OutcomeFacts, Property, Range, Study, Term } from '@rtw-protocol/model';

type Known = NonNullable<JudgedStudy['atBaseline']>[number];

/**
 * What is known of each person at baseline, each concept once: what the protocol lists, the outcomes that are measured
 * then, what groups are matched on, adjusted for or divided by, and what the instruments measure that are used then.
 * Limits of inclusion are no measurement. What stands there in words of the protocol's own may be anything, and
 * settles nothing.
 */
export function atBaselineOf(study: Study, outcomes: readonly OutcomeFacts[]): Known[] {
  const measured = outcomes.filter(({ measuredAtBaseline }) => measuredAtBaseline?.claims[0]?.value.yes === true);
  const { baseline, analysis, population } = study;
  const known = [
    ...claimsOf(baseline),
    ...measured.map(({ concept, range }) => ({ value: concept, range })),
    ...[analysis?.matchedOn, analysis?.covariates, analysis?.subgroups].flatMap(claimsOf),
    ...[
      ...(baseline?.claims.map(({ about }) => about?.instrument) ?? []),
      ...measured.map(({ instrument }) => instrument),
      population?.screening,
    ].flatMap((instruments) => claimsOf(instruments).flatMap(measuredBy)),
    ...agesTold(study),
  ];
  const names = new Set<string>();
  return known.flatMap(({ value, range }) => {
    const { name } = value;
    if (name === undefined || names.has(name)) return [];
    names.add(name);
    return [{ name, concept: value, range }];
  });
}

function claimsOf(property: Property<Term> | undefined): { value: Term; range: Range }[] {
  return property?.claims.map(({ value, range }) => ({ value, range })) ?? [];
}

/** The concepts that an instrument measures. */
function measuredBy({ value, range }: { value: Term; range: Range }): { value: Term; range: Range }[] {
  const measures = value.entry?.measures as Property<Term> | undefined;
  return claimsOf(measures).map((concept) => ({ value: concept.value, range }));
}

/** A mean or median age is the outcome of asking people; the ages that a study includes are a limit, not a measurement. */
function agesTold({ population }: Study): { value: Term; range: Range }[] {
  const told = [population?.meanAge, population?.medianAge].find((property) => (property?.claims.length ?? 0) > 0);
  const label = { en: 'age', sv: 'ålder' };
  return told ? [{ value: { name: 'age', lineage: ['age'], label }, range: told.range }] : [];
}
