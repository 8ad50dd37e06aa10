import type { CompiledCriterion } from '@rtw-protocol/language';
import type { Language, Localized } from '@rtw-protocol/model';
import { listed } from '../text/counted.ts';
import { showLiteral } from './criterion-page.ts';

const bounds: Readonly<Record<string, Localized>> = {
  '<=': { en: 'at most', sv: 'högst' },
  '>=': { en: 'at least', sv: 'minst' },
  '<': { en: 'less than', sv: 'mindre än' },
  '>': { en: 'more than', sv: 'mer än' },
};

/** What a limit allows: "at least 3 years and at most 5 years". Nothing for a criterion of another kind. */
export function limitText(criterion: CompiledCriterion | undefined, language: Language): string | undefined {
  const { check } = criterion ?? {};
  if (!check) return undefined;
  const parts = check.node === 'all' ? check.parts : [check];
  const texts = parts.map((part) => {
    if (part.node !== 'compare' || part.right.node !== 'literal' || part.left.node !== 'path') return undefined;
    const bound = bounds[part.operator];
    return bound && `${bound[language]} ${showLiteral(part.right, language)}`;
  });
  const told = texts.filter((text) => text !== undefined);
  return told.length > 0 && told.length === texts.length ? listed(told, language) : undefined;
}
