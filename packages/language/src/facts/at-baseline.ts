import type { JudgedStudy, Localized, OutcomeFacts, Property, Range, Study, Term } from '@rtw-protocol/model';

type Known = NonNullable<JudgedStudy['atBaseline']>[number];

/**
 * What is known of each person at baseline, each concept once: what the protocol lists, the outcomes that are measured
 * then, what groups are matched on, adjusted for or divided by, what the instruments measure that are used then, and
 * what people are included by. What stands there in words of the protocol's own may be anything, and settles nothing.
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
    ...includedBy(study),
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

/** Whom a study includes by their age, or by how long they have been on sick leave, it knows that of. */
function includedBy({ population }: Study): { value: Term; range: Range }[] {
  const { age, meanAge, medianAge, sickLeave, earlierSickLeave } = population ?? {};
  const told = (property: Property | undefined, name: string, label: Localized) =>
    property && property.claims.length > 0 ? [{ value: { name, lineage: [name], label }, range: property.range }] : [];
  return [
    ...[age, meanAge, medianAge].flatMap((property) => told(property, 'age', { en: 'age', sv: 'ålder' })),
    ...told(sickLeave, 'spell-length', { en: 'length of the spell', sv: 'sjukfallets längd' }),
    ...told(earlierSickLeave, 'earlier-sick-leave', { en: 'earlier sick leave', sv: 'tidigare sjukfrånvaro' }),
  ];
}
