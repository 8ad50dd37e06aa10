import { type Draft, study, wordsOf } from '@rtw-protocol/model';

export { type Draft, draft } from '@rtw-protocol/model';

/** What stands where the author has something to fill in: it parses, and it says that nothing is said yet. */
export const placeholder = 'not reported';

const sections: ReadonlySet<string> = new Set([
  'sample-size',
  ...wordsOf(study).flatMap(({ word, meta }) => (meta.form === 'section' ? [word] : [])),
]);

/** A statement that says nothing yet, with the statements around it: `analysis { set: not reported }`. */
export function draftOf([word = '', ...deeper]: readonly string[]): Draft {
  const block = deeper.length > 0 ? [draftOf(deeper)] : [];
  return sections.has(word) ? { word, block } : { word, value: placeholder, block };
}

/**
 * Several statements as one: those of the same section or property stand together, and where one has a value, the
 * others leave nothing to fill in.
 */
export function together(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const one of drafts) {
    const at = found.findIndex((other) => isSame(other, one));
    const other = found[at];
    if (!other) found.push(one);
    else {
      const value = other.value === placeholder ? one.value : other.value;
      found[at] = { ...other, value, block: together([...other.block, ...one.block]) };
    }
  }
  return found;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.word !== b.word || a.name !== b.name) return false;
  return a.value === b.value || a.value === placeholder || b.value === placeholder;
}
