import type { AstNodeDescription } from 'langium';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { isCriterion, isEntry, isLimit, isRequirement, isTemplate } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';
import { criterionTitle } from './describe-criterion.ts';
import { describeNode } from './describe-node.ts';
import { templateTitle } from './describe-template.ts';
import { detailOfThing, isThing, kindOfThing } from './describe-thing.ts';
import { textIn, textsOf } from './localized-text.ts';
import { isShipped } from './node-place.ts';
import type { RtwServices } from './services.ts';

/** How a name is shown among others: what it is in the reader's language, what it means, and what finds it. */
export function referenceItem({ node, name }: AstNodeDescription, services: RtwServices): Partial<CompletionItem> {
  if (!node) return { sortText: `1${name}` };
  const { language } = services.check.Settings;
  const documentation = describeNode(node, language);
  const described = documentation ? { documentation: { kind: 'markdown' as const, value: documentation } } : {};
  if (isEntry(node)) {
    const label = textIn(language, node.label);
    // One finds a term by its name, by its labels in both languages, and by its aliases.
    const found = [name, ...textsOf(language, node.label), ...aliasesOf(node)].join(' ');
    // A project's own terms come before those that everybody has.
    const sortText = `${isShipped(node, services) ? 2 : 1}${name}`;
    return { ...described, ...(label ? { detail: label } : {}), filterText: found, sortText };
  }
  const detail = isThing(node)
    ? (detailOfThing(node, language) ?? kindOfThing(node, language))
    : isCriterion(node)
      ? criterionTitle(node, language)
      : isTemplate(node) || isRequirement(node) || isLimit(node)
        ? templateTitle(node, language)
        : undefined;
  return { ...described, ...(detail ? { detail } : {}), sortText: `0${name}` };
}
