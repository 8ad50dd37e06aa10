import { type Finding, type Lack, type Localized, severities } from '@rtw-protocol/model';
import { withinSentence } from '../wording/within-sentence.ts';
import { jointWriting } from './joint-writing.ts';
import { inReadingOrder } from './reading-order.ts';

/** What is told as one: a finding of its own, or all those that wait for the same statement. */
export interface ToldTogether {
  /** Has the code and the severity of the first of the gravest members; it stands where the section does that lacks something. */
  finding: Finding;
  /** In reading order; the finding itself where it stands alone. */
  members: readonly Finding[];
}

/**
 * Puts findings in reading order and makes one of those that wait for the same statement of a study. What is shown
 * to people is told so; programs get every finding.
 */
export function toldTogether(findings: readonly Finding[]): ToldTogether[] {
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings.toSorted(inReadingOrder)) {
    const key = keyOf(finding) ?? finding;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  // The arm that the first text begins is the one that those after it mean.
  const begun = new Set<string>();
  return [...groups.values()]
    .map((members) => ({ finding: asOne(members), members }))
    .sort((a, b) => inReadingOrder(a.finding, b.finding))
    .map(({ finding, members }) => {
      const write = members.length === 1 ? undefined : jointWriting(members, begun);
      return { finding: write ? { ...finding, write } : finding, members };
    });
}

function keyOf({ lack, study = '' }: Finding): string | undefined {
  return lack && [study, lack.statement.join('.'), lack.extent, lack.thing ?? ''].join('\n');
}

function asOne(members: readonly Finding[]): Finding {
  const first = members.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0]!;
  if (members.length === 1 || !first.lack) return first;
  const { code, severity, status, study, range } = first;
  const lack = { ...first.lack, parts: members.flatMap((member) => member.lack?.parts ?? []) };
  return {
    code,
    severity,
    ...(status ? { status } : {}),
    message: lack.extent === 'whole' && status === 'not-met' ? missing(lack, members) : messageOf(lack, members),
    ...(study === undefined ? {} : { study }),
    // What is missing of a section is told where that stands, also where its first member is shown elsewhere.
    range: first.lack.at ?? range,
    lack,
    fixes: [],
  };
}

/** What is known not to be there is no silence: the protocol says enough to answer. */
function missing(lack: Lack, { length }: readonly Finding[]): Localized {
  const statement = lack.statement.at(-1) ?? 'protocol';
  const none = noneOf[statement];
  return {
    en: `${none?.en ?? `Missing: ${withinSentence(lack.label.en)}`} (\`${statement}\`). ${length} criteria ask for it.`,
    sv: `${none?.sv ?? `Saknas: ${withinSentence(lack.label.sv)}`} (\`${statement}\`). ${length} kriterier kräver det.`,
  };
}

const noneOf: Readonly<Record<string, Localized>> = {
  arm: { en: 'There is no arm', sv: 'Det finns ingen grupp' },
  component: { en: 'There is no component', sv: 'Det finns ingen insats' },
  outcome: { en: 'There is no outcome', sv: 'Det finns inget utfall' },
  workplace: { en: 'There is no workplace part', sv: 'Det finns ingen arbetsplatsinsats' },
};

/** What the members ask for is said of each of them: together they have no one sentence. */
function messageOf(lack: Lack, { length }: readonly Finding[]): Localized {
  const word = lack.statement.at(-1) ?? 'protocol';
  const label = { en: withinSentence(lack.label.en), sv: withinSentence(lack.label.sv) };
  switch (lack.extent) {
    case 'whole':
      return {
        en: `Nothing is said about ${label.en} (\`${word}\`): ${length} criteria wait for it.`,
        sv: `Inget sägs om ${label.sv} (\`${word}\`): ${length} kriterier kan inte bedömas utan det.`,
      };
    case 'parts': {
      const named = lack.thing === undefined ? undefined : `\`${word} ${lack.thing}\``;
      return {
        en: `${named ?? `\`${word}\` (${label.en})`} does not state what ${length} criteria ask for.`,
        sv: `I ${named ?? `\`${word}\` (${label.sv})`} saknas uppgifter som ${length} kriterier frågar efter.`,
      };
    }
    case 'another': {
      const names = namesOf(lack);
      return {
        en: `Missing among the ${names.en} (\`${word}\`) is what ${length} criteria ask for.`,
        sv: `Bland ${names.definite} (\`${word}\`) saknas det som ${length} kriterier frågar efter.`,
      };
    }
  }
}

/** What several things of a kind are called. */
export function namesOf({ statement }: Lack): { en: string; sv: string; definite: string } {
  return listNames[statement.at(-1) ?? ''] ?? { en: 'statements', sv: 'uppgifter', definite: 'uppgifterna' };
}

const listNames: Readonly<Record<string, { en: string; sv: string; definite: string }>> = {
  arm: { en: 'arms', sv: 'grupper', definite: 'grupperna' },
  component: { en: 'components', sv: 'insatser', definite: 'insatserna' },
  outcome: { en: 'outcomes', sv: 'utfall', definite: 'utfallen' },
  workplace: { en: 'workplace parts', sv: 'delar på arbetsplatsen', definite: 'delarna på arbetsplatsen' },
};
