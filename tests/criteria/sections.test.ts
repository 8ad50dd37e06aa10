import { expect, test } from 'vitest';
import { readEvidence } from '../../packages/language/src/study/read-evidence.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { sections } from './sections.ts';

const { Library } = languageOver().rtw.library;

const sources = [
  ...Library.criteria.flatMap((set) => [
    { from: set.name, source: set.source },
    ...set.criteria.map(({ id, source }) => ({ from: id, source })),
  ]),
  ...Library.evidence.map((node) => ({ from: node.name, source: readEvidence(node).source })),
].flatMap(({ from, source }) => (source ? [{ from, ...source }] : []));

/** "2. A heading" and "A heading" are one; what a criterion takes from two sections names both. */
const plain = (heading: string) => heading.replace(/^\d+\. /, '').toLowerCase();

test('a section that a criterion or evidence names exists in its document', () => {
  const missing = sources.filter(({ key, section }) => {
    const known = sections[key]?.map(plain);
    return (
      known !== undefined && section !== undefined && !section.split('; ').every((one) => known.includes(plain(one)))
    );
  });
  expect(missing).toEqual([]);
});

test('every source is a citation of the library', () => {
  const known = Library.citations.map(({ name }) => name);
  expect(sources.filter(({ key }) => !known.includes(key))).toEqual([]);
});
