import type { Finding } from '@rtw-protocol/model';
import type { ReportingDescriptor } from 'sarif';
import { criterionPage } from '../../explain/criterion-page.ts';
import { findingLabels } from '../../text/finding-labels.ts';
import { printable } from '../../text/printable.ts';
import { kindOf } from '../tally.ts';
import { sourceWords } from '../text-finding.ts';
import { levels, problemSeverities } from './levels.ts';
import { messageText } from './message-text.ts';
import { ownKinds } from './own-kinds.ts';
import { type RuleText, ruleMarkdown, ruleParagraphs, waivingWords } from './rule-text.ts';
import type { SarifOptions } from './sarif-options.ts';

type RuleOptions = Pick<SarifOptions, 'language' | 'shipped'>;

/** The rule behind a finding: what is asked, why, on what ground, and what to write. */
export function ruleOf(finding: Finding, options: RuleOptions): ReportingDescriptor {
  const { code } = finding;
  const severity = options.shipped.criterion(code)?.criterion.severity ?? finding.severity;
  const text = textOf(finding, options);
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: messageText(text.title) },
    fullDescription: { text: messageText(text.about ?? text.title) },
    help: { text: messageText(...ruleParagraphs(text)), markdown: ruleMarkdown(text) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: tagsOf(code), 'problem.severity': problemSeverities[severity] },
  };
}

/** `rehsam.attrition` as a name in the style that viewers expect: `RehsamAttrition`. */
const nameOf = (code: string) =>
  printable(code)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The set, or who else says it; of a template's own requirement the template. */
function tagsOf(code: string): string[] {
  const [kind = '', template = ''] = code.split('.');
  return kind === 'template' ? [kind, printable(template)] : [printable(kind)];
}

function textOf(finding: Finding, options: RuleOptions): RuleText {
  const shipped = textOfShipped(finding.code, options);
  if (shipped) return shipped;
  // A criterion has a title, whatever its set is called.
  const own = finding.title ? undefined : ownKinds[kindOf(finding)];
  return own ? textOfKind(finding.code, own, options) : textOfForeign(finding, options);
}

function textOfKind(code: string, { title, about }: (typeof ownKinds)[string], { language }: RuleOptions): RuleText {
  return { code, title: `${title[language]} (${code})`, about: about[language], facts: [], examples: [] };
}

function textOfShipped(code: string, { shipped, language }: RuleOptions): RuleText | undefined {
  const known = shipped.criterion(code);
  if (!known) return undefined;
  const { set, criterion, examples } = known;
  const { title, facts, examples: shown } = criterionPage(criterion, set, examples, shipped.titles, language);
  return {
    code,
    title,
    about: criterion.why?.[language],
    facts,
    examples: shown,
    waiving: waivingWords(code)[language],
  };
}

/** What a project or a funder asks for, as far as its findings tell it. */
function textOfForeign({ code, title, why, source }: Finding, { shipped, language }: RuleOptions): RuleText {
  const facts = [
    { label: findingLabels.why[language], text: why?.[language] ?? '' },
    {
      label: findingLabels.source[language],
      text: source ? sourceWords(source, shipped.titles.source(source.key)) : '',
    },
  ];
  return {
    code,
    title: title?.[language] ?? code,
    about: why?.[language],
    facts: facts.filter(({ text }) => text !== ''),
    examples: [],
    waiving: waivingWords(code)[language],
  };
}
