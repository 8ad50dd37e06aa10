import { type Finding, type Localized, severities } from '@rtw-protocol/model';
import { withinSentence } from '../wording/within-sentence.ts';
import { namesOf, type ToldTogether, toldTogether } from './told-together.ts';

/** What is best done next: the finding, and what it asks of the author, in a line. */
export interface NextStep {
  finding: Finding;
  text: Localized;
}

/**
 * What to do first about the findings on a study: what hides other findings, then the gravest; of those what most
 * criteria wait for, and of those what comes first in the text.
 */
export function nextSteps(findings: readonly Finding[], most = 3): NextStep[] {
  return toldTogether(findings)
    .map((told, place) => ({ told, place, urgency: urgencyOf(told.finding) }))
    .sort((a, b) => a.urgency - b.urgency || b.told.members.length - a.told.members.length || a.place - b.place)
    .slice(0, most)
    .map(({ told }) => ({ finding: told.finding, text: textOf(told) }));
}

/**
 * How much depends on a finding: text that cannot be read hides what else there is, a name that leads nowhere makes
 * criteria answer that nothing is reported.
 */
export function urgencyOf({ code, severity }: Finding): number {
  const [kind] = code.split('.');
  if (kind === 'internal') return 5;
  if (kind === 'syntax') return 0;
  if (severity === 'error' && (kind === 'link' || kind === 'type')) return 1;
  return 2 + severities.indexOf(severity);
}

function textOf({ finding, members }: ToldTogether): Localized {
  const { lack, title, code, message } = finding;
  if (members.length === 1 || !lack) {
    return title
      ? { en: `${title.en} (${code}).`, sv: `${title.sv} (${code}).` }
      : { en: firstSentence(message.en), sv: firstSentence(message.sv) };
  }
  const count = members.length;
  const word = lack.statement.at(-1) ?? 'protocol';
  switch (lack.extent) {
    case 'whole':
      return {
        en: `Describe ${withinSentence(lack.label.en)} (\`${word}\`): ${count} criteria wait for it.`,
        sv: `Beskriv ${withinSentence(lack.label.sv)} (\`${word}\`): ${count} kriterier kan inte bedömas utan det.`,
      };
    case 'parts': {
      const name = lack.thing === undefined ? word : `${word} ${lack.thing}`;
      return {
        en: `Complete \`${name}\`: ${count} criteria wait for it.`,
        sv: `Komplettera \`${name}\`: ${count} kriterier kan inte bedömas utan det.`,
      };
    }
    case 'another': {
      const names = namesOf(lack);
      return {
        en: `Add the ${names.en} (\`${word}\`) that ${count} criteria ask for.`,
        sv: `Lägg till de ${names.sv} (\`${word}\`) som ${count} kriterier frågar efter.`,
      };
    }
  }
}

function firstSentence(text: string): string {
  return text.match(/^.*?[.:?](?= |$)/)?.[0].replace(/:$/, '.') ?? text;
}
