import type { Language } from '@rtw-protocol/model';
import type { AstNode } from 'langium';
import {
  isCriteriaSet,
  isCriterion,
  isEntry,
  isEvidence,
  isLimit,
  isParameter,
  isRequirement,
  isTemplate,
} from '../generated/ast.ts';
import { describeCriterion, describeParameter, describeSet } from './describe-criterion.ts';
import { describeEntry } from './describe-entry.ts';
import { describeEvidence } from './describe-evidence.ts';
import { describeRequirement, describeTemplate } from './describe-template.ts';
import { describeThing, isThing } from './describe-thing.ts';

/** What readers should know of something with a name, as Markdown in their language. */
export function describeNode(node: AstNode, language: Language): string | undefined {
  if (isEntry(node)) return describeEntry(node, language);
  if (isEvidence(node)) return describeEvidence(node, language);
  if (isCriterion(node)) return describeCriterion(node, language);
  if (isCriteriaSet(node)) return describeSet(node, language);
  if (isParameter(node)) return describeParameter(node, language);
  if (isTemplate(node)) return describeTemplate(node, language);
  if (isRequirement(node) || isLimit(node)) return describeRequirement(node, language);
  if (isThing(node)) return describeThing(node, language);
  return undefined;
}
